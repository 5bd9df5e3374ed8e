import { z } from "zod";
import { Verdict } from "../model/verdict.ts";
import { GoldRow, ScoredClaim } from "./gold-row.ts";

/** What of a line of `claims.jsonl` tells what an analyst said of it. */
export const ReviewedClaim = ScoredClaim.extend({ review: Verdict.nullable(), review_note: z.string().nullable() });
export type ReviewedClaim = z.infer<typeof ReviewedClaim>;

const UNREVIEWED = "未核对";

/**
 * Annotation rows of one source from its reviewed claims: what is right, corrected or added, as reviewed.
 * What is wrong is no row.
 *
 * @param all with what nobody has reviewed as well, noted as such
 */
export function reviewedRows(claims: readonly ReviewedClaim[], all: boolean): GoldRow[] {
  const kept = claims.filter(({ review }) => (review === null ? all : review !== "wrong"));
  const starts = new Map(kept.map(({ id, start }) => [id, start]));
  return kept
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((claim) => {
      const { start, end, quote, kind, value, value_max, unit, qualifier, indicator } = claim;
      const { measure, status, basis, scope, period, part_of: whole, review, review_note: note } = claim;
      return GoldRow.parse({
        start,
        end,
        quote,
        kind,
        value,
        value_max,
        unit,
        qualifier,
        indicator,
        measure,
        status,
        basis,
        scope,
        part_of: whole === null ? null : (starts.get(whole) ?? null),
        period,
        ...(review === null ? { note: UNREVIEWED } : note === null ? {} : { note }),
      });
    });
}
