import type { Claim } from "../model/claim.ts";

/** Which claim is a part of which, by `part_of`. */
export interface ClaimTree {
  /** Nearest first; ends at the top, at a whole that is missing, or where the links run in a circle. */
  ancestors(claim: Claim): readonly Claim[];
  /** In the order of the claims given. */
  parts(claim: Claim): readonly Claim[];
}

export function claimTree(claims: readonly Claim[]): ClaimTree {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const partsOf = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.part_of === null || !byId.has(claim.part_of)) continue;
    const parts = partsOf.get(claim.part_of);
    if (parts === undefined) partsOf.set(claim.part_of, [claim]);
    else parts.push(claim);
  }
  return {
    ancestors(claim) {
      if (claim.part_of === null) return [];
      const found: Claim[] = [];
      const seen = new Set([claim.id]);
      for (let id: string | null = claim.part_of; id !== null && !seen.has(id);) {
        seen.add(id);
        const whole = byId.get(id);
        if (whole === undefined) break;
        found.push(whole);
        id = whole.part_of;
      }
      return found;
    },
    parts: (claim) => partsOf.get(claim.id) ?? [],
  };
}
