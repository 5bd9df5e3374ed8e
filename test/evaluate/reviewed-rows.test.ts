import { expect, test } from "vitest";
import { GoldRow } from "../../src/evaluate/gold-row.ts";
import { ReviewedClaim, reviewedRows } from "../../src/evaluate/reviewed-rows.ts";
import type { Claim } from "../../src/model/claim.ts";
import { claimLine } from "../../src/write/claim-line.ts";
import { makeClaim } from "../compare/make-claim.ts";

function rowsOf(claims: readonly Claim[], all = false): GoldRow[] {
  return reviewedRows(
    claims.map((claim) => ReviewedClaim.parse(JSON.parse(claimLine(claim)))),
    all,
  );
}

const whole = makeClaim({ start: 10, review: "corrected", value: "9", review_note: "见台账" });
const claims = [
  makeClaim({ start: 30, review: "right", part_of: whole.id }),
  whole,
  makeClaim({ start: 50, review: "wrong" }),
  makeClaim({ start: 70 }),
  makeClaim({ start: 90, review: "added", kind: "claim", value: "4" }),
];

test("annotation rows are what is right, corrected or added, in the order of the text", () => {
  const rows = rowsOf(claims);
  expect(rows.map(({ start, value, part_of: of, note }) => [start, value, of, note])).toEqual([
    [10, 9, null, "见台账"],
    [30, 4, 10, undefined],
    [90, 4, null, undefined],
  ]);
  expect(rows.map((row) => GoldRow.safeParse(row).success)).toEqual([true, true, true]);
});

test("what nobody has reviewed is noted as such, where it is asked for", () => {
  expect(rowsOf(claims, true).map(({ start, note }) => [start, note])).toContainEqual([70, "未核对"]);
});
