import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { score } from "../../src/evaluate/score.ts";
import { belowThresholds, Thresholds } from "../../src/evaluate/thresholds.ts";
import { claimOf, goldRow } from "./rows.ts";

test("the thresholds of this project can be read", () => {
  const text = readFileSync(new URL("../../data/thresholds.json", import.meta.url), "utf8");
  expect(Object.keys(Thresholds.parse(JSON.parse(text)))).toEqual(["open", "sealed", "gold"]);
});

test("a score falls short of what it does not reach, and of that alone", () => {
  const wrong = claimOf(goldRow(), { indicator: "something_else" });
  const got = score([{ source: "a.txt", gold: [goldRow()], claims: [wrong] }]);
  const reports = { gold: 4, organization: 3, period: 4 };
  expect(belowThresholds(got, reports, { quantity: 1, claim: 0 })).toEqual([]);
  expect(belowThresholds(got, reports, { quantity: 1, claim: 0.5, organization: 0.7, period: 1 })).toEqual([
    expect.stringContaining("claim F1 is 0.0000, expected at least 0.5"),
  ]);
  expect(belowThresholds(got, reports, { quantity: 1, claim: 0, organization: 0.76 })).toEqual([
    expect.stringContaining("organization is right in 0.7500 of the reports, expected 0.76"),
  ]);
});

test("a threshold that is none is refused", () => {
  const least = { quantity: 0.9, claim: 0.9 };
  expect(Thresholds.safeParse({ open: least, sealed: least, gold: least }).success).toBe(true);
  expect(Thresholds.safeParse({ open: { ...least, claim: 1.1 }, sealed: least, gold: least }).success).toBe(false);
  expect(Thresholds.safeParse({ open: least, sealed: least }).success).toBe(false);
});
