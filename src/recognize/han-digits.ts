import { MAX_DIGITS } from "./arabic-digits.ts";
import { classAt, HAN_DIGIT, valueAt } from "./char-class.ts";
import { type Exact, exact } from "./exact.ts";

/** 三四, 七八, and 三五 as in 三五个: neighbours name a range. */
export function isSpokenPair(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}

/** End of the Chinese digits at `at`, one more at the most than an amount may have. */
export function hanDigitsEnd(text: string, at: number): number {
  let end = at;
  while (end - at <= MAX_DIGITS && classAt(text, end) === HAN_DIGIT) end++;
  return end;
}

/** Chinese digits in a row, as years have them: 二〇一九 is 2019. */
export function positionalValue(text: string, at: number, end: number): Exact {
  if (end - at <= 15) {
    let value = 0;
    for (let i = at; i < end; i++) value = value * 10 + valueAt(text, i);
    return exact(value);
  }
  let value = 0n;
  for (let i = at; i < end; i++) value = value * 10n + BigInt(valueAt(text, i));
  return exact(value);
}
