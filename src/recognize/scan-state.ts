import type { Mention, PassedNumber } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { NumberLexicon } from "./lexicon.ts";

/** One thing read: a quantity, or a number passed over. */
export type Reading = { mention: Mention } | { passed: PassedNumber };

/** What a reader may look at: the text, the words, and what the scan has seen so far. */
export interface ScanState {
  readonly text: string;
  readonly lexicon: NumberLexicon;
  /** Scan only this part; what is just outside still counts as context. */
  readonly within: Span;
  /** End of the last quantity, or -1: a bare number counts only in a list with units. */
  lastMentionEnd: number;
  /** End of the last duration, or -1: 一年两次 tells how often. */
  lastDurationEnd: number;
  /** Where the quotation or the book title that holds the place opened, or -1. */
  quoteOpen: number;
  titleOpen: number;
}
