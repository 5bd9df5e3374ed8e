import { classAt, HAN_BIG, HAN_SMALL, isMarked, MORE, valueAt } from "./char-class.ts";

/** Where the scale words that end a numeral begin, 万亿 as one, with a 余 or 多 between them. */
export function scaleRunStart(text: string, floor: number, end: number): number {
  let start = end;
  while (start > floor && (isScale(text, start - 1) || isMarked(text, start - 1, MORE))) start--;
  return start;
}

/** Power of ten of the scale words from `start` to `end`; of 万 and 亿 alone with `bigOnly`. */
export function scaleRunPower(text: string, start: number, end: number, bigOnly: boolean): number {
  let power = 0;
  for (let i = start; i < end; i++) {
    if (bigOnly ? classAt(text, i) === HAN_BIG : isScale(text, i)) power += valueAt(text, i);
  }
  return power;
}

function isScale(text: string, at: number): boolean {
  const cls = classAt(text, at);
  return cls === HAN_SMALL || cls === HAN_BIG;
}
