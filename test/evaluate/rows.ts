import type { GoldRow, ScoredClaim } from "../../src/evaluate/gold-row.ts";

/** A gold row, plain but for what is given. */
export function goldRow(given: Partial<GoldRow> = {}): GoldRow {
  const start = given.start ?? 10;
  const quote = given.quote ?? "12项";
  return {
    start,
    end: start + quote.length,
    quote,
    kind: "claim",
    value: 12,
    value_max: null,
    unit: "count",
    qualifier: "eq",
    indicator: "awards_won",
    measure: "value",
    status: "actual",
    basis: "period",
    scope: null,
    part_of: null,
    period: null,
    ...given,
  };
}

/** The claim that says just what a gold row says. */
export function claimOf(row: GoldRow, given: Partial<ScoredClaim> = {}): ScoredClaim {
  const { note: _, part_of, ...rest } = row;
  return { ...rest, id: `c${row.start}`, source: "r.txt", part_of: part_of === null ? null : `c${part_of}`, ...given };
}
