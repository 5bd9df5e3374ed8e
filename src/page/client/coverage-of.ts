import { comparePeriods } from "../../model/compare-periods.ts";
import type { PageModel, Report } from "./page-model.ts";

/** Reports of one organization, by year. */
export interface CoverageRow {
  /** Null for reports that name none. */
  readonly organization: string | null;
  /** By year; reports without a period under null. */
  readonly byYear: ReadonlyMap<string | null, readonly Report[]>;
  readonly reports: number;
}

export interface CoverageTable {
  readonly years: readonly (string | null)[];
  /** Those with most reports first, without organization last. */
  readonly rows: readonly CoverageRow[];
}

/** Who reported for which year. A half or a month counts for its year, a span of years for the last. */
export function coverageOf({ reports }: Pick<PageModel, "reports">): CoverageTable {
  const byOrganization = new Map<string | null, Map<string | null, Report[]>>();
  for (const report of reports) {
    if (report.kind === null) continue;
    const years = byOrganization.get(report.organization) ?? new Map<string | null, Report[]>();
    byOrganization.set(report.organization, years);
    const year = yearOf(report.period);
    years.set(year, [...(years.get(year) ?? []), report]);
  }
  const rows = [...byOrganization].map(([organization, byYear]) => ({
    organization,
    byYear,
    reports: [...byYear.values()].reduce((sum, list) => sum + list.length, 0),
  }));
  rows.sort(
    (a, b) =>
      Number(a.organization === null) - Number(b.organization === null) ||
      b.reports - a.reports ||
      ((a.organization ?? "") < (b.organization ?? "") ? -1 : 1),
  );
  const years = [...new Set(rows.flatMap(({ byYear }) => [...byYear.keys()]))].sort(comparePeriods);
  return { years, rows };
}

/** The year that a period is in, or ends in. */
export function yearOf(period: string | null): string | null {
  return period?.split("/").at(-1)?.slice(0, 4) ?? null;
}
