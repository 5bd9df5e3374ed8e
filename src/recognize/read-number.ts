import type { Mention } from "../model/mention.ts";
import { classAt, DIGIT, HAN_BIG, HAN_DIGIT, HAN_SMALL, isHan, MASK } from "./char-class.ts";
import { type Exact, toText } from "./exact.ts";
import { isClauseEnd } from "./clause-left.ts";
import { findQualifier, isApproximated, type QualifierFound } from "./find-qualifier.ts";
import type { Follower } from "./lexicon.ts";
import { matchFollower } from "./match-unit.ts";
import { compoundEnd, enumeratorEnd, notAmountAhead, notAmountBehind } from "./not-amount.ts";
import { type Numeral, digitsEnd, parseNumeral } from "./parse-numeral.ts";
import { passedOver } from "./passed-over.ts";
import { readFraction, readHalf, readTenths, readTurns } from "./read-fraction.ts";
import { maskedRunEnd, readMasked } from "./read-masked.ts";
import { readRange } from "./read-range.ts";
import type { Reading, ScanState } from "./scanner.ts";
import { isBareListItem, sharedUnitOf } from "./bare-number.ts";

/** Reads the number that starts at `at`: a quantity, or a number passed over with its reason. */
export function readNumber(state: ScanState, at: number): Reading | null {
  const { text, lexicon } = state;
  const name = lexicon.names.longestAt(text, at);
  if (name !== null) return passedOver(state, at, name.end, "name");
  if (classAt(text, at) === DIGIT) {
    const masked = maskedRunEnd(text, at);
    if (masked > digitsEnd(text, at)) return readMasked(state, at);
    const compound = compoundEnd(text, at);
    if (compound !== null) return passedOver(state, at, compound.end, compound.reason);
  }
  const numeral = parseNumeral(text, at);
  if (numeral === null) return skipUnreadable(state, at);
  const half = readHalf(state, numeral) ?? readTurns(state, numeral);
  if (half !== null) return half;

  const behind = notAmountBehind(state, numeral);
  if (behind !== null) return passedOver(state, at, behind.end, behind.reason);
  const enumerator = enumeratorEnd(state, numeral);
  if (enumerator !== null) return passedOver(state, at, enumerator, "enumerator");
  const fraction = readFraction(state, numeral);
  if (fraction !== null) return fraction;
  const range = readRange(state, numeral);
  if (range !== null) return range;
  const match = matchFollower(text, numeral.end, lexicon);
  // a numeral that runs on in characters is a name: 十二五
  if (match === null && [HAN_DIGIT, HAN_SMALL, HAN_BIG].includes(classAt(text, numeral.end))) return skipUnreadable(state, at);
  const tenths = match === null ? null : readTenths(state, numeral, match);
  if (tenths !== null) return tenths;
  const ahead = notAmountAhead(state, numeral, match);
  if (ahead !== null) return passedOver(state, at, ahead.end, ahead.reason);
  if (match !== null && match.follower.kind === "unit") return amount(state, numeral, null, match.end, match.follower);
  return withoutUnit(state, numeral);
}

/** Digits that are too many for an amount, or characters that make no numeral: passed over whole. */
function skipUnreadable(state: ScanState, at: number): Reading {
  const { text } = state;
  let end = at;
  if (classAt(text, at) === DIGIT) {
    while (classAt(text, end) === DIGIT || (",.，．-".includes(text[end] as string) && classAt(text, end + 1) === DIGIT)) end++;
    return passedOver(state, at, end, "identifier");
  }
  while ([HAN_DIGIT, HAN_SMALL, HAN_BIG].includes(classAt(text, end))) end++;
  return passedOver(state, at, Math.max(end, at + 1), "name");
}

/** A number that no unit follows: an amount after 万 or 亿, or in a list whose other items have units. */
function withoutUnit(state: ScanState, numeral: Numeral): Reading {
  const { text } = state;
  if (numeral.scaled && !numeral.lead && classAt(text, numeral.end) !== MASK) return amount(state, numeral, null, numeral.end, null);
  if (numeral.lead && isApproximated(state, numeral) && isClauseEnd(text, numeral.end)) return amount(state, numeral, null, numeral.end, null);
  const shared = sharedUnitOf(state, numeral);
  if (shared !== null) return amount(state, numeral, null, numeral.end, shared);
  if (isBareListItem(state, numeral)) return amount(state, numeral, null, numeral.end, null);
  const isSet = numeral.han && state.lexicon.setMarkers.longestAt(text, numeral.end) !== null && isHan(text, numeral.end);
  return passedOver(state, numeral.start, numeral.end, isSet ? "set" : "no_unit");
}

/** Builds the mention of a number, or of a range, with its unit and qualifier. */
export function amount(state: ScanState, numeral: Numeral, max: Exact | null, end: number, unit: Follower | null): { mention: Mention } {
  const { text } = state;
  const upper = max ?? numeral.max;
  const { qualifier, cue } = numeral.more === null ? findQualifier(state, numeral.start, end, numeral.lead) : qualifierWithin(numeral.more);
  const mention: Mention = {
    span: { start: numeral.start, end },
    quote: text.slice(numeral.start, end),
    kind: "claim",
    number: toText(numeral.value),
    number_max: upper === null ? null : toText(upper),
    surface_unit: surfaceUnit(text, numeral, end),
    unit_id: unit?.kind === "unit" ? unit.unit : null,
    qualifier,
    qualifier_cue: cue,
  };
  return { mention };
}

/** 十来个 is about ten, 十几个 and 十余个 more than ten. */
function qualifierWithin(more: string): QualifierFound {
  return { qualifier: more === "来" ? "approx" : "ge", cue: more };
}

/** The unit as written with the scale word before it: 万元 of 20余万元. */
function surfaceUnit(text: string, numeral: Numeral, end: number): string {
  return text.slice(numeral.scaleStart, end).replace(/^[余多几来]+|[余多几来\s]+(?=[万亿])|(?<=[万亿千百])[余多几来]+|\s/gu, "");
}
