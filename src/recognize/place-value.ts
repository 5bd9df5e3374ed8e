import { add, type Exact, exact, isLess, isZero, shift, ZERO } from "./exact.ts";

/** A value, and the upper end where it is a spoken range (三四十). */
export interface Bounds {
  readonly value: Exact;
  readonly max: Exact | null;
}

/** Above every power of ten that a scale word has. */
const NONE = 99;

/**
 * Adds up a numeral that is read from left to right, by the rules of Chinese place value: a scale word
 * multiplies the digits before it, 十百千 within a section and 万亿 the whole section, and scale words
 * fall from left to right, but for 万亿, which multiplies all that stands before it.
 */
export class PlaceValue {
  /** The digits that no scale word has multiplied yet. */
  pending: Exact | null = null;
  /** Power of ten of the scale word read last, for 三千五 and 一万三. */
  lastPower = 0;
  private pendingMax: Exact | null = null;
  private section: Exact = ZERO;
  private sectionMax: Exact | null = null;
  private total: Exact = ZERO;
  private totalMax: Exact | null = null;
  private lastSmall = NONE;
  private lastBig = NONE;

  digits(value: Exact, max: Exact | null = null): void {
    this.pending = value;
    this.pendingMax = max;
  }

  /** Whether the digits read last are a spoken pair (七八). */
  get isPair(): boolean {
    return this.pendingMax !== null;
  }

  /** Whether nothing stands before the pending digits. */
  get isFirst(): boolean {
    return this.lastSmall === NONE && this.lastBig === NONE;
  }

  /** 廿 卅 卌: tens in one character. */
  tens(tens: number): void {
    this.section = exact(tens * 10);
    this.lastSmall = 1;
    this.lastPower = 1;
  }

  /** 十 百 千; false where it cannot stand here. */
  small(power: number): boolean {
    if (power >= this.lastSmall) return false;
    const digit = this.pending ?? exact(1);
    const max = this.pendingMax ?? (this.sectionMax === null ? null : digit);
    if (max !== null) this.sectionMax = add(this.sectionMax ?? this.section, shift(max, power));
    this.section = add(this.section, shift(digit, power));
    this.lastSmall = power;
    this.scaled(power);
    return true;
  }

  /** 万 亿; false where it cannot stand here. `leads` where no digit stands before it. */
  big(power: number, leads: boolean): boolean {
    const { value, max: ownMax } = leads ? { value: exact(1), max: null } : this.below();
    const stacks = power === 8 && this.lastBig === 4;
    if (!stacks && (power >= this.lastBig || isZero(value))) return false;
    const max = ownMax ?? (this.totalMax === null ? null : value);
    if (stacks) {
      if (max !== null) this.totalMax = shift(add(this.totalMax ?? this.total, max), power);
      this.total = shift(add(this.total, value), power);
    } else {
      if (max !== null) this.totalMax = add(this.totalMax ?? this.total, shift(max, power));
      this.total = add(this.total, shift(value, power));
    }
    this.section = ZERO;
    this.sectionMax = null;
    this.lastBig = power;
    this.lastSmall = NONE;
    this.scaled(power);
    return true;
  }

  /** 一万三 is 13000 and 三千五 is 3500: the last digit takes the next lower scale. False where it does not. */
  lengthen(): boolean {
    const { pending, lastPower } = this;
    if (pending === null || lastPower < 2 || pending.exp !== 0 || pending.coef >= 10) return false;
    this.pending = shift(pending, lastPower - 1);
    if (this.pendingMax !== null) this.pendingMax = shift(this.pendingMax, lastPower - 1);
    return true;
  }

  sum(): Bounds {
    const below = this.below();
    const value = add(this.total, below.value);
    if (below.max === null && this.totalMax === null) return { value, max: null };
    const max = add(this.totalMax ?? this.total, below.max ?? below.value);
    return { value, max: isLess(value, max) ? max : null };
  }

  private scaled(power: number): void {
    this.pending = null;
    this.pendingMax = null;
    this.lastPower = power;
  }

  /** What stands below the next 万 or 亿. */
  private below(): Bounds {
    const pending = this.pending ?? ZERO;
    const max = this.pendingMax ?? (this.sectionMax === null ? null : pending);
    return {
      value: add(this.section, pending),
      max: max === null ? null : add(this.sectionMax ?? this.section, max),
    };
  }
}
