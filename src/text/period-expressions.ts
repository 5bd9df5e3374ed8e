import { monthRangeAt, periodOfMonths, TO } from "./month-range.ts";

/** A period that a text names, in place. */
export interface PeriodExpression {
  /** As `Period` in the model; null where it is one that cannot be told (years that do not rise). */
  readonly period: string | null;
  readonly start: number;
  readonly end: number;
  /** `plan` of five years (十三五); `bare`: a number of four digits without 年. */
  readonly kind: "year" | "span" | "school_year" | "plan" | "bare";
  /** `year` alone, not a part of one. */
  readonly whole: boolean;
}

const HAN_DIGITS = "〇零○o0|一1|二2|三3|四4|五5|六6|七7|八8|九9".split("|");
/** A year as folded text writes it: 2019, 二〇一九. One group. */
export const YEAR = "((?:19|20)\\d\\d|(?:一九|二[〇零○o0])[〇零○o0一二三四五六七八九]{2})";
const MONTH = "(1[0-2]|0?[1-9])月(?:份)?";
const SCHOOL = "学年度?(?:第?([一二12])学期|([上下])学期)?";

const SPAN = new RegExp(
  `^${YEAR}年?(?:度)?${TO}(?:${YEAR}|(\\d\\d)(?=学?年))(?!年?\\d*月)(?:${SCHOOL}|年(?:度)?)?`,
  "u",
);
const MONTHS = new RegExp(`^${YEAR}年${MONTH}${TO}${YEAR}年${MONTH}(?!\\d{1,2}[日号])`, "u");
const SCHOOL_YEAR = new RegExp(`^${YEAR}年?${SCHOOL}`, "u");
const TERM = new RegExp(`^${YEAR}年?([春秋])季?学期`, "u");
const FROM_HERE = new RegExp(`^${YEAR}(年?)(?:度)?`, "u");
const START = new RegExp(`(?<!\\d)${YEAR}|[“"]?十[一二三四五]五[”"]?|[“"]十五[”"]|十五(?=规划|时期|期间)`, "gu");
/** A bare 2019 is a year only before such words. */
const AFTER_BARE =
  /^(?:[上下]半年|全年|第?[一二三四1-4]季度|q[1-4]|工作|总结|年|重点|科协|科技|小结|述职|计划|要点|报告|汇报|度)/u;

/**
 * The periods that a folded text names, in order: years, halves, quarters, months, spans of them, school
 * years (from September to August), five-year plans. Dates are none.
 *
 * @param loose takes any number of four digits that can be a year, as names of files have them, for one
 */
export function periodExpressions(text: string, loose = false): PeriodExpression[] {
  const found: PeriodExpression[] = [];
  let end = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < end) continue;
    const expression = expressionAt(text.slice(index), loose, text.charAt(index - 1));
    if (expression === null) continue;
    const { length, ...rest } = expression;
    end = index + length;
    found.push({ ...rest, start: index, end });
  }
  return found;
}

type AtStart = Omit<PeriodExpression, "start" | "end"> & { readonly length: number };

function expressionAt(text: string, loose: boolean, before: string): AtStart | null {
  const plan = /^[“"]?十([一二三四五]?)五[”"]?/u.exec(text);
  if (plan !== null) {
    // The tenth, from 2001 on, has no digit of its own.
    const from = 2006 + 5 * "一二三四五".indexOf(plan[1] ?? "〇");
    return { period: `${from}/${from + 4}`, kind: "plan", whole: false, length: plan[0].length };
  }
  return spanAt(text) ?? yearAt(text, loose, before);
}

function spanAt(text: string): AtStart | null {
  const months = MONTHS.exec(text);
  if (months !== null) {
    const [from, first, to, last] = [yearOf(months[1]), Number(months[2]), yearOf(months[3]), Number(months[4])];
    const rises = from < to || (from === to && first < last);
    const period = rises ? periodOfMonths(from, first, last, to) : null;
    return { period, kind: "span", whole: false, length: months[0].length };
  }
  const span = SPAN.exec(text);
  if (span !== null) {
    const from = yearOf(span[1]);
    const to = span[2] === undefined ? Math.floor(from / 100) * 100 + Number(span[3]) : yearOf(span[2]);
    const length = span[0].length;
    if (span[0].includes("学年")) {
      return {
        period: to === from + 1 ? schoolYear(from, span[4], span[5]) : null,
        kind: "school_year",
        whole: false,
        length,
      };
    }
    return { period: from < to ? `${from}/${to}` : null, kind: "span", whole: false, length };
  }
  const school = SCHOOL_YEAR.exec(text);
  if (school !== null) {
    const period = schoolYear(yearOf(school[1]), school[2], school[3]);
    return { period, kind: "school_year", whole: false, length: school[0].length };
  }
  const term = TERM.exec(text);
  if (term === null) return null;
  const year = yearOf(term[1]);
  const period = term[2] === "春" ? schoolYear(year - 1, "二") : schoolYear(year, "一");
  return { period, kind: "school_year", whole: false, length: term[0].length };
}

/** September to August; its first term ends in January, its second begins in February and ends in July. */
function schoolYear(from: number, term?: string, half?: string): string {
  if (term === "一" || term === "1" || half === "上") return periodOfMonths(from, 9, 1, from + 1);
  if (term === "二" || term === "2" || half === "下") return periodOfMonths(from + 1, 2, 7);
  return periodOfMonths(from, 9, 8, from + 1);
}

function yearAt(text: string, loose: boolean, before: string): AtStart | null {
  const match = FROM_HERE.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  const bare = match[2] === "";
  if (bare && !(loose ? !/^[-._/]?\d/u.test(rest) : AFTER_BARE.test(rest))) return null;
  const year = yearOf(match[1]);
  const range = monthRangeAt(rest);
  // (2019年12月) on a cover is when it was printed.
  if (range === "date" || (range !== null && range.from === range.to && before === "(")) return null;
  const period = range === null ? String(year) : periodOfMonths(year, range.from, range.to);
  const length = match[0].length + (range?.length ?? 0);
  return { period, kind: bare ? "bare" : "year", whole: range === null, length };
}

function yearOf(written: string | undefined): number {
  return Number([...(written ?? "")].map((char) => HAN_DIGITS.findIndex((forms) => forms.includes(char))).join(""));
}
