import type { Mention, PassedNumber } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import {
  BREAK,
  CLOSE_QUOTE,
  CLOSE_TITLE,
  classAt,
  DIGIT,
  HAN_BIG,
  HAN_DIGIT,
  HAN_SMALL,
  HAN_TENS,
  LETTER,
  MASK,
  MASK_WORD,
  OPEN_QUOTE,
  OPEN_TITLE,
  OTHER,
} from "./char-class.ts";
import type { NumberLexicon } from "./lexicon.ts";
import { matchFollower, unitOf } from "./match-follower.ts";
import { parseNumeral } from "./parse-numeral.ts";
import { passedOver } from "./passed-over.ts";
import { maskedRunEnd, readMasked } from "./read-masked.ts";
import { readNumber } from "./read-number.ts";
import type { Recognized } from "./recognized.ts";
import type { Reading, ScanState } from "./scan-state.ts";

/** Walks a text once and hands each place where a number may start to the reader for it. */
export class QuantityScanner {
  private readonly state: ScanState;
  private readonly mentions: Mention[] = [];
  private readonly passed: PassedNumber[] = [];

  constructor(text: string, lexicon: NumberLexicon, within: Span) {
    this.state = { text, lexicon, within, lastMentionEnd: -1, lastDurationEnd: -1, quoteOpen: -1, titleOpen: -1 };
  }

  scan(): Recognized {
    const { text, lexicon, within } = this.state;
    const { classes } = lexicon;
    const limit = Math.min(within.end, text.length);
    let at = within.start;
    while (at < limit) {
      const cls = classes[text.charCodeAt(at)]!;
      if (cls === OTHER) at++;
      else at = Math.max(at + 1, this.step(text, at, cls));
    }
    return { mentions: this.mentions, passed: this.passed };
  }

  private step(text: string, at: number, cls: number): number {
    const { state } = this;
    switch (cls) {
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
        return this.take(at, readMasked(state, at, maskedRunEnd(text, at), false));
      case MASK_WORD:
        return this.maskWord(text, at);
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
    let joined = false;
    for (;;) {
      const cls = classAt(text, end);
      if (cls === DIGIT) {
        if (!digits && !joined && countsBehindLetters(this.state, at, end)) return end;
        digits = true;
      } else if (cls !== LETTER) {
        if (!isJoined(text, end, cls)) break;
        joined = true;
      }
      end++;
    }
    if (digits) this.take(at, passedOver(this.state, at, end, "letters"));
    return end;
  }

  private maskWord(text: string, at: number): number {
    const word = this.state.lexicon.maskedWords.longestAt(text, at);
    return word === null ? at + 1 : this.take(at, readMasked(this.state, at, word.end, true));
  }

  /** Keeps what was read; the scan goes on behind it. */
  private take(at: number, reading: Reading | null): number {
    if (reading === null) return at + 1;
    if ("passed" in reading) {
      this.passed.push(reading.passed);
      if (reading.passed.reason === "duration") this.state.lastDurationEnd = reading.passed.span.end;
      return reading.passed.span.end;
    }
    this.mentions.push(reading.mention);
    this.state.lastMentionEnd = reading.mention.span.end;
    return reading.mention.span.end;
  }
}

/** SCI3篇, USD300万, GDP1.62%: a number of things behind an abbreviation, not a part of it as in G20 and ISO9001. */
function countsBehindLetters({ text, lexicon }: ScanState, start: number, at: number): boolean {
  if (lexicon.unitBefore.longestBefore(text, at, start)?.start === start) return true;
  if (at - start < 2) return false;
  const numeral = parseNumeral(text, at);
  if (numeral === null) return false;
  const unit = unitOf(matchFollower(text, numeral.end, lexicon));
  return unit !== null && (numeral.end - at <= 3 || unit.unit === "percent");
}

/** A dash or point between letters and digits, or an x within a word. */
function isJoined(text: string, at: number, cls: number): boolean {
  const char = text[at];
  if (cls === MASK) return char === "x" || char === "X";
  return (char === "-" || char === ".") && classAt(text, at + 1) === DIGIT;
}
