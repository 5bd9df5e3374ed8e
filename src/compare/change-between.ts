import type { Caution } from "../model/caution.ts";
import type { Change } from "../model/comparison.ts";
import { compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from "../model/decimal.ts";
import type { Observation } from "../model/observation.ts";
import { unlikeness } from "./compare-objects.ts";

const RATE_DIGITS = 6;

/**
 * From one year's cell to a later one of the same row. What makes either cell doubtful makes the change
 * so. A range has no change; only an amount has a rate, since a rate of a rate is read as its change.
 */
export function changeBetween(earlier: Observation, later: Observation): Change {
  if (earlier.period === null || later.period === null) throw new Error("changeBetween needs known periods");
  const cautions = new Set<Caution>([...earlier.cautions, ...later.cautions]);
  if (earlier.qualifier !== "eq" || later.qualifier !== "eq") cautions.add("INEXACT");
  for (const caution of unlikeness(earlier, later)) cautions.add(caution);
  if (Number(later.period.slice(0, 4)) - Number(earlier.period.slice(0, 4)) > 1) cautions.add("YEARS_APART");

  const isRange = earlier.value_max !== null || later.value_max !== null;
  const amount = isRange ? null : subtractDecimals(later.value, earlier.value);
  let rate: string | null = null;
  if (amount !== null && later.measure === "value") {
    if (compareDecimals(earlier.value, "0") > 0) {
      rate = divideDecimals(multiplyDecimals(amount, "100"), earlier.value, RATE_DIGITS);
    } else cautions.add("BASE_NOT_POSITIVE");
  }
  return { from: earlier.period, to: later.period, amount, rate, cautions: [...cautions] };
}
