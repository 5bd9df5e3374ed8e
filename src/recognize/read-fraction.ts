import { classAt, HAN_DIGIT, isHan, valueAt } from "./char-class.ts";
import { isClauseEnd } from "./clause-left.ts";
import { add, divide, type Exact, exact, shift } from "./exact.ts";
import type { FollowerMatch } from "./match-unit.ts";
import { type Numeral, parseNumeral } from "./parse-numeral.ts";
import { amount } from "./read-number.ts";
import type { Reading, ScanState } from "./scanner.ts";

const PERCENT = { kind: "unit", unit: "percent", form: "%", noun: false } as const;
const RATIO = { kind: "unit", unit: "ratio", form: "番", noun: false } as const;

/** 百分之二点五, 三分之一, 千分之三, 百分之五至八: shares in per cent. */
export function readFraction(state: ScanState, denominator: Numeral): Reading | null {
  const { text } = state;
  if (!text.startsWith("分之", denominator.end) || denominator.max !== null || denominator.value.coef === 0n) return null;
  const numerator = parseNumeral(text, denominator.end + 2);
  if (numerator === null) return null;
  const percent = (value: Exact) => divide(shift(value, 2), denominator.value);
  let end = numerator.end;
  let max = numerator.max === null ? null : percent(numerator.max);
  if (text[end] === "至" || text[end] === "到") {
    const again = text.startsWith("百分之", end + 1) ? end + 4 : end + 1;
    const upper = parseNumeral(text, again);
    if (upper !== null && !isHan(text, upper.end)) {
      end = upper.end;
      max = percent(upper.value);
    }
  }
  const whole: Numeral = { ...numerator, start: denominator.start, value: percent(numerator.value), max: null, lead: false, scaleStart: end };
  const reading = amount(state, whole, max, end, PERCENT);
  return { mention: { ...reading.mention, surface_unit: text.slice(denominator.start, denominator.end + 2) } };
}

/** 八成, 九成五: tenths, where 成 is not the head of 成立, 成功 and the like. */
export function readTenths(state: ScanState, numeral: Numeral, match: FollowerMatch): Reading | null {
  const { text } = state;
  if (match.follower.kind !== "unit" || match.follower.unit !== "tenth") return null;
  let value = shift(numeral.value, 1);
  let end = match.end;
  if (classAt(text, end) === HAN_DIGIT && valueAt(text, end) > 0) value = add(value, exact(valueAt(text, end++)));
  const next = text[end] ?? "";
  if (value.exp > 1 || numeral.value.coef > 10n || !(isClauseEnd(text, end) || "以左的多为是来".includes(next))) return null;
  const max = numeral.max === null ? null : shift(numeral.max, 1);
  return amount(state, { ...numeral, value, max: null }, max, end, PERCENT);
}

/** 一半: half of a whole, unless of an hour or a year. */
export function readHalf(state: ScanState, numeral: Numeral): Reading | null {
  const { text } = state;
  if (text[numeral.start] !== "一" || text[numeral.end] !== "半" || numeral.end !== numeral.start + 1) return null;
  const end = numeral.end + 1;
  if (!isClauseEnd(text, end) && !"以的左多".includes(text[end] ?? "")) return null;
  return amount(state, { ...numeral, value: exact(50) }, null, end, PERCENT);
}

/** 翻一番 doubles, 翻两番 makes four times as much. */
export function readTurns(state: ScanState, numeral: Numeral): Reading | null {
  const { text } = state;
  const turned = text[numeral.start - 1] === "翻" || text.startsWith("翻了", numeral.start - 2);
  if (!turned || text[numeral.end] !== "番" || numeral.value.exp !== 0 || numeral.value.coef > 10n) return null;
  return amount(state, { ...numeral, value: exact(2n ** numeral.value.coef) }, null, numeral.end + 1, RATIO);
}
