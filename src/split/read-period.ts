import type { Evidence, Period } from "../model/report.ts";
import { type PeriodExpression, periodExpressions } from "../text/period-expressions.ts";

/** A period and what told it. */
export interface ToldPeriod {
  readonly period: Period;
  readonly evidence: Evidence;
}

/** A report's period, or why there is none: hidden (20xx年), of years that make no span, not told. */
export type PeriodReading = ToldPeriod | "masked" | "several" | null;

export function told(period: Period, from: Evidence["from"], quote: string, confidence: number): ToldPeriod {
  return { period, evidence: { from, quote, confidence } };
}

export function isTold(reading: PeriodReading): reading is ToldPeriod {
  return typeof reading === "object" && reading !== null;
}

const MASKED = "(?<![\\dx×*])(?:[12][\\dx×*_○]{0,2}[x×*_○][\\dx×*_○]{0,2}|[x×*_○]{2,4})";
/** A year that the text hides: 20xx年, 201×年. */
export const MASKED_YEAR = new RegExp(`${MASKED}年`, "u");

/** What a title or a name says. */
export interface Named {
  readonly period: Period;
  readonly quote: string;
  readonly kind: PeriodExpression["kind"];
  /** 以来 stands behind it. */
  readonly since: boolean;
}

/** The first period in a folded title or, `loose`, in a name; a year before a plan of five years. */
export function readTitle(folded: string, loose = false): Named | "masked" | "several" | null {
  const expressions = periodExpressions(folded, loose);
  const expression = expressions.find(({ kind }) => kind !== "plan") ?? expressions[0];
  if (expression === undefined) return MASKED_YEAR.test(folded) ? "masked" : null;
  const { period, start, end, kind } = expression;
  if (period === null) return "several";
  return { period, quote: folded.slice(start, end), kind, since: folded.startsWith("以来", end) };
}
