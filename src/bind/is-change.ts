import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decided } from "./choose-indicator.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** 由1000万元|增加到|1500万元, 从3.1%|提升至|7.9%: the second says what became of the first. */
export function isChange(text: string, frame: Frame, last: Decided | undefined, lexicon: BindLexicon): boolean {
  if (last === undefined || last.unit !== frame.quantity.unit) return false;
  const from = last.frame.quantity.mention.span.end;
  const between = text.slice(from, frame.left.end).replace(/^[，,]/u, "");
  const start = frame.left.end - between.length;
  const cue = findCues(text, { start, end: frame.left.end }, lexicon.measure, null)[0];
  return cue !== undefined && cue.value === "not_delta" && cue.start === start && frame.left.end - cue.end <= 1;
}
