import type { Claim } from "../model/claim.ts";
import type { Report } from "../model/report.ts";

/**
 * A key for the report that a claim stands in: by place, since a source may hold several reports of
 * one title. A claim outside every report goes by its report's title.
 */
export function locateReport(reports: readonly Report[]): (claim: Claim) => string {
  const bySource = new Map<string, Report[]>();
  for (const report of reports) {
    const others = bySource.get(report.source);
    if (others === undefined) bySource.set(report.source, [report]);
    else others.push(report);
  }
  for (const list of bySource.values()) list.sort((a, b) => a.span.start - b.span.start);

  return (claim) => {
    const list = bySource.get(claim.source) ?? [];
    const report = list[lastAtOrBefore(list, claim.start)];
    return report !== undefined && claim.end <= report.span.end
      ? JSON.stringify([claim.source, report.span.start])
      : JSON.stringify([claim.source, claim.report]);
  };
}

/** Index of the last report that starts at or before the offset, -1 where none does. */
function lastAtOrBefore(reports: readonly Report[], offset: number): number {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const report = reports[middle];
    if (report !== undefined && report.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
