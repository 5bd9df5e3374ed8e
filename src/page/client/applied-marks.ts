import type { PageClaim, PageModel } from "./page-model.ts";
import { CORRECTED_FIELDS, type Mark } from "./review-store.ts";

/**
 * What the run has applied already, as marks: a file that is downloaded takes the place of the one beside the
 * reports, and must not lose what stands in it.
 */
export function appliedMarks({ claims, sources }: Pick<PageModel, "claims" | "sources">): Mark[] {
  return claims.flatMap((claim) => {
    const source = sources[claim.source];
    if (claim.review === null || source === undefined) return [];
    const { start, end, quote } = claim;
    return {
      source: source.path,
      sha256: source.sha256,
      start,
      end,
      quote,
      verdict: claim.review as Mark["verdict"],
      fields: fieldsOf(claim),
      note: claim.review_note ?? "",
    };
  });
}

/** All fields of a figure that was added; else those that had been something else. */
function fieldsOf(claim: PageClaim): Mark["fields"] {
  const changed = CORRECTED_FIELDS.filter((field) =>
    claim.review === "added" ? claim[field] !== null : claim.was !== null && field in claim.was,
  );
  return Object.fromEntries(changed.map((field) => [field, claim[field]]));
}
