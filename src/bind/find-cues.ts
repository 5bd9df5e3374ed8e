import type { Span } from "../model/span.ts";
import type { CueTrie } from "./bind-lexicon.ts";

/** A cue word in the text and the value that it speaks for. */
export interface Cue extends Span {
  value: string;
  word: string;
}

/** All cues within a stretch of text, from left to right; the longest word wins and none overlap. */
export function findCues(text: string, within: Span, cues: CueTrie): Cue[] {
  const found: Cue[] = [];
  for (let at = within.start; at < within.end;) {
    const match = cues.longestAt(text, at, within.end);
    if (match === null) at++;
    else {
      found.push({ start: match.start, end: match.end, value: match.value, word: text.slice(match.start, match.end) });
      at = match.end;
    }
  }
  return found;
}

/** The cue of one of these values that stands last before the end of the stretch. */
export function lastCue(text: string, within: Span, cues: CueTrie, values: readonly string[]): Cue | null {
  return findCues(text, within, cues).findLast((cue) => values.includes(cue.value)) ?? null;
}
