import { classAt, DIGIT, HAN_DIGIT, isHan, isOneOf, valueAt } from "./char-class.ts";
import { isClauseEnd } from "./clause.ts";
import { add, divide, type Exact, exact, isLess, isZero, shift } from "./exact.ts";
import { buildMention } from "./build-mention.ts";
import { unitOf } from "./match-follower.ts";
import { type NumberSeen, seeNumber } from "./number-seen.ts";
import { parseNumeral } from "./parse-numeral.ts";
import type { Reading, ScanState } from "./scan-state.ts";

const PERCENT = { kind: "unit", unit: "percent", form: "%", noun: false } as const;
const RATIO = { kind: "unit", unit: "ratio", form: "番", noun: false } as const;
const ELEVEN = exact(11);

/** 百分之二点五, 三分之一, 千分之三, 百分之五至八: shares in per cent. */
export function readFraction(state: ScanState, seen: NumberSeen): Reading | null {
  const { text } = state;
  const { numeral: denominator } = seen;
  if (!text.startsWith("分之", denominator.end) || denominator.max !== null || isZero(denominator.value)) return null;
  const numerator = parseNumeral(text, denominator.end + 2);
  if (numerator === null) return null;
  const percent = (value: Exact) => divide(shift(value, 2), denominator.value);
  const upper = upperEnd(text, numerator.end);
  const end = upper?.end ?? numerator.end;
  const top = upper?.value ?? numerator.max;
  const numeral = { ...numerator, start: denominator.start, lead: false, scaleStart: end };
  const value = percent(numerator.value);
  const max = top === null ? null : percent(top);
  const { mention } = buildMention(state, { ...seen, numeral }, { value, max, end, unit: PERCENT });
  return { mention: { ...mention, surface_unit: text.slice(denominator.start, denominator.end + 2) } };
}

/** 占比2/3, 2/3以上: small digits with a slash between them, where the words around say that it is no date. */
export function readSlashed(state: ScanState, start: number): Reading | null {
  const { text, lexicon } = state;
  const end = start + 3;
  const [top, bottom] = [valueAt(text, start), valueAt(text, start + 2)];
  if (text[start + 1] !== "/" || classAt(text, start + 2) !== DIGIT || top === 0 || top >= bottom) return null;
  if (classAt(text, end) === DIGIT || text[end] === "/") return null;
  const isShare =
    lexicon.fractionBefore.longestBefore(text, start, Math.max(0, start - 4)) !== null ||
    lexicon.fractionBehind.longestAt(text, end) !== null;
  const numeral = isShare ? parseNumeral(text, start) : null;
  if (numeral === null) return null;
  const seen = seeNumber(state, numeral);
  return buildMention(state, seen, { value: divide(exact(top * 100), exact(bottom)), end, unit: PERCENT });
}

/** The 至八 of 百分之五至八, the 至百分之八 of 百分之五至百分之八. */
function upperEnd(text: string, at: number): { end: number; value: Exact } | null {
  if (text[at] !== "至" && text[at] !== "到") return null;
  const upper = parseNumeral(text, text.startsWith("百分之", at + 1) ? at + 4 : at + 1);
  return upper === null || isHan(text, upper.end) ? null : upper;
}

/** 八成, 九成五: tenths, where 成 is not the head of 成立, 成功 and the like. */
export function readTenths(state: ScanState, seen: NumberSeen): Reading | null {
  const { text } = state;
  const { numeral, follower } = seen;
  if (follower === null || unitOf(follower)?.unit !== "tenth") return null;
  let { end } = follower;
  let value = shift(numeral.value, 1);
  if (classAt(text, end) === HAN_DIGIT && valueAt(text, end) > 0) value = add(value, exact(valueAt(text, end++)));
  const closes = isClauseEnd(text, end) || isOneOf(text, end, "以左的多为是来");
  if (!closes || !isLess(numeral.value, ELEVEN)) return null;
  const max = numeral.max === null ? null : shift(numeral.max, 1);
  return buildMention(state, seen, { value, max, end, unit: PERCENT });
}

/** 一半: half of a whole, unless of an hour or a year. */
export function readHalf(state: ScanState, seen: NumberSeen): Reading | null {
  const { text } = state;
  const { start, end } = seen.numeral;
  if (text[end] !== "半" || text[start] !== "一" || end !== start + 1) return null;
  if (!isClauseEnd(text, end + 1) && !isOneOf(text, end + 1, "以的左多是为还获在来没已")) return null;
  return buildMention(state, seen, { value: exact(50), end: end + 1, unit: PERCENT });
}

const TURNS = /翻了?(?:近|约|将近|超过)?$/u;

/** 翻一番 doubles, 翻两番 makes four times as much. */
export function readTurns(state: ScanState, seen: NumberSeen): Reading | null {
  const { text } = state;
  const { start, end, value } = seen.numeral;
  if (text[end] !== "番" || !TURNS.test(text.slice(Math.max(0, start - 4), start))) return null;
  if (value.exp !== 0 || !isLess(value, ELEVEN)) return null;
  return buildMention(state, seen, { value: exact(2 ** Number(value.coef)), end: end + 1, unit: RATIO });
}
