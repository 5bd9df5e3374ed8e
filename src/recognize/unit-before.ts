import { isBlank, isHan } from "./char-class.ts";
import { isClauseEnd } from "./clause.ts";
import { qualifierBehind } from "./find-qualifier.ts";
import type { Follower } from "./lexicon.ts";
import type { NumberSeen } from "./number-seen.ts";
import type { ScanState } from "./scan-state.ts";

/** No word that gives a unit is longer. */
const LONGEST = 6;

/**
 * The unit that a sign or a word before a number gives: ￥5000, US$300万, 参训人数450, 人数约300. After a word in
 * characters the clause must end with the number, since 人数3 may be the start of anything.
 */
export function unitBefore(state: ScanState, { numeral, before }: NumberSeen): Follower | null {
  const { text, lexicon } = state;
  let to = before?.before.kind === "qualifier" ? before.start : numeral.start;
  while (to > 0 && isBlank(text, to - 1) && numeral.start - to < 2) to--;
  const found = lexicon.unitBefore.longestBefore(text, to, Math.max(0, to - LONGEST));
  if (found === null) return null;
  const closes = isClauseEnd(text, numeral.end) || qualifierBehind(state, numeral.end) !== null;
  if (!closes && isHan(text, found.start)) return null;
  return { kind: "unit", unit: found.value, form: "", noun: false };
}
