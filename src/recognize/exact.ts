import { divideDecimals } from "../model/decimal.ts";
import type { DecimalText } from "../model/mention.ts";

/**
 * An exact decimal: `coef` × 10^`exp`. Floats will not do: in JavaScript 1.13 × 1e4 is 11299.999999999998.
 * `coef` is a number as long as that is a safe integer, which saves most of the time, and a bigint beyond.
 */
export interface Exact {
  readonly coef: number | bigint;
  readonly exp: number;
}

export const ZERO: Exact = { coef: 0, exp: 0 };

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
const SIGNIFICANT = 15;

/** An integer; a bigint where it is beyond 2^53. */
export function exact(value: number | bigint): Exact {
  return { coef: value, exp: 0 };
}

/** `value` × 10^`power`. */
export function shift(value: Exact, power: number): Exact {
  return power === 0 ? value : { coef: value.coef, exp: value.exp + power };
}

export function add(a: Exact, b: Exact): Exact {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  const exp = Math.min(a.exp, b.exp);
  const left = scaleUp(a.coef, a.exp - exp);
  const right = scaleUp(b.coef, b.exp - exp);
  if (typeof left === "number" && typeof right === "number" && Number.isSafeInteger(left + right)) {
    return { coef: left + right, exp };
  }
  return { coef: BigInt(left) + BigInt(right), exp };
}

export function isLess(a: Exact, b: Exact): boolean {
  const exp = Math.min(a.exp, b.exp);
  return scaleUp(a.coef, a.exp - exp) < scaleUp(b.coef, b.exp - exp);
}

export function isZero({ coef }: Exact): boolean {
  return coef === 0 || coef === 0n;
}

/** `a / b`, to 15 significant digits where it does not come out even; `b` must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  const [whole = "", fraction = ""] = divideDecimals(toText(a), toText(b), SIGNIFICANT).split(".");
  return { coef: BigInt(whole + fraction), exp: -fraction.length };
}

/** Plain decimal digits, without an exponent and without trailing zeros behind the point. */
export function toText({ coef, exp }: Exact): DecimalText {
  const digits = coef.toString();
  if (exp === 0 || isZero({ coef, exp })) return digits;
  if (exp > 0) return digits + "0".repeat(exp);
  const padded = digits.padStart(1 - exp, "0");
  const fraction = padded.slice(exp).replace(/0+$/, "");
  return fraction === "" ? padded.slice(0, exp) : `${padded.slice(0, exp)}.${fraction}`;
}

function scaleUp(coef: number | bigint, power: number): number | bigint {
  if (power === 0) return coef;
  if (typeof coef === "number") {
    const scaled = coef * (POWERS[power] ?? Infinity);
    if (Number.isSafeInteger(scaled)) return scaled;
  }
  return BigInt(coef) * 10n ** BigInt(power);
}
