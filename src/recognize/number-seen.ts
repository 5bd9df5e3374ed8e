import { isBlank } from "./char-class.ts";
import type { Before } from "./lexicon.ts";
import { type FollowerMatch, matchFollower } from "./match-follower.ts";
import type { Numeral } from "./numeral.ts";
import type { ScanState } from "./scan-state.ts";

/** No listed word that stands before a number is longer. */
const LONGEST = 8;

/** A listed word that ends right before a number. */
export interface WordBefore {
  start: number;
  before: Before;
}

/** The words that touch a number. */
export interface WordsAround {
  before: WordBefore | null;
  follower: FollowerMatch | null;
}

/** A numeral and the words that touch it: what most rules look at. */
export interface NumberSeen extends WordsAround {
  numeral: Numeral;
}

/** Looks up the words that touch a numeral, once. */
export function seeNumber(state: ScanState, numeral: Numeral): NumberSeen {
  const { before, follower } = wordsAround(state, numeral.start, numeral.end);
  return { numeral, before, follower };
}

/** Looks up the words that touch what stands from `start` to `end`. */
export function wordsAround({ text, lexicon }: ScanState, start: number, end: number): WordsAround {
  let to = start;
  while (to > start - 2 && isBlank(text, to - 1)) to--;
  const found = lexicon.before.longestBefore(text, to, Math.max(0, to - LONGEST));
  return {
    before: found === null ? null : { start: found.start, before: found.value },
    follower: matchFollower(text, end, lexicon),
  };
}
