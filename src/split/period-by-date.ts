import type { ReportKind } from "../model/vocabulary.ts";
import { findMonthRange, monthRangeAt, periodOfMonths } from "../text/month-range.ts";
import { periodExpressions, YEAR } from "../text/period-expressions.ts";
import { clausesOf } from "./period-of-opening.ts";
import type { PeriodRules } from "./period-rules.ts";
import { told, type ToldPeriod } from "./read-period.ts";

/** When a report was signed, or given as a speech. */
export interface ReportDate {
  readonly year: number;
  readonly month: number;
  readonly quote: string;
}

const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月";
const DATE = new RegExp(`${YEAR}年${MONTH}(?:[\\d一二三四五六七八九十]{1,3}[日号])?`, "u");
/** Longer lines are text, in which a date is that of something else. */
const LONGEST_LINE = 40;
/** A summary that is signed from this month on is of that year; one signed up to the third month that looks back, of the year before. */
const YEAR_ENDS_FROM = 10;
const YEAR_OVER_UNTIL = 3;
/** A report of a part of a year is signed so many months after it at the latest. */
export const LATEST = 3;
/** A review of years that is given in the first half of a year is of those before it. */
const SECOND_HALF = 7;
/** 以来 reaches back no further in the report of something under way. */
const LONGEST_SINCE = 6;
export const CONFIDENCE = { year: 0.7, years: 0.6 } as const;

/** The date on the cover or under the signature: the first of these folded lines that is short and ends in one. */
export function reportDate(lines: readonly string[]): ReportDate | null {
  for (const line of lines) {
    const date = line.length <= LONGEST_LINE ? DATE.exec(line) : null;
    if (date === null) continue;
    const [dated] = periodExpressions(date[0].replace(/年.*$/u, "年"));
    const range = monthRangeAt(date[0].slice(date[0].indexOf("年") + 1).replace(/月.*$/u, "月份"));
    if (dated?.period == null || range === null || range === "date") continue;
    return { year: Number(dated.period), month: range.to, quote: date[0] };
  }
  return null;
}

/**
 * The year that the opening calls this one or the last, or that an annual report is of, by the report's
 * date: the date alone tells only what year a speech was given in. One in the middle of a year tells
 * nothing of a summary, which may be of a half or a year; of a plan it tells the year that is planned.
 */
export function periodOfDate(
  { kind, title }: { readonly kind: ReportKind; readonly title: string },
  opening: string,
  date: ReportDate | null,
  rules: PeriodRules,
): ToldPeriod | null {
  if (date === null) return null;
  const { year, month } = date;
  const by = (words: string, period: number | string) =>
    told(String(period), "signature", words === "" ? date.quote : `${words}…${date.quote}`, CONFIDENCE.year);
  const now = rules.thisYear.exec(opening);
  if (kind === "plan") return now !== null && month < SECOND_HALF ? by(now[0], year) : null;
  if (kind === "statute") return null;
  if (now !== null) {
    const words = opening.slice(now.index + now[0].length);
    const part = monthRangeAt(words);
    if (part !== null && part !== "date" && part.to <= month) {
      return by(now[0] + words.slice(0, part.length), periodOfMonths(year, part.from, part.to));
    }
  }
  /** The words stand before those about this year: 一年来,…。今年,…. */
  const leads = (words: RegExpExecArray | null) =>
    words !== null && words.index < (now?.index ?? Infinity) ? words : null;
  const past = leads(rules.lastYear.exec(opening));
  const whole = past ?? (now === null ? rules.annual.exec(title) : null) ?? leads(rules.annual.exec(opening));
  if (whole !== null && month <= YEAR_OVER_UNTIL) return by(whole[0], year - 1);
  const running = past === null ? (now ?? whole) : null;
  if (running !== null && month >= YEAR_ENDS_FROM) return by(running[0], year);
  return kind === "speech" && whole === null ? by("", year) : null;
}

/** A part of a year that the title names, in the year that the date below lies in, at its end or soon after. */
export function periodOfPart(title: string, date: ReportDate | null): ToldPeriod | null {
  const part = findMonthRange(title);
  if (part === null || date === null) return null;
  // 下半年 and 四季度 are signed in the next year too.
  const over = part.to > YEAR_ENDS_FROM && date.month <= YEAR_OVER_UNTIL;
  if (!over && (date.month < part.to - 1 || date.month > part.to + LATEST)) return null;
  const year = over ? date.year - 1 : date.year;
  const quote = `${title.slice(part.at, part.at + part.length)}…${date.quote}`;
  return told(periodOfMonths(year, part.from, part.to), "signature", quote, CONFIDENCE.year);
}

const YEARS = /(?:过去|以来)的?(?<past>[三四五345])年|(?<since>[三四五345])年(?:来|间|中|以来)/u;
const COMPARED = /((?:19|20)\d\d)年[^。;]{0,20}到((?:19|20)\d\d)年/gu;

/** Whether a text reviews several years: 五年来. */
export function reviewsYears(opening: string): boolean {
  return YEARS.test(opening);
}

/**
 * The years that a review is of: 五年来 up to the report's date, or up to the last year where the text
 * compares over as many (由2015年的2.87%提升到2020年的7.35%); or since a year (2016年被列为创建单位以来) up to
 * the date.
 */
export function periodOfYears(opening: string, body: string, date: ReportDate | null): ToldPeriod | null {
  const last =
    date === null ? null : date.month <= YEAR_OVER_UNTIL ? date.year - 1 : date.month >= SECOND_HALF ? date.year : null;
  const years = YEARS.exec(opening);
  // In the middle of a year the five years may end with it or with the one before.
  const clear = date !== null && (date.month <= YEAR_OVER_UNTIL || date.month === 12);
  if (years !== null) {
    const written = years.groups?.["past"] ?? years.groups?.["since"] ?? "";
    const count = /\d/u.test(written) ? Number(written) : 3 + "三四五".indexOf(written);
    if (last !== null && clear) {
      const words = `${years[0]}…${date?.quote ?? ""}`;
      return told(`${last - count + 1}/${last}`, "text", words, CONFIDENCE.years);
    }
    for (const [words, from = "", to = ""] of date === null ? body.matchAll(COMPARED) : []) {
      if (Number(to) - Number(from) !== count) continue;
      return told(`${Number(from) + 1}/${to}`, "text", `${years[0]}…${words}`, CONFIDENCE.years);
    }
  }
  for (const clause of clausesOf(opening)) {
    const since = /^自?((?:19|20)\d\d)年.{0,20}以来$/u.exec(clause);
    const from = Number(since?.[1]);
    if (since === null || last === null || last <= from || last - from > LONGEST_SINCE) continue;
    return told(`${from}/${last}`, "text", `${clause}…${date?.quote ?? ""}`, CONFIDENCE.years);
  }
  return null;
}
