import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decided } from "./choose-indicator.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** 增加到|今年的|30万元 */
const NEXT_TO = /^(?:.?|(?:今年|目前|现在|如今|(?:19|20)\d{2}年)的?(?:人均)?)$/u;

/** 由1000万元|增加到|1500万元, 从3.1%|提升至|7.9%: the second says what became of the first. */
export function isChange(text: string, frame: Frame, last: Decided | undefined, lexicon: BindLexicon): boolean {
  if (last === undefined || last.unit !== frame.quantity.unit) return false;
  const from = last.frame.quantity.mention.span.end;
  const between = text.slice(from, frame.left.end).replace(/^[，,]/u, "");
  const start = frame.left.end - between.length;
  const cue = findCues(text, { start, end: frame.left.end }, lexicon.measure, null)[0];
  return (
    cue !== undefined &&
    cue.value === "not_delta" &&
    cue.start === start &&
    NEXT_TO.test(text.slice(cue.end, frame.left.end))
  );
}
