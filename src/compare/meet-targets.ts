import type { Caution } from "../model/caution.ts";
import {
  canonicalDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "../model/decimal.ts";
import type { Observation } from "../model/observation.ts";
import type { Target } from "../model/target.ts";
import type { ComparableClaim } from "./comparable-claim.ts";
import { alikeObjects, unlikeness } from "./compare-objects.ts";

const PERCENT_DIGITS = 6;

/** Cells that are planned, each with the cell that tells what came of it where there is one. */
export function pairTargets(cells: readonly Observation[]): ReadonlyMap<Observation, Observation | null> {
  const done = new Map(cells.filter(({ status }) => status === "actual").map((cell) => [keyOf(cell), cell]));
  const planned = cells.filter(({ status }) => status === "target");
  return new Map(planned.map((cell) => [cell, cell.period === null ? null : (done.get(keyOf(cell)) ?? null)]));
}

/** All but the status. Reports of an unknown body tell of as many bodies. */
function keyOf(cell: Observation): string {
  const { organization, indicator, unit, unit_detail, measure, scope, basis, period } = cell;
  const apart = organization === null ? [cell.source, cell.report] : null;
  return JSON.stringify([organization, apart, indicator, unit, unit_detail, measure, scope, basis, period]);
}

/**
 * What was planned beside what was done, in the order of the planned cells. Where the two may not be of one
 * thing (a plan for one kind of event, and a sum over all that were held) they stand side by side, with a
 * caution and without a rate; where just one term of the sum is of what the plan names, it is taken alone.
 */
export function meetTargets(
  pairs: ReadonlyMap<Observation, Observation | null>,
  claimOf: (id: string) => ComparableClaim | undefined,
): Target[] {
  return [...pairs].map(([planned, all]) => {
    const done = all === null ? null : (pickTerm(planned, all, claimOf) ?? all);
    const doubts = done === null ? [] : doubtsOf(planned, done);
    const isRange = planned.value_max !== null || done === null || done.value_max !== null;
    const alike = doubts.every((doubt) => doubt === "INEXACT");
    const gap = isRange || !alike ? null : subtractDecimals(done.value, planned.value);
    const hasRate = gap !== null && planned.measure === "value";
    const hasBase = compareDecimals(planned.value, "0") > 0;
    const cautions = new Set<Caution>([...planned.cautions, ...(done?.cautions ?? []), ...doubts]);
    if (hasRate && !hasBase) cautions.add("BASE_NOT_POSITIVE");
    const percent =
      hasRate && hasBase && done !== null
        ? divideDecimals(multiplyDecimals(done.value, "100"), planned.value, PERCENT_DIGITS)
        : null;
    return {
      organization: planned.organization,
      indicator: planned.indicator,
      unit: planned.unit,
      unit_detail: planned.unit_detail,
      measure: planned.measure,
      scope: planned.scope,
      basis: planned.basis,
      period: planned.period,
      planned: planned.value,
      planned_max: planned.value_max,
      planned_qualifier: planned.qualifier,
      done: done?.value ?? null,
      done_max: done?.value_max ?? null,
      done_qualifier: done?.qualifier ?? null,
      gap,
      done_percent: percent,
      planned_source: planned.source,
      planned_report: planned.report,
      done_source: done?.source ?? null,
      done_report: done?.report ?? null,
      planned_objects: planned.objects,
      done_objects: done?.objects ?? [],
      cautions: [...cautions],
      planned_claims: planned.claims,
      done_claims: done?.claims ?? [],
    };
  });
}

function doubtsOf(planned: Observation, done: Observation): Caution[] {
  return [
    ...(planned.qualifier === "eq" && done.qualifier === "eq" ? [] : ["INEXACT" as const]),
    ...unlikeness(planned, done),
  ];
}

/** The one term of a sum that is of what a single plan names. */
function pickTerm(
  planned: Observation,
  done: Observation,
  claimOf: (id: string) => ComparableClaim | undefined,
): Observation | undefined {
  const [object] = planned.objects;
  if (object === undefined || planned.made === "summed" || done.made !== "summed") return undefined;
  const terms = done.terms.flatMap((id) => claimOf(id) ?? []);
  const [term, another] = terms.filter((each) => alikeObjects(object, each.object));
  if (term === undefined || another !== undefined) return undefined;
  return {
    ...done,
    value: canonicalDecimal(term.value),
    value_max: term.value_max === null ? null : canonicalDecimal(term.value_max),
    qualifier: term.qualifier,
    made: "single",
    cautions: [...done.cautions.filter((caution) => !OF_A_SUM.has(caution)), "TERM_PICKED"],
    claims: [term.id],
    objects: [term.object],
  };
}

/** What is not so of one term. */
const OF_A_SUM: ReadonlySet<Caution> = new Set(["RANGE", "MIXED_CLASSIFIERS", "PARTS_ONLY", "CONFLICT"]);
