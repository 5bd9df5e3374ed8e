import type { Qualifier } from "../model/vocabulary.ts";
import { isBlank } from "./char-class.ts";
import type { NumberSeen } from "./number-seen.ts";
import type { ScanState } from "./scan-state.ts";

/** How exact a quantity is, and the words that say so. */
export interface QualifierFound {
  qualifier: Qualifier;
  cue: string | null;
}

/** No word before a round number is longer: 达上千人. */
const LONGEST = 3;
/** 十来个 is about ten, 十几个 and 十余个 more than ten. */
const ABOUT = "来把";

/** Reads the qualifier of a quantity that ends at `end`: 余 within, else 近 约 超过 不低于 before, else 以上 左右 behind. */
export function findQualifier(state: ScanState, seen: NumberSeen, end: number): QualifierFound {
  const { text, lexicon } = state;
  const { numeral, before } = seen;
  if (numeral.more !== null) return { qualifier: ABOUT.includes(numeral.more) ? "approx" : "ge", cue: numeral.more };
  const { start } = numeral;
  const round = numeral.lead ? lexicon.beforeRound.longestBefore(text, start, Math.max(0, start - LONGEST)) : null;
  if (round !== null) return { qualifier: round.value, cue: text.slice(round.start, start) };
  const word = qualifierBefore(text, start, before);
  return word ?? qualifierBehind(state, end) ?? { qualifier: "eq", cue: null };
}

/** The qualifier that a word right before `start` gives. */
export function qualifierBefore(text: string, start: number, word: NumberSeen["before"]): QualifierFound | null {
  if (word?.before.kind !== "qualifier") return null;
  return { qualifier: word.before.qualifier, cue: text.slice(word.start, start).trim() };
}

/** The qualifier that a word right behind `end` gives. */
export function qualifierBehind({ text, lexicon }: ScanState, end: number): QualifierFound | null {
  let at = end;
  while (at < end + 2 && isBlank(text, at)) at++;
  const after = lexicon.after.longestAt(text, at);
  return after === null ? null : { qualifier: after.value, cue: text.slice(at, after.end) };
}

/** 近百名, 上千人: without such a word a bare 百 or 万 is a manner of speaking. */
export function isApproximated({ text, lexicon }: ScanState, { numeral, before }: NumberSeen): boolean {
  if (before?.before.kind === "qualifier") return true;
  return lexicon.beforeRound.longestBefore(text, numeral.start, Math.max(0, numeral.start - LONGEST)) !== null;
}
