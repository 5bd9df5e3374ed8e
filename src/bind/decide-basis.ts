import type { Basis, Measure } from "../model/vocabulary.ts";
import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import type { Bound } from "./bind-sentence.ts";
import type { Choice } from "./choose-indicator.ts";
import type { Decision } from "./decide-measure.ts";
import { type Cue, findCues, holdsCue } from "./find-cues.ts";
import type { Frame } from "./frame.ts";
import { isStartOfRise } from "./is-start-of-rise.ts";

/**
 * Whether a figure was made within the period or is what exists at a date.
 *
 * @param inherited the basis of the total or of the list item that the figure stands with
 * @param last what was bound before it, if anything
 */
export function decideBasis(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  { indicator, rule, from }: Choice,
  measure: Measure,
  inherited: Basis | null,
  last: Bound | undefined,
): Decision<Basis> {
  const nature = lexicon.natures.get(from?.rule ?? rule) ?? lexicon.indicators.get(indicator)?.nature ?? "flow";
  if (measure === "growth" || measure === "delta") return { value: "period", cue: null };
  if (inherited !== null && (measure === "share" || measure === "rate")) return { value: inherited, cue: null };
  // 关注人数由|6000人|增至1.1万人: what it rose from was there; 亩产由|1800公斤|提高到… is measured, not counted
  const isCounted = measure === "value" && frame.quantity.unit_detail === null;
  if (nature !== "flow" && isCounted && isStartOfRise(text, frame, lexicon)) return { value: "cumulative", cue: null };
  if (nature === "flow") return sinceThen(text, frame, lexicon);
  const cue = ownCue(text, frame, lexicon, indicator);
  if (cue !== undefined) return { value: cue.value === "period" ? "period" : "cumulative", cue: cue.word };
  if (NEW_BEHIND.test(text.slice(frame.right.start, frame.right.end))) return { value: "period", cue: null };
  const lacks = inherited === null && measure === "value" && isLacking(text, frame, lexicon);
  if (lacks) return { value: "cumulative", cue: null };
  if (remains(text, frame, indicator, nature, last, lexicon)) return { value: "cumulative", cue: null };
  // 截至年底,全市共建成基地45个: a date that opens the sentence makes a stock of what may be one
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const dated = findCues(text, { start: frame.sentence.span.start, end: own.start }, lexicon.basis, frame.words).find(
    (c) => c.value === "since" && UP_TO.test(c.word) && !isThisPeriod(text, c.start, c.end),
  );
  if (inherited === null && dated !== undefined) return { value: "cumulative", cue: dated.word };
  if (inherited !== null) return { value: inherited, cue: null };
  return { value: nature === "stock" && !isActing(text, frame, lexicon) ? "cumulative" : "period", cue: null };
}

/** Up to a date; what was done since one (五年来) makes no stock without 累计. */
const UP_TO = /^截/u;
const NEXT_TO = 3;

/** The word of the figure's own clause that says whether it is a stock: the last one before it. */
function ownCue(text: string, frame: Frame, lexicon: BindLexicon, indicator: string): Cue | undefined {
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const cues = findCues(text, { start: own.start, end: frame.left.end }, lexicon.basis, frame.words).filter(
    (c) =>
      c.value !== "since" &&
      c.value !== "none" &&
      // what no indicator covers is mostly done rather than owned: adding it up makes no stock of it
      (c.value !== "running" || indicator !== lexicon.other) &&
      !(lexicon.having.has(c.word) && isActing(text, frame, lexicon)) &&
      !(lexicon.reaching.has(c.word) && frame.left.end - c.end > NEXT_TO),
  );
  const cue = cues.at(-1);
  const before = cues.at(-2);
  // 新增|孵化面积: what is new is none, though such things are had
  const isNew = cue?.value === "cumulative" && before?.value === "period" && cue.start === before.end;
  return isNew ? before : cue;
}

/** 3家|为今年新建 */
const NEW_BEHIND = /^\p{Script=Han}{0,8}(?:为|是|系)(?:今年|当年|年内|本届)?新/u;

/** 存在的问题: … 乡镇科协中只有|2个配了专干: what a report finds wanting is so, and was not done. */
function isLacking(text: string, frame: Frame, lexicon: BindLexicon): boolean {
  if (isCurrency(frame.quantity.unit) || isActing(text, frame, lexicon)) return false;
  const before = text.slice(frame.sentence.span.start, frame.left.end);
  return [before, ...frame.trail.map((heading) => heading.text)].some((piece) => holdsCue(piece, lexicon.lacking));
}

/** A noun right behind the number, and the predicate behind it: 58名|会员|随医疗队支援湖北, 7个分会|编写…. */
const PREDICATE = /^\p{Script=Han}{2}/u;
const MANY_TIMES = 8;
/** Between a word of what is there and its number: no mark, and not far. */
const SHORT = /^\p{Script=Han}{0,12}$/u;

/** What is counted does something, or has something done to it (指导|4家学会|按期换届), rather than being there. */
function isActing(text: string, frame: Frame, lexicon: BindLexicon): boolean {
  const { left, right } = frame;
  const there = findCues(text, left, lexicon.there, null).at(-1);
  // 依托|52个农技协, 在全市|52个学会中
  if (there !== undefined && SHORT.test(text.slice(there.end, left.end))) return false;
  const verb = frame.hits.some((h) => h.isAction && !h.isObject && h.start >= left.start && h.end <= left.end);
  if (verb) return true;
  const noun = frame.hits.find((h) => h.isObject && h.start >= right.start && h.start <= right.start + 6);
  const predicate = noun === undefined ? "" : text.slice(noun.end, right.end);
  return PREDICATE.test(predicate) && !predicate.endsWith("中") && !holdsCue(predicate, lexicon.state);
}

/** 新建企业科协11家,全市企业科协|97家; 新入会165人,会员|4190名: behind what is new, a bare figure of the same that is larger. */
function remains(
  text: string,
  frame: Frame,
  indicator: string,
  nature: string,
  last: Bound | undefined,
  lexicon: BindLexicon,
): boolean {
  if (last === undefined || last.basis !== "period" || last.cues["basis"] === undefined) return false;
  const { decided } = last;
  const between = text.slice(decided.frame.quantity.mention.span.end, frame.left.end);
  const isOfAll = holdsCue(between, lexicon.ofAll);
  return (
    decided.isAmount &&
    decided.indicator === indicator &&
    decided.unit === frame.quantity.unit &&
    Number(frame.quantity.value) > Number(decided.frame.quantity.value) * (isOfAll ? 1 : MANY_TIMES) &&
    (nature === "stock" || isOfAll) &&
    /^[，,；;]\p{Script=Han}{2,}$/u.test(between) &&
    !isActing(text, frame, lexicon)
  );
}

/** 2015年以来累计培训2.6万人: a running total over years is a stock even of a flow; 今年以来 is the period itself. */
function sinceThen(text: string, frame: Frame, lexicon: BindLexicon): Decision<Basis> {
  const before = { start: frame.sentence.span.start, end: frame.left.end };
  const cues = findCues(text, before, lexicon.basis, frame.words);
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const since = cues.findLast((cue) => cue.value === "since" && !isThisPeriod(text, cue.start, cue.end));
  const running = cues.findLast(
    (cue) =>
      cue.start >= own.start && (cue.value === "running" || cue.value === "cumulative") && cue.word !== since?.word,
  );
  return since !== undefined && running !== undefined
    ? { value: "cumulative", cue: `${since.word}…${running.word}` }
    : { value: "period", cue: null };
}

function isThisPeriod(text: string, start: number, end: number): boolean {
  return /(?:今年|年初|一|半|本年)(?:以来|年来)$/u.test(text.slice(Math.max(0, start - 2), end));
}
