import { comparePeriods } from "../../model/compare-periods.ts";

/** What a period is: periods of different kinds are never put beside each other. */
export const PERIOD_KINDS = ["year", "half", "quarter", "month", "months", "span", "unknown"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export function periodKind(period: string | null): PeriodKind {
  if (period === null) return "unknown";
  if (period.length === 4) return "year";
  if (period.includes("/")) return period[4] === "/" ? "span" : "months";
  return period[5] === "H" ? "half" : period[5] === "Q" ? "quarter" : "month";
}

/** Periods in order; years without a gap, so that a missing one is seen as missing. */
export function periodAxis(periods: Iterable<string | null>): (string | null)[] {
  const ordered = [...new Set(periods)].sort(comparePeriods);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined || periodKind(first) !== "year" || periodKind(last) !== "year") {
    return ordered;
  }
  const from = Number(first);
  const count = Number(last) - from + 1;
  // A slip of a century in one report must not stretch every table.
  return count > 2 * ordered.length + 5 ? ordered : Array.from({ length: count }, (_, i) => String(from + i));
}
