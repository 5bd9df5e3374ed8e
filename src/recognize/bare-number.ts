import { classAt, DIGIT, isHan } from "./char-class.ts";
import { clauseLeft, isClauseEnd } from "./clause-left.ts";
import type { Follower } from "./lexicon.ts";
import { matchFollower } from "./match-unit.ts";
import { type Numeral, parseNumeral } from "./parse-numeral.ts";
import type { ScanState } from "./scanner.ts";

const REACH = 24;

/**
 * A bare number ends an item of a list whose neighbours have units: 重点新产品2、火炬计划9项.
 * Anywhere else a number without a unit may be anything, and is passed over.
 */
export function isBareListItem(state: ScanState, numeral: Numeral): boolean {
  const { text, lexicon } = state;
  if (numeral.han || numeral.max !== null || !isClauseEnd(text, numeral.end) || "(（".includes(text[numeral.end] ?? "")) return false;
  if (!isHan(text, numeral.start - 1) || !isHan(text, numeral.start - 2) || numeral.end - numeral.start > 6) return false;
  if (lexicon.before.longestBefore(text, numeral.start) !== null) return false;
  const left = state.lastMentionEnd;
  if (left >= 0 && numeral.start - left <= REACH && !/[。；;\n]/.test(text.slice(left, numeral.start)) && isClauseEnd(text, left)) return true;
  // the next item shows a unit
  const from = numeral.end + 1;
  if (text[numeral.end] !== "、") return false;
  for (let i = from; i < from + REACH && i < text.length && !/[。；;，,、\n]/.test(text[i] as string); i++) {
    if (classAt(text, i) !== DIGIT) continue;
    const next = parseNumeral(text, i);
    return next !== null && matchFollower(text, next.end, lexicon)?.follower.kind === "unit";
  }
  return false;
}

/** 分别为5、8、12家: several bare numbers share the unit that the last one has. */
export function sharedUnitOf(state: ScanState, numeral: Numeral): Follower | null {
  const { text, lexicon } = state;
  if (!"、和与及".includes(text[numeral.end] ?? "\0")) return null;
  const clause = text.slice(clauseLeft(text, numeral.start, 30), numeral.start);
  if (!lexicon.sharedUnit.some((word) => clause.includes(word))) return null;
  let at = numeral.end;
  for (let items = 0; items < 12; items++) {
    if (!"、和与及".includes(text[at] ?? "\0")) return null;
    const next = parseNumeral(text, at + 1);
    if (next === null) return null;
    const match = matchFollower(text, next.end, lexicon);
    if (match?.follower.kind === "unit") return match.follower;
    at = next.end;
  }
  return null;
}
