import type { GoldRow, ScoredClaim } from "./gold-row.ts";
import { type Matching, matchClaims, sameQuantity } from "./match-claims.ts";

/** Shares from 0 to 1; 0 where there is nothing to take a share of. `tp` counts what is right. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly tp: number;
  readonly gold: number;
  readonly predicted: number;
}

const FIELDS = ["indicator", "measure", "status", "basis", "qualifier", "scope", "part_of", "period"] as const;
export type ScoredField = (typeof FIELDS)[number];

/**
 * Something to look at. `missed`: a gold claim that nothing was paired with. `quantity`: value or unit
 * differ. `claim`: the quantity is right; indicator, measure or status differ. `extra`: a claim where
 * gold has nothing. `masked`: a number where the text's own is redacted.
 */
export type Miss =
  | { readonly kind: "missed"; readonly source: string; readonly gold: GoldRow; readonly got: null }
  | {
      readonly kind: "quantity" | "claim" | "masked";
      readonly source: string;
      readonly gold: GoldRow;
      readonly got: ScoredClaim;
    }
  | { readonly kind: "extra"; readonly source: string; readonly gold: null; readonly got: ScoredClaim };

export interface Score {
  /** A gold claim counts as found where an overlapping claim has its value, upper end and unit. */
  readonly quantity: Rates;
  /** And its indicator, measure and status; rows and claims of indicator `other` are left out. */
  readonly claim: Rates;
  /** Of the quantities found, the share on which the field agrees too. */
  readonly fields: Readonly<Record<ScoredField, number>>;
  /** The indicators that occur in gold, sorted. */
  readonly byIndicator: Readonly<Record<string, Rates>>;
  /** In the order of the sources, within one by kind and then by place. */
  readonly misses: readonly Miss[];
}

/** An annotated source and the claims that were made from it. */
export interface Sample {
  readonly source: string;
  readonly gold: readonly GoldRow[];
  readonly claims: readonly ScoredClaim[];
}

/**
 * Scores claims against annotations, pooled: pairing is within each source, and counts are summed over
 * all before any share is taken. A claim with a number on a masked mention, or where gold has nothing,
 * counts against precision.
 */
export function score(samples: readonly Sample[]): Score {
  const matched = samples.map(({ source, gold, claims }) => ({ source, ...matchClaims(gold, claims) }));
  const rows = matched.flatMap(({ pairs, startOf }) =>
    pairs.filter(({ gold }) => gold.kind === "claim").map((pair) => ({ ...pair, startOf })),
  );
  const predicted = matched.flatMap((matching) => matching.predicted);
  const found = rows.filter(({ gold, got }) => got !== null && sameQuantity(gold, got));
  const core = rows.filter(({ gold }) => gold.indicator !== "other");
  const corePredicted = predicted.filter((claim) => claim.indicator !== "other");
  const rightIn = (id: string) => core.filter(({ gold, got }) => gold.indicator === id && isRight(gold, got)).length;
  const indicators = [...new Set(core.map(({ gold }) => gold.indicator))].sort();
  return {
    quantity: rates(found.length, rows.length, predicted.length),
    claim: rates(core.filter(({ gold, got }) => isRight(gold, got)).length, core.length, corePredicted.length),
    fields: fieldShares(found),
    byIndicator: Object.fromEntries(
      indicators.map((id) => [
        id,
        rates(
          rightIn(id),
          core.filter(({ gold }) => gold.indicator === id).length,
          corePredicted.filter((claim) => claim.indicator === id).length,
        ),
      ]),
    ),
    misses: matched.flatMap(missesOf),
  };
}

function rates(tp: number, gold: number, predicted: number): Rates {
  const precision = predicted === 0 ? 0 : tp / predicted;
  const recall = gold === 0 ? 0 : tp / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, tp, gold, predicted };
}

function isRight(gold: GoldRow, got: ScoredClaim | null): boolean {
  return got !== null && sameQuantity(gold, got) && sameMeaning(gold, got);
}

function sameMeaning(gold: GoldRow, got: ScoredClaim): boolean {
  return gold.indicator === got.indicator && gold.measure === got.measure && gold.status === got.status;
}

interface Found {
  readonly gold: GoldRow;
  readonly got: ScoredClaim | null;
  readonly startOf: ReadonlyMap<string, number>;
}

function fieldShares(found: readonly Found[]): Record<ScoredField, number> {
  const share = (field: ScoredField): number =>
    found.length === 0 ? 0 : found.filter((pair) => agrees(field, pair)).length / found.length;
  return Object.fromEntries(FIELDS.map((field) => [field, share(field)])) as Record<ScoredField, number>;
}

function agrees(field: ScoredField, { gold, got, startOf }: Found): boolean {
  if (got === null) return false;
  if (field !== "part_of") return gold[field] === got[field];
  // A whole that is not among the claims stands nowhere, and so agrees with no row.
  return gold.part_of === (got.part_of === null ? null : (startOf.get(got.part_of) ?? -1));
}

function missesOf({ source, pairs, extra }: Matching & { source: string }): Miss[] {
  const missed: Miss[] = [];
  const differing: Record<"quantity" | "claim" | "masked", Miss[]> = { quantity: [], claim: [], masked: [] };
  for (const { gold, got } of pairs) {
    if (got === null) {
      if (gold.kind === "claim") missed.push({ kind: "missed", source, gold, got });
      continue;
    }
    const kind = differenceOf(gold, got);
    if (kind !== null) differing[kind].push({ kind, source, gold, got });
  }
  const extras = extra.map((got): Miss => ({ kind: "extra", source, gold: null, got }));
  return [...missed, ...differing.quantity, ...differing.claim, ...extras, ...differing.masked];
}

function differenceOf(gold: GoldRow, got: ScoredClaim): "quantity" | "claim" | "masked" | null {
  if (gold.kind === "masked") return "masked";
  if (!sameQuantity(gold, got)) return "quantity";
  // What nobody compares need not agree in measure or status.
  if (gold.indicator === "other" && got.indicator === "other") return null;
  return sameMeaning(gold, got) ? null : "claim";
}
