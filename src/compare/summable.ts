import type { ComparableClaim } from "./comparable-claim.ts";
import type { CompareOptions } from "./options.ts";

/**
 * Whether several figures of one cell in one report may be added: amounts made within the period. Not
 * stocks, of which the later replaces the earlier; not shares, rates or growth; not thresholds of a rule.
 */
export function isSummable(claim: ComparableClaim, options: Required<CompareOptions>): boolean {
  return (
    claim.basis === "period" &&
    claim.measure === "value" &&
    claim.status !== "norm" &&
    !options.relativeUnits.has(claim.unit) &&
    options.additive(claim.indicator)
  );
}

/** The classifier without its scale word, so that 万份 and 份 are one. */
export function classifierOf(claim: ComparableClaim): string {
  return claim.surface_unit.replace(/^[十百千万亿]+/, "");
}
