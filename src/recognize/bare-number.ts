import { classAt, DIGIT, isHan, isMarked, isOneOf, LIST } from "./char-class.ts";
import { clauseLeft, isClauseEnd } from "./clause.ts";
import type { Follower } from "./lexicon.ts";
import { matchFollower, unitOf } from "./match-follower.ts";
import type { Numeral } from "./numeral.ts";
import type { NumberSeen } from "./number-seen.ts";
import { parseNumeral } from "./parse-numeral.ts";
import type { ScanState } from "./scan-state.ts";

/** How far apart the items of a list may stand. */
const REACH = 24;
const MAX_ITEMS = 12;
/** A longer bare number is no count of a few things. */
const LONGEST = 6;

/**
 * A bare number ends an item of a list whose neighbours have units: 重点新产品2、火炬计划9项.
 * Anywhere else a number without a unit may be anything, and is passed over.
 */
export function isBareListItem(state: ScanState, { numeral, before }: NumberSeen): boolean {
  const { text } = state;
  const { start, end } = numeral;
  if (numeral.han || numeral.max !== null || before !== null || end - start > LONGEST) return false;
  if (!isClauseEnd(text, end) || text[end] === "(" || text[end] === "（") return false;
  if (!isHan(text, start - 1) || !isHan(text, start - 2)) return false;
  const left = state.lastMentionEnd;
  const follows = left >= 0 && start - left <= REACH && isClauseEnd(text, left);
  return (follows && !/[。；;\n]/u.test(text.slice(left, start))) || nextItemHasUnit(state, end);
}

function nextItemHasUnit({ text, lexicon }: ScanState, end: number): boolean {
  if (text[end] !== "、") return false;
  const limit = Math.min(text.length, end + 1 + REACH);
  for (let i = end + 1; i < limit && !isOneOf(text, i, "。；;，,、\n"); i++) {
    if (classAt(text, i) !== DIGIT) continue;
    const next = parseNumeral(text, i);
    return next !== null && unitOf(matchFollower(text, next.end, lexicon)) !== null;
  }
  return false;
}

/** A unit that several numbers share, and the 万 or 亿 before it as a power of ten. */
interface Shared {
  unit: Follower;
  power: number;
}

/** 分别为5、8、12家, 分获30、20、15万元: several bare numbers share the unit that the last one has, and its 万. */
export function sharedUnitOf({ text, lexicon }: ScanState, numeral: Numeral): Shared | null {
  if (!isMarked(text, numeral.end, LIST)) return null;
  const clause = text.slice(clauseLeft(text, numeral.start, 30), numeral.start);
  if (!lexicon.sharedUnit.some((word) => clause.includes(word))) return null;
  let at = numeral.end;
  for (let items = 0; items < MAX_ITEMS && isMarked(text, at, LIST); items++) {
    const next = parseNumeral(text, at + 1);
    if (next === null) return null;
    const unit = unitOf(matchFollower(text, next.end, lexicon));
    if (unit !== null) return { unit, power: numeral.bigPower === 0 ? next.bigPower : 0 };
    at = next.end;
  }
  return null;
}
