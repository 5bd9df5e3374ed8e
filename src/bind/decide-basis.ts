import type { Basis, Measure } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/**
 * Whether a figure was made within the period or is what exists at a date.
 *
 * @param inherited the basis of the total or of the list item that the figure stands with
 */
export function decideBasis(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  indicator: string,
  measure: Measure,
  inherited: Basis | null,
): Decision<Basis> {
  const nature = lexicon.indicators.get(indicator)?.nature ?? "flow";
  if (measure === "growth" || measure === "delta") return { value: "period", cue: null };
  if (inherited !== null && (measure === "share" || measure === "rate")) return { value: inherited, cue: null };
  if (nature === "flow") return sinceThen(text, frame, lexicon);
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const cues = findCues(text, { start: own.start, end: frame.left.end }, lexicon.basis, frame.words);
  // what no indicator covers is mostly done rather than owned: adding it up makes no stock of it
  const cue = cues.findLast(
    (c) => c.value !== "since" && c.value !== "none" && (c.value !== "running" || indicator !== lexicon.other),
  );
  if (cue !== undefined) return { value: cue.value === "period" ? "period" : "cumulative", cue: cue.word };
  // 截至年底,全市共建成基地45个: a date that opens the sentence makes a stock of what may be one
  const dated = findCues(text, { start: frame.sentence.span.start, end: own.start }, lexicon.basis, frame.words).find(
    (c) => c.value === "since" && !isThisPeriod(text, c.start, c.end),
  );
  if (inherited === null && dated !== undefined) {
    return { value: "cumulative", cue: dated.word };
  }
  return { value: inherited ?? (nature === "stock" ? "cumulative" : "period"), cue: null };
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
