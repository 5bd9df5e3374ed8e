import { comparePeriods } from "../model/compare-periods.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import type { Observation } from "../model/observation.ts";
import { changeBetween } from "./change-between.ts";
import { seasonOf } from "./period-kind.ts";

/** A row out of the cells of one `rowKey`, of which there is at least one. */
export function buildComparison(cells: readonly Observation[]): Comparison {
  const sorted = [...cells].sort((a, b) => comparePeriods(a.period, b.period));
  const [first] = sorted;
  if (first === undefined) throw new Error("buildComparison was given no cells");
  const apart = first.organization === null || first.period === null;
  return {
    organization: first.organization,
    source: apart ? first.source : null,
    report: apart ? first.report : null,
    indicator: first.indicator,
    unit: first.unit,
    unit_detail: first.unit_detail,
    measure: first.measure,
    status: first.status,
    scope: first.scope,
    basis: first.basis,
    cells: sorted,
    change: latestChange(sorted),
  };
}

/** Between the latest two years; where there are no two, between the latest two halves, quarters or months of one kind. */
function latestChange(sorted: readonly Observation[]): Change | null {
  const bySeason = new Map<string, Observation[]>();
  for (const cell of sorted) {
    const season = cell.period === null ? null : seasonOf(cell.period);
    if (season === null) continue;
    const like = bySeason.get(season);
    if (like === undefined) bySeason.set(season, [cell]);
    else like.push(cell);
  }
  const pairs = [...bySeason].filter(([, cells]) => cells.length > 1);
  const [, cells] = pairs.find(([season]) => season === "") ?? pairs.at(-1) ?? [];
  const earlier = cells?.at(-2);
  const later = cells?.at(-1);
  return earlier === undefined || later === undefined ? null : changeBetween(earlier, later);
}
