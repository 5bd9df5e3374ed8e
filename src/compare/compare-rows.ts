import type { Comparison } from "../model/comparison.ts";
import { Basis, Measure, Scope, Status } from "../model/vocabulary.ts";

/**
 * For sorting rows as a reader looks for them: an organization's rows together, of each indicator amounts
 * before rates, what was done before what is planned, all levels before each, what is placed in time and
 * to a body before what is not.
 */
export function compareRows(a: Comparison, b: Comparison): number {
  return (
    byText(a.organization, b.organization) ||
    byText(a.indicator, b.indicator) ||
    byText(a.unit, b.unit) ||
    byText(a.unit_detail, b.unit_detail) ||
    Measure.options.indexOf(a.measure) - Measure.options.indexOf(b.measure) ||
    Status.options.indexOf(a.status) - Status.options.indexOf(b.status) ||
    Basis.options.indexOf(a.basis) - Basis.options.indexOf(b.basis) ||
    rank(a.scope) - rank(b.scope) ||
    Number(a.source !== null) - Number(b.source !== null)
  );
}

function rank(scope: Scope | null): number {
  return scope === null ? -1 : Scope.options.indexOf(scope);
}

/** By code units, which no locale changes; null last. */
function byText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
