import type { Claim } from "../model/claim.ts";
import type { Report } from "../model/report.ts";

/** The report that a claim stands in. */
export interface Located {
  /** By place, since a source may hold several reports of one title. */
  readonly key: string;
  /** Null for a claim outside every report, which goes by its report's title. */
  readonly report: Report | null;
}

export function locateReport(reports: readonly Report[]): (claim: Claim) => Located {
  const bySource = new Map<string, { report: Report; key: string }[]>();
  for (const report of reports) {
    const entry = { report, key: JSON.stringify([report.source, report.span.start]) };
    const others = bySource.get(report.source);
    if (others === undefined) bySource.set(report.source, [entry]);
    else others.push(entry);
  }
  for (const list of bySource.values()) list.sort((a, b) => a.report.span.start - b.report.span.start);

  return (claim) => {
    const list = bySource.get(claim.source) ?? [];
    const found = list[lastAtOrBefore(list, claim.start)];
    return found !== undefined && claim.end <= found.report.span.end
      ? found
      : { key: JSON.stringify([claim.source, claim.report]), report: null };
  };
}

/** Index of the last report that starts at or before the offset, -1 where none does. */
function lastAtOrBefore(list: readonly { report: Report }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry !== undefined && entry.report.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
