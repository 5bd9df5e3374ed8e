import type { Basis, Measure } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** Whether a figure was made within the period or is what exists at a date. */
export function decideBasis(text: string, frame: Frame, lexicon: BindLexicon, indicator: string, measure: Measure): Decision<Basis> {
  const nature = lexicon.indicators.get(indicator)?.nature ?? "flow";
  if (measure === "growth" || measure === "delta" || nature === "flow") return { value: "period", cue: null };
  const clauses = frame.sentence.clauses;
  const own = clauses[frame.clause] ?? frame.sentence.span;
  for (let i = frame.clause; i >= 0 && i >= frame.clause - 2; i--) {
    const clause = clauses[i] ?? own;
    const within = i === frame.clause ? { start: clause.start, end: frame.left.end } : clause;
    const cue = findCues(text, within, lexicon.basis).at(-1);
    if (cue === undefined) continue;
    // a flow may only be added up; a running total of things that exist is a stock
    return { value: cue.value === "period" ? "period" : "cumulative", cue: cue.word };
  }
  return { value: nature === "stock" ? "cumulative" : "period", cue: null };
}
