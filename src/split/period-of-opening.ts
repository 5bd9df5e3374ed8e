import { periodExpressions } from "../text/period-expressions.ts";
import type { PeriodRules } from "./period-rules.ts";
import { MASKED_YEAR, told, type PeriodReading, type ToldPeriod } from "./read-period.ts";

const CONFIDENCE = 0.9;

/** A folded text in clauses; a half-width point ends one too, but for that of a decimal. */
export function clausesOf(folded: string): string[] {
  return folded.replace(/[《〈][^》〉]*[》〉]/gu, "").split(/[,。;:!?\n]|(?<!\d)\.|\.(?!\d)/u);
}

/**
 * The period that the opening of a text is about: the one that a clause opens with (`2019年,`), or that
 * stands where the text says what it reports (`现将2019年工作情况报告如下`). A year of foundation, a
 * date, or a year in passing is none.
 */
export function periodOfOpening(folded: string, rules: PeriodRules): PeriodReading {
  const clauses = clausesOf(folded);
  let found: ToldPeriod | null = null;
  for (const [i, clause] of clauses.entries()) {
    const about = rules.subjects.test(clause);
    const lead = Math.max(rules.opens.exec(clause)?.[0].length ?? 0, rules.reporter.exec(clause)?.[0].length ?? 0);
    const expression = periodExpressions(clause).find(({ start, kind }) => kind !== "bare" && (about || start <= lead));
    if (expression === undefined) {
      const masked = MASKED_YEAR.exec(clause);
      if (masked !== null && (about || masked.index <= lead)) return "masked";
      continue;
    }
    const { period, start, end, kind, whole } = expression;
    const rest = clause.slice(end);
    const opens = start <= lead;
    const sentence = rest === "" ? (clauses[i + 1] ?? "") : clause;
    // 2013年第九次会员代表大会以来 only says from when.
    if (period === null || kind === "plan" || rules.notAfter.test(rest) || rest.endsWith("以来")) continue;
    if (opens && (rules.otherYears.test(sentence) || rules.honours.test(sentence))) continue;
    // 2007年1月, opens an event, not a report.
    if (opens && !about && /^\d{4}-\d\d$/u.test(period)) continue;
    const reading = told(period, "text", clause.slice(start, end), CONFIDENCE);
    found ??= reading;
    // 2007年上半年 in the same opening says more than 2007年.
    if (!whole && found.period.length === 4 && period.startsWith(`${found.period}-H`)) found = reading;
  }
  return found;
}

/** The period of the first heading that says with its year what the text reports: 一、2018年工作回顾. */
export function periodOfHeadings(headings: readonly string[], rules: PeriodRules): ToldPeriod | null {
  for (const heading of headings.filter((each) => rules.headings.test(each))) {
    const [expression] = periodExpressions(heading);
    if (expression?.period == null || expression.kind === "plan") continue;
    return told(expression.period, "text", heading.slice(expression.start, expression.end), CONFIDENCE);
  }
  return null;
}
