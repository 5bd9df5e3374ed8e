import type { Scope } from "../model/vocabulary.ts";
import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import type { Cue } from "./find-cues.ts";
import type { Hit } from "./find-hits.ts";
import { findLevels } from "./find-levels.ts";
import type { Frame } from "./frame.ts";

/** How far behind a quantity its level may be named (130个国家级项目). */
const BEHIND = 16;
/** How far behind a level the noun may begin that it belongs to (省第33届青少年科技创新大赛). */
const NAMED_WITHIN = 12;

/**
 * The administrative level that a figure is for, where its own words name one.
 *
 * @param inherited the scope of the total or of the amount that an item without a noun of its own is listed with
 */
export function decideScope(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  indicator: string,
  inherited: Scope | null,
): Decision<Scope | null> {
  const inherits = lexicon.indicators.get(indicator)?.inherits_scope === true;
  const own = ownScope(text, frame, lexicon, inherits, indicator === lexicon.other);
  if (own === "several") return NONE;
  if (own !== null) return decided(own);
  if (isTogether(text, frame)) return NONE;
  const nearer = inherits ? levelSince(text, frame, lexicon) : null;
  if (nearer !== null) return decided(nearer);
  if (inherited !== null) return { value: inherited, cue: null };
  if (!inherits) return NONE;
  const governing = governingScope(text, frame, lexicon);
  if (governing !== null) return decided(governing);
  const heading = frame.trail.findLast((h) => h.level >= 3);
  if (heading === undefined) return NONE;
  const cue = findLevels(heading.text, { start: 0, end: heading.text.length }, lexicon).findLast(
    (c) => !lexicon.bareScopes.has(c.word),
  );
  return cue === undefined ? NONE : decided(cue);
}

/** 争取上级资金, 总金额: of whatever level. */
const TOGETHER = /上级|各级|合计|累计|总/u;

function isTogether(text: string, { left, quantity }: Frame): boolean {
  return isCurrency(quantity.unit) && TOGETHER.test(text.slice(left.start, left.end));
}

/** 省赛获奖73项;在全国大赛中获银奖|1项: a level behind the figure before it is nearer than that figure's own. */
function levelSince(text: string, frame: Frame, lexicon: BindLexicon): Cue | null {
  const last = governingScope(text, frame, lexicon);
  const from = frame.sentence.clauses[frame.clause]?.start ?? frame.left.start;
  return last !== null && last.start >= from ? last : null;
}

/** 已立项3个,|均为|省级以上: behind a number, what all of them are. */
const ALL_OF_THEM = /^[^，,；;。\d]{0,8}[，,（(](?:均|都|全部?)(?:为|是|属|系)/u;

const NONE: Decision<null> = { value: null, cue: null };

function decided(cue: Cue): Decision<Scope> {
  return { value: cue.value as Scope, cue: cue.word };
}

/**
 * The level nearest the number in its own item: 申报|省级科普项目|3个. A bare 省 counts only within the object.
 * `several` where the item names more than one (省、州、县三级科技特派员).
 */
function ownScope(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  inherits: boolean,
  isOther: boolean,
): Cue | "several" | null {
  const { left, right, respective } = frame;
  const handed = respective?.named == null ? undefined : findLevels(text, respective.named, lexicon).at(-1);
  // 省级和市级项目分别为5项和12项
  if (handed !== undefined) return handed;
  const verb = frame.hits.findLast((h) => h.isAction && !h.isObject && h.start >= left.start && h.end <= left.end);
  const objectFrom = verb?.end ?? left.start;
  const before = findLevels(text, left, lexicon).filter(
    (c) =>
      // 向市科协推荐: who judges it, where something is applied for
      (inherits || !c.word.startsWith("向")) &&
      !actsBefore(text, c, frame, lexicon) &&
      !isOfPrevious(frame, c, verb) &&
      (!lexicon.bareScopes.has(c.word) ||
        namesObject(text, c, objectFrom, left.end) ||
        (inherits && isTopic(frame, c, verb))),
  );
  const nearest = before.at(-1);
  if (nearest !== undefined) return listedWithOther(text, nearest, before) ? "several" : nearest;
  const all = ALL_OF_THEM.exec(text.slice(right.start, frame.sentence.span.end));
  const ofAll = all === null ? null : lexicon.scope.longestAt(text, right.start + all[0].length);
  if (ofAll !== null && ofAll.value !== "none" && !lexicon.bareScopes.has(text.slice(ofAll.start, ofAll.end))) {
    return { ...ofAll, word: text.slice(ofAll.start, ofAll.end) };
  }
  const behind = { start: right.start, end: Math.min(right.end, right.start + BEHIND) };
  // 3个集体被评为|全国先进: behind a verb a level names what was won or applied for, and not who it is
  const verbs = frame.hits.filter((h) => h.isAction && h.start >= right.start && h.end <= right.end);
  // 受到|全国|表彰 may be one word
  const isBehindVerb = (c: Cue) => verbs.some((h) => h.end <= c.start || (h.start < c.start && h.end >= c.end));
  const levels = findLevels(text, behind, lexicon);
  const said = levels.find((c) =>
    isBehindVerb(c)
      ? inherits
      : !lexicon.bareScopes.has(c.word) &&
        c.start - right.start <= 1 &&
        !(isOther && lexicon.participants.longestAt(text, c.end) !== null),
  );
  // 参加省、市大赛
  const isFirstOfSeveral = levels.some(
    (c) => said !== undefined && c.start > said.end && listedWithOther(text, c, [said]),
  );
  return isFirstOfSeveral ? "several" : (said ?? null);
}

/** 省级|学会举办学术会议: bodies of that level, which do what is counted. */
function actsBefore(text: string, cue: Cue, { hits, left }: Frame, lexicon: BindLexicon): boolean {
  const body = lexicon.participants.longestAt(text, cue.end);
  if (body === null) return false;
  const behind = hits.filter((h) => h.start >= body.end && h.end <= left.end);
  const verb = behind.find((h) => h.isAction && !h.isObject);
  return verb !== undefined && behind.some((h) => h.isObject && h.start >= verb.end);
}

/** 市|医学科技奖|评出|22项: the level of what stands before a verb that the number follows. */
function isTopic({ left, hits }: Frame, cue: Cue, verb: Hit | undefined): boolean {
  return (
    verb !== undefined &&
    verb.end === left.end &&
    cue.start === left.start &&
    hits.some((h) => h.isObject && !h.isAction && h.start >= cue.end && h.end === verb.start)
  );
}

/** 组织12个|市级学会|对接企业40余家: right behind the number before, it is what that number counts, and acts. */
function isOfPrevious({ left, previousEnd }: Frame, cue: Cue, verb: Hit | undefined): boolean {
  return left.start === previousEnd && cue.start - previousEnd <= 1 && verb !== undefined && verb.start >= cue.end;
}

/** 国家、省、市三级: levels that are listed are none of them. */
function listedWithOther(text: string, nearest: Cue, cues: readonly Cue[]): boolean {
  return cues.some((c) => c.value !== nearest.value && /^[、和及]?$/u.test(text.slice(c.end, nearest.start)));
}

/** A bare level names the object where a noun follows it (省|科技进步奖) and it stands behind the verb; 县农业局等12家 names who. */
function namesObject(text: string, cue: Cue, from: number, to: number): boolean {
  return cue.start >= from && cue.end < to && !/[，,；;的]|等$/u.test(text.slice(cue.end, to));
}

/**
 * The one level that the clauses before name for what is applied for, won or granted: 在省青少年科技创新大赛上,
 * …获一等奖|3项. Null where they name several, or none.
 */
function governingScope(text: string, frame: Frame, lexicon: BindLexicon): Cue | null {
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const from = segmentStart(text, frame.sentence.span.start, own.start);
  // 在全国青少年科技创新大赛上|夺得一等奖: up to the verb
  const verb = frame.hits.find(
    (h) => h.isAction && !h.isObject && h.start >= frame.left.start && h.end <= frame.left.end,
  );
  const all = findLevels(text, { start: from, end: verb?.start ?? frame.left.start }, lexicon);
  const namesNoun = (c: Cue) =>
    frame.hits.some(
      (h) =>
        h.isObject &&
        h.start >= c.start &&
        h.end >= c.end &&
        h.start - c.end <= NAMED_WITHIN &&
        !/[，,；;]/u.test(text.slice(c.end, h.start)),
    );
  const last = all.findLast(namesNoun);
  // 争取省级以上项目10项,资金|1500万元: from that level and those above
  if (last !== undefined && isCurrency(frame.quantity.unit) && text.startsWith("以上", last.end)) return null;
  // 国家火炬计划3项,省级14项,共争取资金…: of neither level
  const others = all.filter((c) => namesNoun(c) || !lexicon.bareScopes.has(c.word));
  return last === undefined || others.some((c) => c.value !== last.value) ? null : last;
}

/** Behind the last semicolon. */
function segmentStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (text[at] === "；" || text[at] === ";") return at + 1;
  return from;
}
