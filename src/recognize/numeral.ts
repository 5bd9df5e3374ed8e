import type { Exact } from "./exact.ts";

/** A number as written, without its unit: `3万4千`, `一千多万`, `三四十`, `1,100.9亿`. */
export interface Numeral {
  start: number;
  end: number;
  value: Exact;
  /** The upper end of a spoken range (三四十). */
  max: Exact | null;
  /** 余, 多, 几, 来 or 把 within the numeral. */
  more: string | null;
  /** Starts with a scale word that has no digit before it: 百, 千, 万. */
  lead: boolean;
  /** No Arabic digit in it. */
  han: boolean;
  /** Characters alone that name digits in a row, as years do: 二〇一九. */
  positional: boolean;
  /** Where the scale words at its end begin (the 万 of 33082万); `end` where there are none. */
  scaleStart: number;
  /** Power of ten of the scale words at its end, 0 where there are none. */
  scalePower: number;
  /** The same for 万 and 亿 alone. */
  bigPower: number;
  /** Ends in 万, 亿 or the like, so that it is an amount even without a unit. */
  scaled: boolean;
  /** Ends in a digit that the scale word before it multiplies too: the 8 of 3万8 is 8000. */
  shortened: boolean;
}
