import { DASH, isBlank, isMarked } from "./char-class.ts";
import { clauseLeft } from "./clause.ts";
import { buildMention } from "./build-mention.ts";
import { type Exact, isLess, shift } from "./exact.ts";
import { matchFollower, unitOf } from "./match-follower.ts";
import type { Numeral } from "./numeral.ts";
import type { NumberSeen } from "./number-seen.ts";
import { parseNumeral } from "./parse-numeral.ts";
import { passedOver } from "./passed-over.ts";
import { ruleOutAfter } from "./rule-out-after.ts";
import type { Reading, ScanState } from "./scan-state.ts";

/**
 * Reads a range from its lower end: `2—4家`, `5%~8%`, `10-15万元`, `80万至100万元`.
 * Null where none stands there; `从5人到10人` is two quantities. A range of dates is passed over whole.
 */
export function readRange(state: ScanState, seen: NumberSeen): Reading | null {
  const { text, lexicon } = state;
  const { numeral: low, before } = seen;
  const own = unitOf(seen.follower);
  const at = connectorEnd(text, own === null ? low.end : seen.follower!.end);
  if (at === null) return null;
  const high = parseNumeral(text, at);
  if (high === null) return null;
  const follower = matchFollower(text, high.end, lexicon);
  const unit = unitOf(follower);
  if (own !== null && (own.unit !== unit?.unit || isChange(text, low.start))) return null;
  const bounds = orderBounds(low, high);
  if (bounds === null) {
    return follower !== null && unit === null
      ? passedOver(state, low.start, follower.end, "date")
      : passedOver(state, low.start, high.end, "identifier");
  }
  const numeral: Numeral = {
    ...high,
    start: low.start,
    value: bounds.low,
    max: null,
    more: high.more ?? low.more,
    lead: false,
    han: low.han && high.han,
  };
  const range: NumberSeen = { numeral, before, follower };
  const ruledOut = ruleOutAfter(state, range);
  if (ruledOut !== null) return passedOver(state, low.start, ruledOut.end, ruledOut.reason);
  if (follower !== null && unit !== null) {
    return buildMention(state, range, { max: bounds.high, end: follower.end, unit });
  }
  return high.scaled ? buildMention(state, range, { max: bounds.high, end: high.end, unit: null }) : null;
}

/** 由1200人到1800人 is two quantities. */
function isChange(text: string, start: number): boolean {
  return /[从由自]/u.test(text.slice(clauseLeft(text, start, 12), start));
}

/** End of the dash or 至/到 that joins the ends of a range. */
function connectorEnd(text: string, at: number): number | null {
  let start = at;
  while (start < at + 2 && isBlank(text, start)) start++;
  let end = start;
  while (end < start + 4 && isMarked(text, end, DASH)) end++;
  if (end === start && (text[start] === "至" || text[start] === "到")) end = start + 1;
  if (end === start) return null;
  while (end < start + 6 && isBlank(text, end)) end++;
  return end;
}

/** Both ends in full: 10-15万 is 100,000 to 150,000, but 8000-1.2万 starts at 8,000. Null where they do not rise. */
function orderBounds(low: Numeral, high: Numeral): { low: Exact; high: Exact } | null {
  if (low.positional || high.positional || low.max !== null || high.max !== null) return null;
  const power = low.scaled ? 0 : low.scalePower === 0 && !high.han ? high.scalePower : high.bigPower;
  const shared = isLess(low.value, shift(high.value, -power)) ? shift(low.value, power) : low.value;
  return isLess(shared, high.value) ? { low: shared, high: high.value } : null;
}
