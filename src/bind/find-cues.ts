import type { Span } from "../model/span.ts";
import type { CueTrie } from "./bind-lexicon.ts";

/** A cue word in the text and the value that it speaks for. */
export interface Cue extends Span {
  value: string;
  word: string;
}

/**
 * All cues within a stretch of text, from left to right; the longest word wins and none overlap.
 *
 * @param words offsets at which a word begins or ends, where they are known: what stands within one word, or
 *   begins and ends amid two, is no cue (创|建国|家级 holds no 建国)
 */
export function findCues(text: string, within: Span, cues: CueTrie, words: ReadonlySet<number> | null): Cue[] {
  const found: Cue[] = [];
  for (let at = within.start; at < within.end;) {
    const match = cues.longestAt(text, at, within.end);
    if (
      match === null ||
      (words !== null && match.end - match.start > 1 && !words.has(match.start) && !words.has(match.end))
    ) {
      at++;
    } else {
      found.push({ start: match.start, end: match.end, value: match.value, word: text.slice(match.start, match.end) });
      at = match.end;
    }
  }
  return found;
}

/** Whether a piece of text holds one of the words. */
export function holdsCue(piece: string, cues: CueTrie): boolean {
  return findCues(piece, { start: 0, end: piece.length }, cues, null).length > 0;
}

/** The cue of one of these values that stands last before the end of the stretch. */
export function lastCue(
  text: string,
  within: Span,
  cues: CueTrie,
  values: readonly string[],
  words: ReadonlySet<number> | null,
): Cue | null {
  return findCues(text, within, cues, words).findLast((cue) => values.includes(cue.value)) ?? null;
}
