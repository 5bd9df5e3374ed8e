import type { Period } from "../model/report.ts";

/** The year in which a period ends, as text: `2020` of `2016/2020`; null where the period is unknown. */
export function lastYear(period: Period | null): string | null {
  return period === null ? null : (period.split("/").at(-1)?.slice(0, 4) ?? null);
}
