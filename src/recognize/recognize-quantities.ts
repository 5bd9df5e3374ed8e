import type { Span } from "../model/span.ts";
import type { NumberLexicon } from "./lexicon.ts";
import type { Recognized } from "./recognized.ts";
import { QuantityScanner } from "./scanner.ts";

export type { Recognized } from "./recognized.ts";

/**
 * Finds every quantity of a text in one scan from left to right, before any word segmentation.
 * Spans are offsets into `text`. Never throws; time is linear in the length of the text.
 *
 * @param within scan only this part; words just outside it still count as context
 */
export function recognizeQuantities(text: string, lexicon: NumberLexicon, within?: Span): Recognized {
  return new QuantityScanner(text, lexicon, within ?? { start: 0, end: text.length }).scan();
}
