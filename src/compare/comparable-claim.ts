import type { Claim } from "../model/claim.ts";

/** A claim with a value, under an indicator of the catalogue: what a comparison is made of. */
export interface ComparableClaim extends Claim {
  readonly value: string;
}

/** A claim with a value, whatever it is about, that no analyst called wrong. */
export function isStated(claim: Claim): claim is ComparableClaim {
  return claim.kind === "claim" && claim.value !== null && claim.review !== "wrong";
}

/** Masked amounts have no value, the catch-all indicator counts unlike things, and what an analyst called wrong is none. */
export function isComparable(claim: Claim, other: string): claim is ComparableClaim {
  return isStated(claim) && claim.indicator !== other;
}

/** By source, then place: so that neither the order of files nor of workers shows in the output. */
export function inTextOrder(a: Claim, b: Claim): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
