import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { anyOf } from "./any-of.ts";

export function compilePeriodRules({ periods, organizations }: ReportLexicon) {
  const bodies = anyOf(organizations.suffixes.flatMap(({ full, short }) => [full, ...short]));
  return {
    opens: new RegExp(`^${anyOf(periods.openings)}*`, "u"),
    /** 我局 or 云岭县科协 before its year. */
    reporter: new RegExp(
      `^(?:${anyOf(periods.reporters)}\\p{Script=Han}{1,3}|\\p{Script=Han}{1,12}${bodies})(?=\\d|[一二][九〇零○])`,
      "u",
    ),
    headings: new RegExp(anyOf(periods.headings), "u"),
    annual: new RegExp(anyOf(periods.annual), "u"),
    subjects: new RegExp(anyOf(periods.subjects), "u"),
    otherYears: new RegExp(`${anyOf(periods.other_years)}$`, "u"),
    /** 被中国科协评为先进集体 */
    honours: new RegExp(`被.{0,20}${anyOf(periods.honours)}`, "u"),
    notAfter: new RegExp(`^${anyOf(periods.not_after)}`, "u"),
    thisYear: new RegExp(anyOf(periods.this_year), "u"),
    lastYear: new RegExp(anyOf(periods.last_year), "u"),
    /** The name of an event that lasts days. */
    event: new RegExp(anyOf(periods.events), "u"),
  };
}

export type PeriodRules = ReturnType<typeof compilePeriodRules>;
