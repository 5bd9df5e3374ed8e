import type { GoldRow, ScoredClaim } from "./gold-row.ts";

/** What one source's claims came to beside its annotation. */
export interface Matching {
  /** Each gold row, in order, and the claim that it was paired with. */
  readonly pairs: readonly { readonly gold: GoldRow; readonly got: ScoredClaim | null }[];
  /** The claims that state a number: the others are not scored. */
  readonly predicted: readonly ScoredClaim[];
  /** Those of them that no gold row was paired with. */
  readonly extra: readonly ScoredClaim[];
  /** Where each claim stands, by id: annotations tell a whole by its start. */
  readonly startOf: ReadonlyMap<string, number>;
}

const RELATIVE_ERROR = 1e-9;
/** No overlap is as long: a pair that agrees on the quantity comes before any that does not. */
const AGREES = 1000;

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= RELATIVE_ERROR * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether value, upper end and unit agree. */
export function sameQuantity(gold: GoldRow, got: ScoredClaim): boolean {
  return near(gold.value, got.value) && near(gold.value_max, got.value_max) && gold.unit === got.unit;
}

/**
 * Pairs gold rows and claims of one source, one to one: among those that overlap, the pairs that agree
 * on the quantity first, then by overlap.
 */
export function matchClaims(gold: readonly GoldRow[], claims: readonly ScoredClaim[]): Matching {
  const predicted = claims.filter((claim) => claim.kind === "claim" && claim.value !== null);
  const candidates: { row: GoldRow; claim: ScoredClaim; rank: number }[] = [];
  for (const row of gold) {
    for (const claim of predicted) {
      const overlap = Math.min(row.end, claim.end) - Math.max(row.start, claim.start);
      if (overlap <= 0) continue;
      candidates.push({ row, claim, rank: (row.kind === "claim" && sameQuantity(row, claim) ? AGREES : 0) + overlap });
    }
  }
  candidates.sort((a, b) => b.rank - a.rank);
  const match = new Map<GoldRow, ScoredClaim>();
  const taken = new Set<ScoredClaim>();
  for (const { row, claim } of candidates) {
    if (match.has(row) || taken.has(claim)) continue;
    match.set(row, claim);
    taken.add(claim);
  }
  return {
    pairs: gold.map((row) => ({ gold: row, got: match.get(row) ?? null })),
    predicted,
    extra: predicted.filter((claim) => !taken.has(claim)),
    startOf: new Map(claims.map((claim) => [claim.id, claim.start])),
  };
}
