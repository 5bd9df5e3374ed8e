import type { Period } from "../model/report.ts";
import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { anyOf } from "./any-of.ts";

/** What a folded text says about its period: one, none, or one that cannot be told: masked (20xx年), or of several years. */
export type PeriodReading = { period: Period } | "masked" | "several" | null;

const DIGITS = "〇零○o0|一1|二2|三3|四4|五5|六6|七7|八8|九9".split("|");
const YEAR = "((?:19|20)\\d\\d|(?:一九|二[〇零○o0])[〇零○o0一二三四五六七八九]{2})";
const MASKED = "(?<![\\dx×*])(?:[12][\\dx×*_○]{0,2}[x×*_○][\\dx×*_○]{0,2}|[x×*_○]{2,4})";
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** From month to month: what makes a half, or the year. */
const MONTHS: Readonly<Record<string, string>> = { "1-6": "-H1", "7-12": "-H2", "1-12": "" };

export function compilePeriodRules({ periods }: ReportLexicon) {
  const openings = anyOf(periods.openings);
  return {
    clause: new RegExp(`^${openings}*${YEAR}年(?:度)?(.*)$`, "u"),
    maskedClause: new RegExp(`^${openings}*${MASKED}年`, "u"),
    anywhere: new RegExp(`(?<!\\d)${YEAR}年(?:度)?(.*)$`, "u"),
    subjects: new RegExp(anyOf(periods.subjects), "u"),
    otherYears: new RegExp(`${anyOf(periods.other_years)}$`, "u"),
    notAfter: new RegExp(`^${anyOf(periods.not_after)}`, "u"),
  };
}

export type PeriodRules = ReturnType<typeof compilePeriodRules>;

/** The period in a title or a file's name: the first year there, with the half, quarter or month behind it. */
export function periodOfTitle(folded: string): PeriodReading {
  const span = new RegExp(`(?<!\\d)${YEAR}年?(?:度|[上下]半年)?[-—–~～至到]+${YEAR}(?!年?\\d*月)(学年)?`, "u").exec(
    folded,
  );
  if (span !== null) return spanOfYears(digitsOf(span[1] ?? ""), digitsOf(span[2] ?? ""), span[3] !== undefined);
  const plan = /(十[一二三四五])五/u.exec(folded.replace(/[“”"]/gu, ""));
  if (plan !== null && !new RegExp(`${YEAR}年`, "u").test(folded)) {
    const from = 2006 + 5 * "一二三四五".indexOf(plan[1]?.[1] ?? "");
    return { period: `${from}/${from + 4}` };
  }
  for (const match of folded.matchAll(new RegExp(`(?<!\\d)${YEAR}(年?)度?`, "gu"))) {
    const rest = folded.slice(match.index + match[0].length);
    // 2007上半年 needs no 年; a bare 2007 is any number.
    if (match[2] === "" && !/^[上下]半年/u.test(rest)) continue;
    const part = partOfYear(rest, folded.slice(0, match.index).endsWith("("));
    if (part === "date") continue;
    return part === "several" ? "several" : { period: `${digitsOf(match[1] ?? "")}${part}` };
  }
  return new RegExp(`${MASKED}年`, "u").test(folded) ? "masked" : null;
}

/**
 * The period that the opening of a text is about: the year that a clause opens with (`2019年,`), or that
 * stands where the text says what it reports (`现将2019年工作情况报告如下`). A year of foundation, a
 * date, or a year in passing is none.
 */
export function periodOfOpening(folded: string, rules: PeriodRules): PeriodReading {
  const clauses = folded.replace(/[《〈][^》〉]*[》〉]/gu, "").split(/[,。;:!?\n]/u);
  let found: PeriodReading = null;
  for (const [i, clause] of clauses.entries()) {
    const opening = rules.clause.exec(clause);
    if (opening === null && rules.maskedClause.test(clause)) return "masked";
    const about = opening ?? (rules.subjects.test(clause) ? rules.anywhere.exec(clause) : null);
    if (about === null) {
      if (rules.subjects.test(clause) && new RegExp(`${MASKED}年`, "u").test(clause)) return "masked";
      continue;
    }
    const rest = about[2] ?? "";
    const whole = rest === "" ? (clauses[i + 1] ?? "") : clause;
    if (rules.notAfter.test(rest) || (opening !== null && rules.otherYears.test(whole))) continue;
    const part = partOfYear(rest, false);
    // 2007年1月, opens an event, not a report.
    if (part === "date" || part === "several" || (opening !== null && /^-\d/u.test(part))) continue;
    const period = `${digitsOf(about[1] ?? "")}${part}`;
    found ??= { period };
    // 2007年上半年 in the same opening says more than 2007年.
    if (typeof found === "object" && period.startsWith(`${found.period}-H`)) found = { period };
  }
  return found;
}

/** 上半年工作总结 with the year told elsewhere. */
export function halfOfTitle(folded: string): "-H1" | "-H2" | "" {
  const half = /[上下]半年/u.exec(folded)?.[0];
  return half === undefined ? "" : half === "上半年" ? "-H1" : "-H2";
}

/** 2016—2020年 is a span; a school year or two years that do not rise cannot be told. */
function spanOfYears(from: string, to: string, schoolYear: boolean): PeriodReading {
  return schoolYear || from >= to ? "several" : { period: `${from}/${to}` };
}

/** What follows 年: nothing, a half, a quarter or a month; a day (or a month in brackets, as on a cover) makes it a date. */
function partOfYear(rest: string, bracketed: boolean): string {
  if (rest.startsWith("上半年")) return "-H1";
  if (rest.startsWith("下半年")) return "-H2";
  const quarter = /^第?([一二三四1-4])季度/u.exec(rest);
  if (quarter !== null) return `-Q${NUMERALS[quarter[1] ?? ""]}`;
  const months = /^(\d{1,2})月?(?:份)?[-—–~～至到]+(\d{1,2})月/u.exec(rest);
  if (months !== null) return MONTHS[`${months[1]}-${months[2]}`] ?? "several";
  if (/^前[一二三四\d]+季度|^前[\d一二三四五六七八九十]+个月/u.test(rest)) return "several";
  const month = /^(\d{1,2})月(份)?(\d{1,2}日)?/u.exec(rest);
  if (month === null) return "";
  const number = Number(month[1]);
  if (month[3] !== undefined || bracketed || number < 1 || number > 12) return "date";
  return `-${String(number).padStart(2, "0")}`;
}

function digitsOf(year: string): string {
  return [...year].map((char) => DIGITS.findIndex((forms) => forms.includes(char))).join("");
}
