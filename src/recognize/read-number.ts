import { isBareListItem, sharedUnitOf } from "./bare-number.ts";
import { buildMention } from "./build-mention.ts";
import { classAt, DIGIT, HAN_BIG, HAN_DIGIT, HAN_SMALL, HAN_TENS, isHan, isOneOf, MASK } from "./char-class.ts";
import { exact, isLess, shift } from "./exact.ts";
import { isClauseEnd } from "./clause.ts";
import { compoundNumber } from "./compound-number.ts";
import { enumeratorEnd } from "./enumerator.ts";
import { isApproximated } from "./find-qualifier.ts";
import { type NumberSeen, seeNumber } from "./number-seen.ts";
import { parseNumeral } from "./parse-numeral.ts";
import { passedOver } from "./passed-over.ts";
import { readFraction, readHalf, readSlashed, readTenths, readTurns } from "./read-fraction.ts";
import { circlesEnd, maskedRunEnd, readMasked } from "./read-masked.ts";
import { readCompound } from "./read-compound.ts";
import { readRange } from "./read-range.ts";
import { ruleOutAfter } from "./rule-out-after.ts";
import { ruleOutBefore } from "./rule-out-before.ts";
import { unitBefore } from "./unit-before.ts";
import type { Reading, ScanState } from "./scan-state.ts";

/** So many digits without a unit number something. */
const IDENTIFIER = 7;
const TEN_THOUSAND = exact(10_000);

/** The numeral of a name stands so far behind its start at most: 长|三角, 人手|一册. */
const NAME_LEAD = 2;

/** Where the name ends that begins with the numeral at `at`, or holds it; null where there is none. */
function nameAround({ text, lexicon }: ScanState, at: number): number | null {
  for (let start = at; start >= Math.max(0, at - NAME_LEAD); start--) {
    const name = lexicon.names.longestAt(text, start);
    if (name !== null && name.end > at) return name.end;
  }
  return null;
}

/** Reads the number that starts at `at`: a quantity, or a number passed over with its reason. */
export function readNumber(state: ScanState, at: number): Reading | null {
  const { text } = state;
  const name = nameAround(state, at);
  if (name !== null) return passedOver(state, at, name, "name");
  if (classAt(text, at) === DIGIT) {
    const masked = maskedRunEnd(text, at);
    if (masked > at) return readMasked(state, at, masked, false);
    const compound = compoundNumber(text, at);
    const ratio = compound === null ? null : readSlashed(state, at);
    if (ratio !== null) return ratio;
    if (compound !== null) return passedOver(state, at, compound.end, compound.reason);
  }
  const circles = circlesEnd(text, at);
  if (circles > at) return readMasked(state, at, circles, false);
  const numeral = parseNumeral(text, at);
  if (numeral === null) return skipUnreadable(state, at);
  const seen = seeNumber(state, numeral);
  const half = readHalf(state, seen) ?? readTurns(state, seen);
  if (half !== null) return half;

  const ruledOut = ruleOutBefore(state, seen);
  if (ruledOut !== null) return passedOver(state, at, ruledOut.end, ruledOut.reason);
  const enumerator = enumeratorEnd(text, seen);
  if (enumerator !== null) return passedOver(state, at, enumerator, "enumerator");
  return readFraction(state, seen) ?? readRange(state, seen) ?? readSingle(state, seen);
}

/** A number by itself, neither a share nor the end of a range. */
function readSingle(state: ScanState, seen: NumberSeen): Reading {
  const { numeral, follower } = seen;
  // a numeral that runs on in characters is a name: 十二五
  if (follower === null && isNumeral(classAt(state.text, numeral.end))) return skipUnreadable(state, numeral.start);
  const tenths = readTenths(state, seen);
  if (tenths !== null) return tenths;
  const ruledOut = ruleOutAfter(state, seen);
  if (ruledOut !== null) return passedOver(state, numeral.start, ruledOut.end, ruledOut.reason);
  if (follower !== null && follower.follower.kind === "unit") {
    const { end, follower: unit } = follower;
    const compound = readCompound(state, seen, unit, end);
    return buildMention(state, seen, { end, ...compound, unit });
  }
  return readWithoutUnit(state, seen);
}

/** A number that no unit follows: an amount after 万 or 亿, or in a list whose other items have units. */
function readWithoutUnit(state: ScanState, seen: NumberSeen): Reading {
  const { text } = state;
  const { numeral } = seen;
  const { end } = numeral;
  const given = unitBefore(state, seen);
  if (given !== null) return buildMention(state, seen, { end, unit: given });
  const bare = { end, unit: null };
  if (numeral.scaled && !numeral.lead && classAt(text, end) !== MASK) return buildMention(state, seen, bare);
  if (isClauseEnd(text, end)) {
    if (numeral.lead && isApproximated(state, seen)) return buildMention(state, seen, bare);
    // 卖了3万8, 分到一万二; 八百五 may be a name
    const isName = numeral.han && isLess(numeral.value, TEN_THOUSAND);
    if (numeral.shortened && !isName) return buildMention(state, seen, bare);
  }
  const shared = sharedUnitOf(state, numeral);
  if (shared !== null) {
    return buildMention(state, seen, { value: shift(numeral.value, shared.power), end, unit: shared.unit });
  }
  if (isBareListItem(state, seen)) return buildMention(state, seen, bare);
  if (!numeral.han && end - numeral.start >= IDENTIFIER) return passedOver(state, numeral.start, end, "identifier");
  const isSet = numeral.han && isHan(text, end) && state.lexicon.setMarkers.longestAt(text, end) !== null;
  return passedOver(state, numeral.start, end, isSet ? "set" : "no_unit");
}

/** Digits that are too many for an amount, or characters that make no numeral: passed over whole. */
function skipUnreadable(state: ScanState, at: number): Reading {
  const { text } = state;
  let end = at + 1;
  if (classAt(text, at) === DIGIT) {
    while (isNumeral(classAt(text, end)) || joinsDigits(text, end)) end++;
    return passedOver(state, at, end, "identifier");
  }
  while (classAt(text, end) !== DIGIT && isNumeral(classAt(text, end))) end++;
  return passedOver(state, at, end, "name");
}

function joinsDigits(text: string, at: number): boolean {
  return isOneOf(text, at, ",.，．-") && classAt(text, at + 1) === DIGIT;
}

function isNumeral(cls: number): boolean {
  return cls === DIGIT || cls === HAN_DIGIT || cls === HAN_SMALL || cls === HAN_BIG || cls === HAN_TENS;
}
