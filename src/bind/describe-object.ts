import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import type { Bound } from "./bind-sentence.ts";
import type { Decided } from "./choose-indicator.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";
import { nounBefore } from "./noun-before.ts";
import { nounBehind } from "./noun-behind.ts";
import { RATES } from "./score-rules.ts";

/** What a figure counts, and where the words end that say so. */
export interface Described {
  object: string;
  end: number;
  /** It stands behind the number. */
  isBehind: boolean;
}

/** A noun of the domain or any other: of two characters at least. */
const NOUN = /\p{Script=Han}{2}|[A-Za-z]{2}/u;

/**
 * What was counted, as written: the noun behind the number (18名|专家), else the one before it with its verb
 * (举办学术会议|35场). A growth or a share tells of its amount, an item without a noun of the one before it, and a
 * part of its total (科技进步奖(一等奖)).
 *
 * @param described what was found for the figures before it
 * @param before those of its sentence
 */
export function describeObject(
  text: string,
  bound: Bound,
  described: ReadonlyMap<Decided, Described>,
  before: readonly Bound[],
  lexicon: BindLexicon,
): Described {
  const { frame } = bound.decided;
  const led = leader(bound, before, described);
  const of = led?.object;
  const end = frame.quantity.mention.span.end;
  if (bound.measure === "growth" || bound.measure === "delta" || bound.measure === "share") {
    // 三是研发投入强度达2.1%: of another indicator than the figure before, a share is about nothing of it
    if (of !== undefined && of !== "" && led?.indicator === bound.decided.indicator) {
      return { object: of, end, isBehind: false };
    }
  }
  const last = before.at(-1)?.decided;
  const words = ownWords(text, frame, last === undefined ? undefined : described.get(last), lexicon);
  const changes = bound.measure === "growth" || bound.measure === "delta";
  const own = changes
    ? { ...words, object: withoutChange(words.object, lexicon) || (of ?? "") || words.object }
    : words;
  const whole = bound.whole === null ? undefined : described.get(bound.whole)?.object;
  if (whole !== undefined && whole !== "") return { ...own, object: partOf(whole, own.object, frame) };
  if (isLevel(own.object, lexicon) && of !== undefined) {
    return { ...own, object: `${withoutLevel(bare(of), lexicon)}(${own.object})` };
  }
  if (own.isBehind || !isVerb(text, own, frame, lexicon)) {
    return GRADE.test(own.object)
      ? { ...own, object: partOf(nounAbove(text, frame, lexicon), own.object, frame) }
      : own;
  }
  const noun = (of ?? "") || topicOf(frame, text) || (NOUN.test(own.object) ? headingOf(frame, lexicon) : "");
  if (own.object === "" || noun.includes(own.object)) {
    if (noun !== "") return { ...own, object: noun };
    const predicate = predicateOf(text, frame);
    return NOUN.test(predicate.object) ? predicate : { ...own, object: nounAbove(text, frame, lexicon) };
  }
  return { ...own, object: noun === "" ? own.object : `${bare(noun)}(${own.object})` };
}

/** What grows is named before its growth: 会员户均纯收入|比一般农户高, 科普经费|年均增长. */
function withoutChange(object: string, lexicon: BindLexicon): string {
  const grows = lexicon.measure.longestBefore(object, object.length);
  return (grows === null ? object : object.slice(0, grows.start)).replace(
    /(?:年均|同比|环比|[比较]\p{Script=Han}{1,6})$/u,
    "",
  );
}

/** 26人|获省级一等奖: where nothing names them, what they did. */
function predicateOf(text: string, { right, words }: Frame): Described {
  let end = Math.min(right.end, right.start + LONGEST_PREDICATE);
  while (end < right.end && end > right.start && !words.has(end)) end--;
  return { object: text.slice(right.start, end).replace(/^[，,\s]+/u, ""), end, isBehind: true };
}

const LONGEST_PREDICATE = 14;

/** 国家级1个、|市级|3个: a level names nothing without what it is of. */
function isLevel(object: string, lexicon: BindLexicon): boolean {
  const level = lexicon.scope.longestAt(object, 0);
  return level !== null && level.value !== "none" && /^(?:以上)?$/u.test(object.slice(level.end));
}

function withoutLevel(noun: string, lexicon: BindLexicon): string {
  const level = findCues(noun, { start: 0, end: noun.length }, lexicon.scope, null).find(
    (c) => c.value !== "none" && !lexicon.bareScopes.has(c.word),
  );
  return level === undefined ? noun : noun.slice(0, level.start) + noun.slice(level.end);
}

/** 一等奖: a grade names nothing without what it is of. */
const GRADE = /^\p{Script=Han}{0,2}[特一二三四]等/u;

/** 参加省青少年科技创新大赛,获一等奖|3项: the noun before, in the clauses before or its own. */
function nounAbove(text: string, frame: Frame, lexicon: BindLexicon): string {
  const noun = frame.hits.findLast(
    (h) => h.isObject && h.end <= frame.left.start && !/等奖?$/u.test(text.slice(h.start, h.end)),
  );
  if (noun === undefined) return "";
  const clause = frame.sentence.clauses.findLast((c) => c.start <= noun.start) ?? frame.sentence.span;
  return nounBefore(text, { ...frame, left: { start: clause.start, end: noun.end } }, clause.start, lexicon);
}

function bare(noun: string): string {
  return noun.replace(/\([^()]*\)$/u, "");
}

const SHORT_HEADING = 12;

/** A heading that is a noun (院士专家工作站), and no motto. */
function headingOf(frame: Frame, lexicon: BindLexicon): string {
  const heading = withoutNumber(frame.trail.at(-1)?.text ?? "");
  const noun = lexicon.words.longestBefore(heading, heading.length);
  return heading.length <= SHORT_HEADING && noun !== null && noun.value.objects.size > 0 ? heading : "";
}

/** The figure that this one is listed with, or a rate or growth is about: else the last of the same indicator. */
function leader(
  { choice, decided }: Bound,
  before: readonly Bound[],
  described: ReadonlyMap<Decided, Described>,
): { object: string; indicator: string } | undefined {
  const like = before.findLast(
    ({ decided: d, whole }) =>
      whole === null && d.isAmount && d.unit === decided.unit && d.indicator === decided.indicator,
  );
  const counted = before.findLast(
    ({ decided: d }) =>
      d.isAmount && d.frame.quantity.mention.surface_unit === decided.frame.quantity.mention.surface_unit,
  );
  const found = choice.from ?? (like ?? (decided.isAmount ? counted : before.at(-1)))?.decided;
  const object = found === undefined ? undefined : described.get(found)?.object;
  return object === undefined || found === undefined ? undefined : { object, indicator: found.indicator };
}

function topicOf({ topic }: Frame, text: string): string {
  return topic === null ? "" : withoutNumber(text.slice(topic.start, topic.end));
}

/** 2. 科技型中小企业：, (一)…: without the enumerator. */
function withoutNumber(title: string): string {
  return title.replace(/^[\s（(]*[一二三四五六七八九十\d]{1,3}[）).．、]\s*/u, "").trim();
}

/** 获奖41项,一等奖|6项: what tells the part apart, behind what its total counts. */
function partOf(whole: string, own: string, frame: Frame): string {
  if (own === "" || whole === "" || whole.includes(own)) return whole || own;
  const head = bare(whole);
  const isSame = own.length > 8 || own.slice(-2) === head.slice(-2) || isCurrency(frame.quantity.unit);
  return isSame ? own : `${head}(${own})`;
}

/** What compares, completes or averages names nothing itself: 低于全市|7.2%, 完成年度目标|210家. */
const NO_NOUN = /^(?:[低高]于|多于|少于|比|较|占|完成(?!换届)|增[长加]|提高|下降|减少|新增|人均|平均)/u;

/** Nothing but a verb: 撤并|1个, 入库|418家. */
function isVerb(text: string, { object }: Described, frame: Frame, lexicon: BindLexicon): boolean {
  if (!NOUN.test(object) || lexicon.per.longestAt(object, 0)?.end === object.length) return true;
  if (NO_NOUN.test(object) && (object.length <= 6 || !frame.quantity.mention.surface_unit.startsWith("项"))) {
    const named = frame.hits.some((h) => h.isObject && h.start >= frame.left.start && h.end <= frame.left.end);
    if (!named || !frame.hits.some((h) => h.isObject && h.end === frame.left.end)) return true;
  }
  const inside = frame.hits.filter((h) => h.start >= frame.left.start && h.end <= frame.left.end);
  const verbs = inside.filter((h) => h.isAction && !h.isObject);
  // 安排|资金: a verb that ends in a noun of the domain names it
  const naming = verbs.some((h) => h.end - h.start >= 4 && isNoun(text, h.end - 2, h.end, lexicon));
  if (naming) return false;
  const length = verbs.reduce((sum, h) => sum + h.end - h.start, 0);
  return !inside.some((h) => h.isObject) && verbs.length > 0 && length >= object.length - 1;
}

function isNoun(text: string, start: number, end: number, lexicon: BindLexicon): boolean {
  const word = lexicon.words.longestAt(text, start, end);
  return word !== null && word.end === end && word.value.objects.size > 0 && word.value.actions.size === 0;
}

function ownWords(text: string, frame: Frame, last: Described | undefined, lexicon: BindLexicon): Described {
  const behind = nounBehind(text, frame, lexicon);
  // 7个|分会|编写诊疗指引11份: the noun of the figure before is not this one's
  const taken =
    last === undefined || last.end > frame.left.end ? frame.left.start : Math.max(frame.left.start, last.end);
  const free = nounBefore(text, frame, taken, lexicon);
  // 给23户|会员担保贷款|115万元: nothing is left, so they share it
  const before = free === "" ? nounBefore(text, frame, frame.left.start, lexicon) : free;
  const { unit } = frame.quantity;
  const isMeasured = isCurrency(unit) || RATES.has(unit) || unit === "mu" || unit === "m2";
  const isBeside = frame.hits.some((h) => h.isObject && h.end === frame.left.end);
  const { end } = frame.quantity.mention.span;
  // 97支|队伍|: a noun that the unit takes in
  const inside = frame.hits.find((h) => h.isObject && h.start > frame.left.end && h.end === end && h.end - h.start > 1);
  if (inside !== undefined) return { object: text.slice(inside.start, end), end, isBehind: true };
  if (behind !== null && !(isMeasured && NOUN.test(before)) && !(isBeside && behind.start > frame.right.start + 1)) {
    return { object: text.slice(behind.start, behind.end), end: behind.end, isBehind: true };
  }
  if (behind === null || NOUN.test(before)) return { object: before, end, isBehind: false };
  return { object: text.slice(behind.start, behind.end), end: behind.end, isBehind: true };
}
