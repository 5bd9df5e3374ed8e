import { classAt, DIGIT, HAN_BIG, HAN_DIGIT, HAN_SMALL, HAN_TENS, isBlank, valueAt } from "./char-class.ts";
import { add, type Exact, exact, isLess, shift, ZERO } from "./exact.ts";

/** A number as written, without its unit: `3万4千`, `一千多万`, `三四十`, `1,100.9亿`. */
export interface Numeral {
  start: number;
  end: number;
  value: Exact;
  /** The upper end of a spoken range (三四十). */
  max: Exact | null;
  /** 余, 多, 几 or 来 within the numeral: it is a lower bound. */
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
}

/** A run of digits longer than this numbers something; it counts nothing. */
export const MAX_DIGITS = 20;

const MORE = "余多几来";

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
  private sectionMax: Exact | null = null;
  private pending: Exact | null = null;
  private pendingMax: Exact | null = null;
  private totalMax: Exact | null = null;
  private lastSmall = Infinity;
  private lastBig = Infinity;
  /** Power of ten of the scale word read last, for 三千五 and 一万三. */
  private lastPower = 0;
  private zero = false;
  private more: string | null = null;
  private lead = false;
  private han = true;
  private positional = false;
  private scaleStart = -1;
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
        return this.moreWord() || this.hanPoint() || this.blank();
    }
  }

  private digits(): boolean {
    if (this.pending !== null || this.more !== null) return false;
    const { text } = this;
    const end = arabicEnd(text, this.at);
    if (end - this.at > MAX_DIGITS + 8) return false;
    let coef = "";
    let exp = 0;
    let fraction = false;
    for (let i = this.at; i < end; i++) {
      if (classAt(text, i) === DIGIT) {
        coef += String(valueAt(text, i));
        if (fraction) exp--;
      } else if (text[i] === "." || text[i] === "．") fraction = true;
    }
    if (coef.length > MAX_DIGITS) return false;
    this.pending = { coef: BigInt(coef), exp };
    this.han = false;
    this.at = end;
    return true;
  }

  private hanDigits(): boolean {
    if (this.pending !== null || this.more !== null) return false;
    const { text, at } = this;
    let end = at;
    while (classAt(text, end) === HAN_DIGIT && end - at <= MAX_DIGITS) end++;
    const count = end - at;
    const first = valueAt(text, at);
    const nothingYet = at === this.start;
    if (count === 1) {
      if (first === 0 && !nothingYet) this.zero = true;
      else this.pending = exact(first);
      this.at = end;
      return true;
    }
    const second = valueAt(text, at + 1);
    if (first === 0 && !nothingYet) {
      this.zero = true;
      this.at = at + 1;
      return true;
    }
    if (count === 2 && isSpokenPair(first, second)) {
      this.pending = exact(first);
      this.pendingMax = exact(second);
      this.at = end;
      return true;
    }
    // 二〇一九 and its like; 二五 alone is the tail of 十二五, a name
    if (!nothingYet || count < 3) return false;
    let value = 0n;
    for (let i = at; i < end; i++) value = value * 10n + BigInt(valueAt(text, i));
    this.pending = exact(value);
    this.positional = true;
    this.at = end;
    return false;
  }

  private tens(): boolean {
    if (this.pending !== null || this.at !== this.start) return false;
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
    this.markScale();
    const digit = this.pending ?? exact(1);
    const max = this.pendingMax ?? (this.sectionMax === null ? null : digit);
    if (max !== null) this.sectionMax = add(this.sectionMax ?? this.section, shift(max, power));
    this.section = add(this.section, shift(digit, power));
    this.pending = null;
    this.pendingMax = null;
    this.lastSmall = power;
    this.lastPower = power;
    this.zero = false;
    this.at++;
    return true;
  }

  private big(): boolean {
    const power = valueAt(this.text, this.at);
    const nothing = this.at === this.start;
    if (nothing) {
      this.lead = true;
      this.section = exact(1);
    }
    const below = this.below();
    // 万亿 multiplies what is there; otherwise scale words must fall
    // and whatever stands between (2万5千亿)
    const stacks = power === 8 && this.lastBig === 4;
    if (!stacks && (power >= this.lastBig || below.value === ZERO)) return false;
    if (this.scaleStart < 0 || !stacks || below.value !== ZERO) this.markScale();
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
    this.pending = null;
    this.pendingMax = null;
    this.lastBig = power;
    this.lastSmall = Infinity;
    this.lastPower = power;
    this.zero = false;
    this.at++;
    return true;
  }

  /** 余, 多, 几, 来 after what has been read: only 万 and 亿 may follow within the numeral. */
  private moreWord(): boolean {
    const { text, at } = this;
    const char = text[at];
    if (this.more !== null || at === this.start || char === undefined || !MORE.includes(char)) return false;
    // 来 and 几 stand only behind a scale word (十来个, 三十几万)
    if ((char === "来" || char === "几") && !this.isRound()) return false;
    if (this.positional) return false;
    this.more = char;
    this.at++;
    return true;
  }

  /** Ends in a scale word, or in digits that end in 0 (十来个, 20几家). */
  private isRound(): boolean {
    if (this.pending === null) return this.lastPower > 0;
    return !this.han && this.pending.exp === 0 && this.pending.coef > 0n && this.pending.coef % 10n === 0n;
  }

  /** A blank between digits and their scale word: 15 万元, 30 余人. */
  private blank(): boolean {
    const { text, at } = this;
    if (this.han || this.pending === null || !isBlank(text, at)) return false;
    const next = text[at + 1] ?? "";
    if (classAt(text, at + 1) !== HAN_BIG && next !== "余" && next !== "多") return false;
    this.at++;
    return true;
  }

  /** 三点五: a point between Chinese digits, unless it is a time of day. */
  private hanPoint(): boolean {
    const { text, at } = this;
    if (text[at] !== "点" || at === this.start || !this.han || this.pendingMax !== null || this.more !== null) return false;
    let end = at + 1;
    let coef = 0n;
    while (classAt(text, end) === HAN_DIGIT && end - at <= MAX_DIGITS) coef = coef * 10n + BigInt(valueAt(text, end++));
    if (end === at + 1 || classAt(text, end) === HAN_SMALL || text[end] === "分" || text[end] === "刻") return false;
    this.pending = add(this.pending ?? ZERO, { coef, exp: at + 1 - end });
    this.at = end;
    return true;
  }

  private markScale(): void {
    this.scaleStart = this.at;
  }

  private below(): { value: Exact; max: Exact | null } {
    const pending = this.pending ?? ZERO;
    const max = this.pendingMax ?? (this.sectionMax === null ? null : pending);
    const value = add(this.section, pending);
    return { value: value.coef === 0n ? ZERO : value, max: max === null ? null : add(this.sectionMax ?? this.section, max) };
  }

  private finish(): Numeral {
    // 一万三 is 13000 and 三千五 is 3500, unless a 零 says otherwise (一千零五)
    if (this.pending !== null && this.lastPower > 1 && !this.zero && this.isSingleDigit(this.pending)) {
      const power = this.lastPower - 1;
      this.pending = shift(this.pending, power);
      if (this.pendingMax !== null) this.pendingMax = shift(this.pendingMax, power);
    }
    const below = this.below();
    const max = below.max === null && this.totalMax === null ? null : add(this.totalMax ?? this.total, below.max ?? below.value);
    const value = add(this.total, below.value);
    const endsInScale = this.pending === null && this.scaleStart >= 0;
    return {
      start: this.start,
      end: this.at,
      value,
      max: max !== null && isLess(value, max) ? max : null,
      more: this.more,
      lead: this.lead,
      han: this.han,
      positional: this.positional,
      scaleStart: endsInScale && !this.han ? this.scaleRunStart() : this.at,
      scalePower: endsInScale ? this.scaleRunPower([HAN_SMALL, HAN_BIG]) : 0,
      bigPower: endsInScale ? this.scaleRunPower([HAN_BIG]) : 0,
      scaled: endsInScale && this.lastPower >= 4,
    };
  }

  private scaleRunPower(classes: readonly number[]): number {
    let power = 0;
    for (let i = this.scaleRunStart(); i < this.at; i++) {
      if (classes.includes(classAt(this.text, i))) power += valueAt(this.text, i);
    }
    return power;
  }

  private isSingleDigit(value: Exact): boolean {
    return value.exp === 0 && value.coef < 10n && this.lastPower >= 1;
  }

  /** The scale words that end the numeral, 万亿 as one. */
  private scaleRunStart(): number {
    let start = this.at;
    const isScale = (i: number) => [HAN_SMALL, HAN_BIG].includes(classAt(this.text, i)) || MORE.includes(this.text[i] ?? "\0");
    while (start > this.start && isScale(start - 1)) start--;
    return start;
  }
}

/** 三四, 七八, and 三五 as in 三五个: neighbours name a range. */
function isSpokenPair(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}

/** End of the digits at `at`, with thousands separators and one decimal point. */
export function arabicEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (end - at <= 3) {
    // a comma groups thousands only before exactly three digits: 1,100 but not 20,联系 or 5,2019
    while ((text[end] === "," || text[end] === "，") && digitsEnd(text, end + 1) === end + 4) end += 4;
  }
  if (text[end] === "." || text[end] === "．") {
    const fraction = digitsEnd(text, end + 1);
    if (fraction > end + 1) end = fraction;
  }
  return end;
}

/** End of the run of digits at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === DIGIT) end++;
  return end;
}

