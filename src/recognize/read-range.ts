import { isBlank } from "./char-class.ts";
import { clauseLeft } from "./clause-left.ts";
import { type Exact, isLess, shift } from "./exact.ts";
import { type FollowerMatch, matchFollower } from "./match-unit.ts";
import { notAmountAhead } from "./not-amount.ts";
import { type Numeral, parseNumeral } from "./parse-numeral.ts";
import { passedOver } from "./passed-over.ts";
import { amount } from "./read-number.ts";
import type { Reading, ScanState } from "./scanner.ts";

const DASHES = new Set("-－—–~～〜−─");
const FROM = ["从", "由", "自"];

/**
 * Reads a range from its lower end: `2—4家`, `5%~8%`, `10-15万元`, `80万至100万元`.
 * Null where none stands there; `从5人到10人` is two quantities. A range of dates is passed over whole.
 */
export function readRange(state: ScanState, low: Numeral): Reading | null {
  const { text, lexicon } = state;
  const own = matchFollower(text, low.end, lexicon);
  const afterLow = own?.follower.kind === "unit" ? own.end : low.end;
  const at = connectorEnd(text, afterLow);
  if (at === null) return null;
  const high = parseNumeral(text, at);
  if (high === null) return null;
  const match = matchFollower(text, high.end, lexicon);
  if (own?.follower.kind === "unit") {
    if (match?.follower.kind !== "unit" || match.follower.unit !== own.follower.unit) return null;
    const before = text.slice(clauseLeft(text, low.start, 12), low.start);
    if (FROM.some((word) => before.includes(word))) return null;
  }
  const bounds = orderBounds(low, high);
  if (bounds === null) return dateRange(state, low, high, match);
  const numeral: Numeral = { ...high, start: low.start, value: bounds.low, max: null, more: high.more ?? low.more, lead: false, han: low.han && high.han };
  const ahead = notAmountAhead(state, numeral, match);
  if (ahead !== null) return passedOver(state, low.start, ahead.end, ahead.reason);
  if (match?.follower.kind === "unit") return amount(state, numeral, bounds.high, match.end, match.follower);
  return high.scaled ? amount(state, numeral, bounds.high, high.end, null) : null;
}

/** End of the dash or 至/到 that joins the ends of a range. */
function connectorEnd(text: string, at: number): number | null {
  let start = at;
  while (start < at + 2 && isBlank(text, start)) start++;
  let end = start;
  while (end < start + 4 && DASHES.has(text[end] as string)) end++;
  if (end === start && (text[start] === "至" || text[start] === "到")) end = start + 1;
  if (end === start) return null;
  while (isBlank(text, end) && end < start + 6) end++;
  return end;
}

/** Both ends in full: 10-15万 is 100,000 to 150,000, but 8000-1.2万 starts at 8,000. Null where they do not rise. */
function orderBounds(low: Numeral, high: Numeral): { low: Exact; high: Exact } | null {
  if (low.positional || high.positional || low.max !== null || high.max !== null) return null;
  const power = low.scaled ? 0 : low.scalePower === 0 && !high.han ? high.scalePower : high.bigPower;
  const shared = isLess(low.value, shift(high.value, -power)) ? shift(low.value, power) : low.value;
  return isLess(shared, high.value) ? { low: shared, high: high.value } : null;
}

/** 2019—2021年, 6-8月: both ends are dates. */
function dateRange(state: ScanState, low: Numeral, high: Numeral, match: FollowerMatch | null): Reading | null {
  return match !== null && match.follower.kind !== "unit" ? passedOver(state, low.start, match.end, "date") : passedOver(state, low.start, high.end, "identifier");
}
