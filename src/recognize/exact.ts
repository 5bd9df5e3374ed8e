import type { DecimalText } from "../model/mention.ts";

/** An exact decimal: `coef` × 10^`exp`. Floats will not do: in JavaScript 1.13 × 1e4 is 11299.999999999998. */
export interface Exact {
  coef: bigint;
  exp: number;
}

export const ZERO: Exact = { coef: 0n, exp: 0 };

export function exact(value: number | bigint): Exact {
  return { coef: BigInt(value), exp: 0 };
}

/** `value` × 10^`power`. */
export function shift(value: Exact, power: number): Exact {
  return { coef: value.coef, exp: value.exp + power };
}

export function add(a: Exact, b: Exact): Exact {
  if (a.coef === 0n) return b;
  if (b.coef === 0n) return a;
  const exp = Math.min(a.exp, b.exp);
  return { coef: a.coef * 10n ** BigInt(a.exp - exp) + b.coef * 10n ** BigInt(b.exp - exp), exp };
}

export function isLess(a: Exact, b: Exact): boolean {
  const exp = Math.min(a.exp, b.exp);
  return a.coef * 10n ** BigInt(a.exp - exp) < b.coef * 10n ** BigInt(b.exp - exp);
}

/** `a / b`, to 15 significant digits where it does not come out even. */
export function divide(a: Exact, b: Exact): Exact {
  const precision = 15;
  const digits = precision + b.coef.toString().length - a.coef.toString().length + 1;
  const power = Math.max(digits, 0);
  const scaled = a.coef * 10n ** BigInt(power);
  return { coef: (scaled + b.coef / 2n) / b.coef, exp: a.exp - b.exp - power };
}

/** Plain decimal digits, without an exponent and without trailing zeros behind the point. */
export function toText({ coef, exp }: Exact): DecimalText {
  const sign = coef < 0n ? "-" : "";
  const digits = (coef < 0n ? -coef : coef).toString();
  if (exp >= 0) return coef === 0n ? "0" : sign + digits + "0".repeat(exp);
  const padded = digits.padStart(1 - exp, "0");
  const whole = padded.slice(0, exp);
  const fraction = padded.slice(exp).replace(/0+$/, "");
  return sign + whole + (fraction === "" ? "" : `.${fraction}`);
}
