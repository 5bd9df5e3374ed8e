import type { Scope } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { type Cue, findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** How far behind a quantity its level may be named (130个国家级项目). */
const BEHIND = 16;

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
  const own = ownScope(text, frame, lexicon);
  if (own !== null) return { value: own.value as Scope, cue: own.word };
  if (inherited !== null) return { value: inherited, cue: null };
  if (lexicon.indicators.get(indicator)?.inherits_scope !== true) return { value: null, cue: null };
  const heading = frame.trail.findLast((h) => h.level >= 3);
  if (heading === undefined) return { value: null, cue: null };
  const cue = findCues(heading.text, { start: 0, end: heading.text.length }, lexicon.scope, null).findLast(
    (c) => c.value !== "none" && !lexicon.bareScopes.has(c.word),
  );
  return cue === undefined ? { value: null, cue: null } : { value: cue.value as Scope, cue: cue.word };
}

/** The level nearest the number in its own item: 申报|省级科普项目|3个. A bare 省 counts only within the object. */
function ownScope(text: string, frame: Frame, lexicon: BindLexicon): Cue | null {
  const { left, right } = frame;
  const verb = frame.hits.findLast((h) => h.isAction && !h.isObject && h.start >= left.start && h.end <= left.end);
  const objectFrom = verb?.end ?? left.start;
  const before = findCues(text, left, lexicon.scope, null).filter(
    (c) => c.value !== "none" && (!lexicon.bareScopes.has(c.word) || namesObject(text, c, objectFrom, left.end)),
  );
  const nearest = before.at(-1);
  if (nearest !== undefined) return nearest;
  const behind = { start: right.start, end: Math.min(right.end, right.start + BEHIND) };
  const after = findCues(text, behind, lexicon.scope, null).filter((c) => c.value !== "none");
  // 3个集体被评为|全国先进: behind a verb a bare level names what was won or applied for
  const verbs = frame.hits.filter((h) => h.isAction && h.start >= right.start && h.end <= right.end);
  return after.find((c) => !lexicon.bareScopes.has(c.word) || verbs.some((h) => h.end <= c.start)) ?? null;
}

/** A bare level names the object where a noun follows it (省|科技进步奖) and it stands behind the verb. */
function namesObject(text: string, cue: Cue, from: number, to: number): boolean {
  return cue.start >= from && cue.end < to && !/[，,；;的]/u.test(text.slice(cue.end, to));
}
