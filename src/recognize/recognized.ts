import type { Mention, PassedNumber } from "../model/mention.ts";

/** What the scan of a text found: the quantities, and the numbers that are none with the reason. */
export interface Recognized {
  /** In text order; spans never overlap. */
  mentions: Mention[];
  passed: PassedNumber[];
}
