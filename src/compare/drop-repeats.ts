import { canonicalDecimal } from "../model/decimal.ts";
import type { ComparableClaim } from "./comparable-claim.ts";

/** A figure: where it is said first, and where the same report says it again. */
export type Said = readonly [ComparableClaim, ...ComparableClaim[]];

/** From here on a figure is too particular to stand twice in one report by chance. */
const PARTICULAR_DIGITS = 3;

/**
 * Takes figures of one cell and one report that say the same thing twice for one: the same value and
 * range of the same object. Where an object is not given, only a figure that is particular enough
 * (12187, not 500) is taken for a repetition. So is a figure that repeats one of `parts`, which count
 * already within their whole, unless it is a whole itself.
 */
export function dropRepeats(
  claims: readonly ComparableClaim[],
  parts: readonly ComparableClaim[],
  isWhole: (claim: ComparableClaim) => boolean,
): Said[] {
  const counted = new Set(parts.map(identity));
  const said = new Map<string, [ComparableClaim, ...ComparableClaim[]]>();
  for (const claim of claims) {
    const key = identity(claim);
    const before = said.get(key ?? claim.id);
    if (before !== undefined) before.push(claim);
    else if (key === null || !counted.has(key) || isWhole(claim)) said.set(key ?? claim.id, [claim]);
  }
  return [...said.values()];
}

/** Equal for figures that say the same thing; null where nothing could tell. */
function identity(claim: ComparableClaim): string | null {
  const value = canonicalDecimal(claim.value);
  const particular = value.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length >= PARTICULAR_DIGITS;
  if (claim.object === "" && !particular) return null;
  return JSON.stringify([value, claim.value_max && canonicalDecimal(claim.value_max), claim.object]);
}
