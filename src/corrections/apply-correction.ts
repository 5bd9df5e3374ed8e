import type { Claim } from "../model/claim.ts";
import type { Correction, CorrectedFields } from "../model/correction.ts";
import { canonicalDecimal, compareDecimals } from "../model/decimal.ts";

/** A claim as the analyst has it: marked, and, where it is corrected, with the fields that replace the rules'. */
export function applyCorrection(claim: Claim, correction: Pick<Correction, "verdict" | "fields" | "note">): Claim {
  const { verdict, fields, note } = correction;
  const marked: Claim = { ...claim, review: verdict, review_note: note === "" ? null : note };
  if (verdict === "right" || verdict === "wrong") return marked;
  const replaced = changed(claim, fields);
  if (replaced.length === 0) return { ...marked, review: verdict === "added" ? "added" : "right" };
  const before = Object.fromEntries(replaced.map((name) => [name, claim[name]]));
  const result: Claim = { ...marked, ...Object.fromEntries(replaced.map((name) => [name, fields[name]])), before };
  if (fields.unit !== undefined) result.unit_detail = null;
  if (result.value !== null) result.kind = "claim";
  // the upper end of a range that the new value leaves behind is none any more
  if (!replaced.includes("value_max") && isBelow(result)) {
    result.before = { ...before, value_max: result.value_max };
    result.value_max = null;
  }
  return { ...result, review: verdict === "added" ? "added" : "corrected" };
}

function isBelow({ value, value_max: max }: Claim): boolean {
  return value !== null && max !== null && compareDecimals(max, value) < 0;
}

/** Fields that a correction changes; a number in another spelling is the same. */
function changed(claim: Claim, fields: CorrectedFields): (keyof CorrectedFields)[] {
  return (Object.keys(fields) as (keyof CorrectedFields)[]).filter((name) => {
    const [was, is] = [claim[name], fields[name]];
    const isNumber = (name === "value" || name === "value_max") && typeof was === "string" && typeof is === "string";
    return isNumber ? canonicalDecimal(was) !== canonicalDecimal(is) : was !== is;
  });
}
