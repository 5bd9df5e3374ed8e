import type { Period } from "../model/report.ts";

/** How much a period covers: a year (also a school year), less, or more. */
export type PeriodKind = "year" | "part" | "span";

const MONTHS_OF_YEAR = 12;

export function periodKind(period: Period): PeriodKind {
  const [from = "", to] = period.split("/");
  if (to === undefined) return from.length === 4 ? "year" : "part";
  if (to.length === 4) return "span";
  const months = monthNumber(to) - monthNumber(from) + 1;
  return months < MONTHS_OF_YEAR ? "part" : months === MONTHS_OF_YEAR ? "year" : "span";
}

/** Whether it is a calendar year. */
export function isCalendarYear(period: Period | null): period is Period {
  return period !== null && period.length === 4;
}

/**
 * What periods of different years must share to be compared: nothing for calendar years, `-H1` for first
 * halves, `-01/-10` for the months to October. Null for a span of years, which is like no other.
 */
export function seasonOf(period: Period): string | null {
  return periodKind(period) === "span" ? null : period.slice(4).replace(/\d{4}/u, "");
}

/** How near a report stands to a period: 2 where it is of that very period, 1 where they share a year, else 0. */
export function nearness(report: Period | null, period: Period): 0 | 1 | 2 {
  if (report === null) return 0;
  if (report === period) return 2;
  const [from, to] = yearsOf(period);
  const [first, last] = yearsOf(report);
  return first <= to && from <= last ? 1 : 0;
}

function yearsOf(period: Period): readonly [number, number] {
  const [from = "", to = from] = period.split("/");
  return [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS_OF_YEAR + Number(month.slice(5));
}
