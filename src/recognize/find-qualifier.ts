import type { Qualifier } from "../model/vocabulary.ts";
import { isBlank } from "./char-class.ts";
import type { Before } from "./lexicon.ts";
import type { Numeral } from "./parse-numeral.ts";
import type { ScanState } from "./scanner.ts";

/** How exact a quantity is, and the words that say so. */
export interface QualifierFound {
  qualifier: Qualifier;
  cue: string | null;
}

/** The longest listed word that ends right before `at`, blanks skipped. */
export function wordBefore(state: ScanState, at: number): { start: number; before: Before } | null {
  let end = at;
  while (end > at - 2 && isBlank(state.text, end - 1)) end--;
  const found = state.lexicon.before.longestBefore(state.text, end, Math.max(0, end - 8));
  return found === null ? null : { start: found.start, before: found.value };
}

/**
 * Reads the qualifier of a quantity from the words that touch it: 近 约 超过 不低于 before, 以上 左右 behind.
 *
 * @param round the number has no digit of its own (百名), so 上 and 过 count too (上百名)
 */
export function findQualifier(state: ScanState, start: number, end: number, round: boolean): QualifierFound {
  const { text, lexicon } = state;
  if (round) {
    const found = lexicon.beforeRound.longestBefore(text, start, Math.max(0, start - 3));
    if (found !== null) return { qualifier: found.value, cue: text.slice(found.start, start) };
  }
  const word = wordBefore(state, start);
  if (word?.before.kind === "qualifier") return { qualifier: word.before.qualifier, cue: text.slice(word.start, start).trim() };
  let at = end;
  while (at < end + 2 && isBlank(text, at)) at++;
  const after = lexicon.after.longestAt(text, at);
  if (after !== null) return { qualifier: after.value, cue: text.slice(at, after.end) };
  return { qualifier: "eq", cue: null };
}

/** 近百名, 上千人: without such a word a bare 百 or 万 is a manner of speaking. */
export function isApproximated(state: ScanState, numeral: Numeral): boolean {
  const { text, lexicon } = state;
  if (lexicon.beforeRound.longestBefore(text, numeral.start, Math.max(0, numeral.start - 3)) !== null) return true;
  return wordBefore(state, numeral.start)?.before.kind === "qualifier";
}
