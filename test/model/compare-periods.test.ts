import { expect, it } from "vitest";
import { comparePeriods } from "../../src/model/compare-periods.ts";

it("sorts by year, then year, halves, quarters, months, and puts the unknown last", () => {
  const sorted = [
    "2006-12",
    "2007",
    "2007-H1",
    "2007-H2",
    "2007-Q1",
    "2007-Q4",
    "2007-01",
    "2007-11",
    "2007-01/2007-10",
    "2007-09/2008-08",
    "2007/2010",
    "2008",
    null,
  ];
  expect([...sorted].reverse().sort(comparePeriods)).toEqual(sorted);
});
