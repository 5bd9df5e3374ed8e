import type { Period } from "./report.ts";

/** Order within a year: the year itself, its halves, its quarters, its months, spans of months and of years that begin with it. */
function rank(period: Period): number {
  if (period.length === 4) return 0;
  if (period.includes("/")) return period[4] === "/" ? 5 : 4;
  return period[5] === "H" ? 1 : period[5] === "Q" ? 2 : 3;
}

/** For sorting: by year, then the year before its halves, quarters and months; unknown (null) last. */
export function comparePeriods(a: Period | null, b: Period | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const year = Number(a.slice(0, 4)) - Number(b.slice(0, 4));
  if (year !== 0) return year;
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
