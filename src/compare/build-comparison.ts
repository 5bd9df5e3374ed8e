import { comparePeriods } from "../model/compare-periods.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Observation } from "../model/observation.ts";
import { changeBetween } from "./change-between.ts";

/** A row out of the cells of one `rowKey`, of which there is at least one. */
export function buildComparison(cells: readonly Observation[]): Comparison {
  const sorted = [...cells].sort((a, b) => comparePeriods(a.period, b.period));
  const [first] = sorted;
  if (first === undefined) throw new Error("buildComparison was given no cells");
  const apart = first.organization === null || first.period === null;
  const years = sorted.filter(({ period }) => period !== null && /^\d{4}$/.test(period));
  const earlier = years.at(-2);
  const later = years.at(-1);
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
    change: earlier === undefined || later === undefined ? null : changeBetween(earlier, later),
  };
}
