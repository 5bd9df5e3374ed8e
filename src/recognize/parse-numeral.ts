import { readArabic } from "./arabic-digits.ts";
import {
  classAt,
  DIGIT,
  HAN_BIG,
  HAN_DIGIT,
  HAN_SMALL,
  HAN_TENS,
  isBlank,
  isHan,
  isMarked,
  isOneOf,
  MORE,
  valueAt,
} from "./char-class.ts";
import { add, exact, shift, ZERO } from "./exact.ts";
import { hanDigitsEnd, isSpokenPair, positionalValue } from "./han-digits.ts";
import type { Numeral } from "./numeral.ts";
import { PlaceValue } from "./place-value.ts";
import { scaleRunPower, scaleRunStart } from "./scale-run.ts";

/** Units that begin with 千: 38.5千米 are 38.5 kilometres. */
const KILO = "米克瓦伏焦卡帕";

/**
 * Reads the longest numeral at `at`: digits with thousands separators and decimals, Chinese numerals,
 * both mixed with scale words, and the approximate forms within (二十余, 一千多万, 三十几万).
 * Returns null where none starts, or where digits run on beyond any amount.
 * Time is linear in what is read, which is bounded: scale words must fall, and digits are capped.
 */
export function parseNumeral(text: string, at: number): Numeral | null {
  return new NumeralReader(text, at).read();
}

/** Reads the characters of one numeral from left to right. */
class NumeralReader {
  private at: number;
  private readonly sum = new PlaceValue();
  /** A 零 stands before the last digit: 一千零五 is 1005. */
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
        return this.at > this.start && (this.moreWord() || this.hanPoint() || this.blank() || this.ge());
    }
  }

  private digits(): boolean {
    if (this.sum.pending !== null || this.more !== null) return false;
    const arabic = readArabic(this.text, this.at);
    if (arabic === null) return false;
    this.sum.digits(arabic.value);
    // 3万05 is 30005
    if (valueAt(this.text, this.at) === 0 && arabic.end > this.at + 1) this.zero = true;
    this.han = false;
    this.at = arabic.end;
    return true;
  }

  private hanDigits(): boolean {
    if (this.sum.pending !== null || this.more !== null) return false;
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
      this.sum.digits(exact(first));
      this.at = end;
      return true;
    }
    const second = valueAt(text, at + 1);
    if (end - at === 2 && isSpokenPair(first, second)) {
      this.sum.digits(exact(first), exact(second));
      this.at = end;
      return true;
    }
    // 二〇一九 and its like; 二五 alone is the tail of 十二五, a name
    if (!opens || end - at < 3) return false;
    this.sum.digits(positionalValue(text, at, end));
    this.positional = true;
    this.at = end;
    return false;
  }

  private tens(): boolean {
    if (this.at !== this.start) return false;
    this.sum.tens(valueAt(this.text, this.at));
    this.at++;
    return true;
  }

  private small(): boolean {
    const { text, at, sum } = this;
    const power = valueAt(text, at);
    if (this.more !== null) return false;
    if (sum.pending !== null) {
      // 2百分点 and 2百分之… are no hundreds
      if (isOneOf(text, at + 1, "分")) return false;
      if (power === 3 && sum.isFirst && isOneOf(text, at + 1, KILO)) return false;
    } else if (at === this.start) this.lead = power > 1;
    else if (power > 1) return false;
    return sum.small(power) && this.scaleRead();
  }

  private big(): boolean {
    const leads = this.at === this.start;
    if (leads) this.lead = true;
    return this.sum.big(valueAt(this.text, this.at), leads) && this.scaleRead();
  }

  private scaleRead(): true {
    this.zero = false;
    this.at++;
    return true;
  }

  /** 余, 多, 几, 来 after what has been read: only 万 and 亿 may follow within the numeral. */
  private moreWord(): boolean {
    const { text, at } = this;
    if (this.more !== null || this.positional) return false;
    // 百把人 and 万把元, but not 一百把
    if (text[at] === "把" && this.lead && at === this.start + 1) this.more = "把";
    else if (!isMarked(text, at, MORE)) return false;
    // 来 and 几 stand only behind a round number (十来个, 三十几万)
    else if (isOneOf(text, at, "来几") && !this.isRound()) return false;
    else this.more = text[at]!;
    this.at++;
    return true;
  }

  /** Ends in a scale word, or in digits that end in 0 (十来个, 20几家). */
  private isRound(): boolean {
    const { pending, lastPower } = this.sum;
    if (pending === null) return lastPower > 0;
    return !this.han && pending.exp === 0 && pending.coef > 0 && BigInt(pending.coef) % 10n === 0n;
  }

  /** A blank between digits and their scale word: 15 万元, 30 余人. */
  private blank(): boolean {
    const { text, at } = this;
    if (this.han || this.sum.pending === null || !isBlank(text, at)) return false;
    if (classAt(text, at + 1) !== HAN_BIG && !isOneOf(text, at + 1, "余多")) return false;
    this.at++;
    return true;
  }

  /** The 个 of 3个亿 and 5个多亿, but not of 3个亿元企业 and 2个亿吨级矿区. */
  private ge(): boolean {
    const { text, at } = this;
    if (text[at] !== "个" || this.sum.pending === null || this.more !== null) return false;
    const big = text[at + 1] === "多" ? at + 2 : at + 1;
    if (text[big] !== "亿" || (isHan(text, big + 1) && !isOneOf(text, big + 1, "的左以上多"))) return false;
    if (big > at + 1) this.more = "多";
    this.at = big;
    return true;
  }

  /** 三点五: a point between Chinese digits, unless it is a time of day. */
  private hanPoint(): boolean {
    const { text, at, sum } = this;
    if (text[at] !== "点" || !this.han || sum.isPair || this.more !== null) return false;
    const end = hanDigitsEnd(text, at + 1);
    if (end === at + 1 || classAt(text, end) === HAN_SMALL || isOneOf(text, end, "分刻")) return false;
    sum.digits(add(sum.pending ?? ZERO, shift(positionalValue(text, at + 1, end), at + 1 - end)));
    this.at = end;
    return true;
  }

  private finish(): Numeral {
    const { text, start, at: end, han, sum } = this;
    const { lastPower } = sum;
    const shortened = !this.zero && sum.lengthen();
    const { value, max } = sum.sum();
    const inScale = sum.pending === null && lastPower > 0;
    const runStart = inScale ? scaleRunStart(text, start, end) : end;
    return {
      start,
      end,
      value,
      max,
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
}
