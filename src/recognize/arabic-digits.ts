import { classAt, DIGIT, isOneOf, valueAt } from "./char-class.ts";
import type { Exact } from "./exact.ts";

/** A run of digits longer than this numbers something; it counts nothing. */
export const MAX_DIGITS = 20;
/** What groups thousands: commas, and the thin spaces of typesetting. */
const GROUPS = ",，\u2009\u202f";
/** So many digits always make a safe integer. */
const SAFE_DIGITS = 15;

/** End of the run of digits at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === DIGIT) end++;
  return end;
}

/** Digits with thousands separators and one decimal point; null where they are too many for an amount. */
export function readArabic(text: string, at: number): { end: number; value: Exact } | null {
  const whole = wholeEnd(text, at);
  const end = isPoint(text, whole) ? Math.max(whole, fractionEnd(text, whole + 1)) : whole;
  if (end - at > MAX_DIGITS + 8) return null;
  let digits = 0;
  let coef = 0;
  let all = "";
  let exp = 0;
  for (let i = at; i < end; i++) {
    if (classAt(text, i) !== DIGIT) continue;
    const digit = valueAt(text, i);
    if (++digits <= SAFE_DIGITS) coef = coef * 10 + digit;
    else all = (digits === SAFE_DIGITS + 1 ? String(coef).padStart(SAFE_DIGITS, "0") : all) + String(digit);
    if (i > whole) exp--;
  }
  if (digits > MAX_DIGITS) return null;
  return { end, value: { coef: all === "" ? coef : BigInt(all), exp } };
}

/**
 * A comma groups thousands only before exactly three digits: 1,100 but not 20,联系 or 5,2019. So does a thin space
 * (the 千分空 of GB/T 15835-2011); a wide one stands between columns.
 */
function wholeEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (end - at > 3) return end;
  while (isOneOf(text, end, GROUPS) && end - at <= MAX_DIGITS + 8) {
    if (digitsEnd(text, end + 1) !== end + 4) break;
    end += 4;
  }
  return end;
}

function fractionEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  return end === at ? -1 : end;
}

function isPoint(text: string, at: number): boolean {
  return isOneOf(text, at, ".．");
}
