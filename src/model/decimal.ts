import type { DecimalText } from "./mention.ts";

/**
 * Exact arithmetic on plain decimal text (`-12.50`): text in, text out, never an exponent. What comes
 * out is canonical, without needless zeros or `-0`, so that equal numbers are equal strings. All of it
 * throws a `RangeError` on text that is not a plain decimal.
 */
interface Scaled {
  readonly digits: bigint;
  /** How many of the digits stand after the point. */
  readonly scale: number;
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

function parse(text: DecimalText): Scaled {
  const match = PLAIN.exec(text);
  if (match === null) throw new RangeError(`expected plain decimal digits, got ${JSON.stringify(text)}`);
  const [, sign = "", whole = "", fraction = ""] = match;
  return { digits: BigInt(sign + whole + fraction), scale: fraction.length };
}

function format({ digits, scale }: Scaled): DecimalText {
  const negative = digits < 0n;
  const plain = (negative ? -digits : digits).toString().padStart(scale + 1, "0");
  const point = plain.length - scale;
  const fraction = plain.slice(point).replace(/0+$/, "");
  const text = fraction === "" ? plain.slice(0, point) : `${plain.slice(0, point)}.${fraction}`;
  return negative ? `-${text}` : text;
}

/** The digits of both at the scale of the finer one. */
function align(a: DecimalText, b: DecimalText): { a: bigint; b: bigint; scale: number } {
  const left = parse(a);
  const right = parse(b);
  const scale = Math.max(left.scale, right.scale);
  return { a: left.digits * pow10(scale - left.scale), b: right.digits * pow10(scale - right.scale), scale };
}

function pow10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The one spelling of a number: `007.50` and `7.5` are both `7.5`, `-0` is `0`. */
export function canonicalDecimal(text: DecimalText): DecimalText {
  return format(parse(text));
}

export function addDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const both = align(a, b);
  return format({ digits: both.a + both.b, scale: both.scale });
}

export function subtractDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const both = align(a, b);
  return format({ digits: both.a - both.b, scale: both.scale });
}

export function multiplyDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const left = parse(a);
  const right = parse(b);
  return format({ digits: left.digits * right.digits, scale: left.scale + right.scale });
}

/** By value, for sorting and for equality: `1.0` and `1` are 0 apart. */
export function compareDecimals(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  const both = align(a, b);
  return both.a < both.b ? -1 : both.a > both.b ? 1 : 0;
}

/**
 * `a / b` to so many significant digits, the last one rounded half away from zero (四舍五入, as official
 * statistics round). An exact quotient that is shorter comes back shorter. Throws a `RangeError` on a
 * zero divisor, and on `significant` below 1.
 */
export function divideDecimals(a: DecimalText, b: DecimalText, significant: number): DecimalText {
  if (!Number.isInteger(significant) || significant < 1) {
    throw new RangeError(`expected at least 1 significant digit, got ${significant}`);
  }
  const both = align(a, b);
  if (both.b === 0n) throw new RangeError(`expected a divisor other than 0, got ${JSON.stringify(b)}`);
  if (both.a === 0n) return "0";
  const negative = both.a < 0n !== both.b < 0n;
  const dividend = both.a < 0n ? -both.a : both.a;
  const divisor = both.b < 0n ? -both.b : both.b;
  // One power too many or too few at most: lengths tell the magnitude of a quotient to within one digit.
  let scale = significant - (dividend.toString().length - divisor.toString().length);
  if (quotientAt(dividend, divisor, scale).toString().length > significant) scale -= 1;
  const digits = quotientAt(dividend, divisor, scale);
  const magnitude = scale < 0 ? { digits: digits * pow10(-scale), scale: 0 } : { digits, scale };
  return format({ ...magnitude, digits: negative ? -magnitude.digits : magnitude.digits });
}

/** `dividend / divisor × 10^scale`, rounded half up; `scale` may be negative. */
function quotientAt(dividend: bigint, divisor: bigint, scale: number): bigint {
  const top = scale >= 0 ? dividend * pow10(scale) : dividend;
  const bottom = scale >= 0 ? divisor : divisor * pow10(-scale);
  return (2n * top + bottom) / (2n * bottom);
}
