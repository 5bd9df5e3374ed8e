import type { Mention, PassedNumber } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import {
  BREAK, CLOSE_QUOTE, CLOSE_TITLE, classAt, DIGIT, HAN_BIG, HAN_DIGIT, HAN_SMALL, HAN_TENS, LETTER, MASK, OPEN_QUOTE, OPEN_TITLE, OTHER,
} from "./char-class.ts";
import type { NumberLexicon } from "./lexicon.ts";
import { readMasked } from "./read-masked.ts";
import { readNumber } from "./read-number.ts";
import type { Recognized } from "./recognize-quantities.ts";

/** One thing read: a quantity or a number passed over. */
export type Reading = { mention: Mention } | { passed: PassedNumber };

/** What a reader may look at: the text, the words, and what the scan has seen so far. */
export interface ScanState {
  readonly text: string;
  readonly lexicon: NumberLexicon;
  /** End of the last quantity, or -1: a bare number counts only in a list with units. */
  lastMentionEnd: number;
  /** Where the quotation or the book title that holds the place opened, or -1. */
  quoteOpen: number;
  titleOpen: number;
}

/** Walks a text once and hands each place where a number may start to the reader for it. */
export class QuantityScanner {
  private readonly state: ScanState;
  private readonly within: Span;
  private readonly mentions: Mention[] = [];
  private readonly passed: PassedNumber[] = [];

  constructor(text: string, lexicon: NumberLexicon, within: Span) {
    this.state = { text, lexicon, lastMentionEnd: -1, quoteOpen: -1, titleOpen: -1 };
    this.within = within;
  }

  scan(): Recognized {
    const { text } = this.state;
    let at = this.within.start;
    while (at < this.within.end) at = Math.max(at + 1, this.step(text, at));
    return { mentions: this.mentions, passed: this.passed };
  }

  private step(text: string, at: number): number {
    const { state } = this;
    switch (classAt(text, at)) {
      case OTHER:
        return this.wordThatMasks(at);
      case BREAK:
        state.quoteOpen = -1;
        state.titleOpen = -1;
        return at + 1;
      case OPEN_QUOTE:
        state.quoteOpen = at;
        return at + 1;
      case CLOSE_QUOTE:
        state.quoteOpen = -1;
        return at + 1;
      case OPEN_TITLE:
        state.titleOpen = at;
        return at + 1;
      case CLOSE_TITLE:
        state.titleOpen = -1;
        return at + 1;
      case LETTER:
        return this.letters(text, at);
      case MASK:
        return this.take(at, readMasked(state, at));
      case DIGIT:
      case HAN_DIGIT:
      case HAN_SMALL:
      case HAN_BIG:
      case HAN_TENS:
        return this.take(at, readNumber(state, at));
      default:
        return at + 1;
    }
  }

  /** Letters with the digits joined to them (r0110, PM2.5, COVID-19) name something. */
  private letters(text: string, at: number): number {
    let end = at;
    let digits = false;
    for (;;) {
      const cls = classAt(text, end);
      const joint = (text[end] === "-" || text[end] === ".") && classAt(text, end + 1) === DIGIT;
      if (cls === DIGIT) digits = true;
      else if (cls !== LETTER && !(cls === MASK && "xX".includes(text[end] as string)) && !joint) break;
      end++;
    }
    if (digits) this.pass({ start: at, end }, "letters");
    return end;
  }

  private wordThatMasks(at: number): number {
    const { text, lexicon } = this.state;
    const word = lexicon.maskedWords.longestAt(text, at);
    return word === null ? at + 1 : this.take(at, readMasked(this.state, at, word.end));
  }

  private take(at: number, reading: Reading | null): number {
    if (reading === null) return at + 1;
    if ("passed" in reading) {
      this.passed.push(reading.passed);
      return reading.passed.span.end;
    }
    this.mentions.push(reading.mention);
    this.state.lastMentionEnd = reading.mention.span.end;
    return reading.mention.span.end;
  }

  private pass(span: Span, reason: string): void {
    this.passed.push({ span, quote: this.state.text.slice(span.start, span.end), reason });
  }
}
