import { readArabic } from "./arabic-digits.ts";
import {
  classAt,
  DIGIT,
  HAN_BIG,
  HAN_DIGIT,
  HAN_SMALL,
  HAN_TENS,
  isBlank,
  isMarked,
  MORE,
  valueAt,
} from "./char-class.ts";
import { add, type Exact, exact, isLess, isZero, shift, ZERO } from "./exact.ts";
import { hanDigitsEnd, isSpokenPair, positionalValue } from "./han-digits.ts";
import type { Numeral } from "./numeral.ts";
import { scaleRunPower, scaleRunStart } from "./scale-run.ts";

/**
 * Reads the longest numeral at `at`: digits with thousands separators and decimals, Chinese numerals,
 * both mixed with scale words, and the approximate forms within (二十余, 一千多万, 三十几万).
 * Returns null where none starts, or where digits run on beyond any amount.
 * Time is linear in what is read, which is bounded: scale words must fall, and digits are capped.
 */
export function parseNumeral(text: string, at: number): Numeral | null {
  return new NumeralReader(text, at).read();
}

/** Reads one numeral from left to right; `section` collects what is below the next 万 or 亿. */
class NumeralReader {
  private at: number;
  private total: Exact = ZERO;
  private section: Exact = ZERO;
  private pending: Exact | null = null;
  private totalMax: Exact | null = null;
  private sectionMax: Exact | null = null;
  private pendingMax: Exact | null = null;
  private lastSmall = 99;
  private lastBig = 99;
  /** Power of ten of the scale word read last, for 三千五 and 一万三. */
  private lastPower = 0;
  private zero = false;
  private more: string | null = null;
  private lead = false;
  private han = true;
  private positional = false;
  private readonly text: string;
  private readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  read(): Numeral | null {
    while (this.step());
    return this.at === this.start ? null : this.finish();
  }

  private step(): boolean {
    switch (classAt(this.text, this.at)) {
      case DIGIT:
        return this.digits();
      case HAN_DIGIT:
        return this.hanDigits();
      case HAN_TENS:
        return this.tens();
      case HAN_SMALL:
        return this.small();
      case HAN_BIG:
        return this.big();
      default:
        return this.at > this.start && (this.moreWord() || this.hanPoint() || this.blank());
    }
  }

  private digits(): boolean {
    if (this.pending !== null || this.more !== null) return false;
    const arabic = readArabic(this.text, this.at);
    if (arabic === null) return false;
    this.pending = arabic.value;
    // 3万05 is 30005
    if (valueAt(this.text, this.at) === 0 && arabic.end > this.at + 1) this.zero = true;
    this.han = false;
    this.at = arabic.end;
    return true;
  }

  private hanDigits(): boolean {
    if (this.pending !== null || this.more !== null) return false;
    const { text, at } = this;
    const end = hanDigitsEnd(text, at);
    const first = valueAt(text, at);
    const opens = at === this.start;
    if (first === 0 && !opens) {
      this.zero = true;
      this.at++;
      return true;
    }
    if (end - at === 1) {
      this.pending = exact(first);
      this.at = end;
      return true;
    }
    const second = valueAt(text, at + 1);
    if (end - at === 2 && isSpokenPair(first, second)) {
      this.pending = exact(first);
      this.pendingMax = exact(second);
      this.at = end;
      return true;
    }
    // 二〇一九 and its like; 二五 alone is the tail of 十二五, a name
    if (!opens || end - at < 3) return false;
    this.pending = positionalValue(text, at, end);
    this.positional = true;
    this.at = end;
    return false;
  }

  private tens(): boolean {
    if (this.at !== this.start) return false;
    this.section = exact(valueAt(this.text, this.at) * 10);
    this.lastSmall = 1;
    this.lastPower = 1;
    this.at++;
    return true;
  }

  private small(): boolean {
    const power = valueAt(this.text, this.at);
    if (this.more !== null || power >= this.lastSmall) return false;
    // 2百分点 and 2百分之… are no hundreds
    if (this.text[this.at + 1] === "分" && this.pending !== null) return false;
    if (this.pending === null) {
      if (this.at === this.start) this.lead = power > 1;
      else if (power > 1) return false;
    }
    const digit = this.pending ?? exact(1);
    const max = this.pendingMax ?? (this.sectionMax === null ? null : digit);
    if (max !== null) this.sectionMax = add(this.sectionMax ?? this.section, shift(max, power));
    this.section = add(this.section, shift(digit, power));
    this.lastSmall = power;
    this.readScale(power);
    return true;
  }

  private big(): boolean {
    const power = valueAt(this.text, this.at);
    if (this.at === this.start) {
      this.lead = true;
      this.section = exact(1);
    }
    const below = this.below();
    // scale words fall, but 万亿 multiplies all that stands before it: 2万5千亿
    const stacks = power === 8 && this.lastBig === 4;
    if (!stacks && (power >= this.lastBig || isZero(below.value))) return false;
    const max = below.max ?? (this.totalMax === null ? null : below.value);
    if (stacks) {
      if (max !== null) this.totalMax = shift(add(this.totalMax ?? this.total, max), power);
      this.total = shift(add(this.total, below.value), power);
    } else {
      if (max !== null) this.totalMax = add(this.totalMax ?? this.total, shift(max, power));
      this.total = add(this.total, shift(below.value, power));
    }
    this.section = ZERO;
    this.sectionMax = null;
    this.lastBig = power;
    this.lastSmall = 99;
    this.readScale(power);
    return true;
  }

  private readScale(power: number): void {
    this.pending = null;
    this.pendingMax = null;
    this.lastPower = power;
    this.zero = false;
    this.at++;
  }

  /** 余, 多, 几, 来 after what has been read: only 万 and 亿 may follow within the numeral. */
  private moreWord(): boolean {
    const { text, at } = this;
    if (this.more !== null || this.positional) return false;
    // 百把人 and 万把元, but not 一百把
    if (text[at] === "把" && this.lead && at === this.start + 1) this.more = "把";
    else if (!isMarked(text, at, MORE)) return false;
    // 来 and 几 stand only behind a round number (十来个, 三十几万)
    else if ((text[at] === "来" || text[at] === "几") && !this.isRound()) return false;
    else this.more = text[at]!;
    this.at++;
    return true;
  }

  /** Ends in a scale word, or in digits that end in 0 (十来个, 20几家). */
  private isRound(): boolean {
    if (this.pending === null) return this.lastPower > 0;
    const { coef, exp } = this.pending;
    return !this.han && exp === 0 && coef > 0 && BigInt(coef) % 10n === 0n;
  }

  /** A blank between digits and their scale word: 15 万元, 30 余人. */
  private blank(): boolean {
    const { text, at } = this;
    if (this.han || this.pending === null || !isBlank(text, at)) return false;
    if (classAt(text, at + 1) !== HAN_BIG && text[at + 1] !== "余" && text[at + 1] !== "多") return false;
    this.at++;
    return true;
  }

  /** 三点五: a point between Chinese digits, unless it is a time of day. */
  private hanPoint(): boolean {
    const { text, at } = this;
    if (text[at] !== "点" || !this.han || this.pendingMax !== null || this.more !== null) return false;
    const end = hanDigitsEnd(text, at + 1);
    if (end === at + 1 || classAt(text, end) === HAN_SMALL || text[end] === "分" || text[end] === "刻") return false;
    this.pending = add(this.pending ?? ZERO, shift(positionalValue(text, at + 1, end), at + 1 - end));
    this.at = end;
    return true;
  }

  private below(): { value: Exact; max: Exact | null } {
    const pending = this.pending ?? ZERO;
    const max = this.pendingMax ?? (this.sectionMax === null ? null : pending);
    return {
      value: add(this.section, pending),
      max: max === null ? null : add(this.sectionMax ?? this.section, max),
    };
  }

  private finish(): Numeral {
    const { text, start, at: end, han, lastPower } = this;
    const shortened = this.lengthen();
    const below = this.below();
    const value = add(this.total, below.value);
    const max =
      below.max === null && this.totalMax === null ? null : add(this.totalMax ?? this.total, below.max ?? below.value);
    const inScale = this.pending === null && lastPower > 0;
    const runStart = inScale ? scaleRunStart(text, start, end) : end;
    return {
      start,
      end,
      value,
      max: max !== null && isLess(value, max) ? max : null,
      more: this.more,
      lead: this.lead,
      han,
      positional: this.positional,
      scaleStart: han ? end : runStart,
      scalePower: inScale ? scaleRunPower(text, runStart, end, false) : 0,
      bigPower: inScale ? scaleRunPower(text, runStart, end, true) : 0,
      scaled: inScale && lastPower >= 4,
      shortened,
    };
  }

  /** 一万三 is 13000 and 三千五 is 3500, unless a 零 says otherwise (一千零五). */
  private lengthen(): boolean {
    const { pending, lastPower } = this;
    if (pending === null || lastPower < 2 || this.zero || pending.exp !== 0 || pending.coef >= 10) return false;
    this.pending = shift(pending, lastPower - 1);
    if (this.pendingMax !== null) this.pendingMax = shift(this.pendingMax, lastPower - 1);
    return true;
  }
}
