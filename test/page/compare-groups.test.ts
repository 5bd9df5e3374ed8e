import { describe, expect, test } from "vitest";
import { cautionsOf, type CompareFilters, groupsOf } from "../../src/page/client/compare-groups.ts";
import type { Cell, Row } from "../../src/page/client/page-model.ts";
import { periodAxis, periodKind } from "../../src/page/client/period-kind.ts";

const FILTERS: CompareFilters = {
  indicator: "i",
  kind: "year",
  from: null,
  to: null,
  organizations: new Set(),
  fields: {},
};

function row(
  organization: string | null,
  cells: readonly (readonly [period: string | null, value: string])[],
  rest: Partial<Row> = {},
): Row {
  return {
    number: 0,
    organization,
    source: null,
    report: organization === null ? "某报告" : null,
    indicator: "i",
    unit: "person",
    unit_detail: null,
    measure: "value",
    status: "actual",
    scope: null,
    basis: "period",
    change: null,
    cells: cells.map(([period, value]) => cell(period, value)),
    ...rest,
  };
}

function cell(period: string | null, value: string, cautions: readonly string[] = []): Cell {
  return {
    row: 0,
    period,
    value,
    value_max: null,
    qualifier: "eq",
    made: "single",
    cautions,
    claims: [],
    terms: [],
    others: [],
  };
}

describe("what is compared", () => {
  test("people, occasions of people, targets, stocks and levels each have a group of their own", () => {
    const unlike: Partial<Row>[] = [
      {},
      { unit: "person_time" },
      { unit_detail: "tonne" },
      { status: "target" },
      { basis: "cumulative" },
      { scope: "national" },
      { measure: "growth" },
    ];
    const groups = groupsOf(
      unlike.map((rest) => row("甲", [["2019", "1"]], rest)),
      FILTERS,
    );
    expect(groups.map(({ rows }) => rows.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test("organizations stand together, most told of first, those unnamed by their report", () => {
    const rows = [
      row(null, [["2019", "7"]]),
      row("乙", [
        ["2018", "1"],
        ["2019", "2"],
      ]),
      row("甲", [["2019", "3"]]),
    ];
    const [group, ...others] = groupsOf(rows, FILTERS);
    expect(others).toEqual([]);
    expect(group?.rows.map(({ name }) => name)).toEqual(["乙", "某报告", "甲"]);
    expect(group?.periods).toEqual(["2018", "2019"]);
  });

  test("a half year is seen only where halves are, and years only within their bounds", () => {
    const rows = [
      row("甲", [
        ["2018", "1"],
        ["2019", "2"],
        ["2019-H1", "1"],
        [null, "9"],
      ]),
    ];
    const periods = (filters: Partial<CompareFilters>) =>
      groupsOf(rows, { ...FILTERS, ...filters }).map((group) => group.periods);
    expect(periods({})).toEqual([["2018", "2019"]]);
    expect(periods({ kind: "half" })).toEqual([["2019-H1"]]);
    expect(periods({ kind: "unknown" })).toEqual([[null]]);
    expect(periods({ from: "2019" })).toEqual([["2019"]]);
    expect(periods({ from: "2020" })).toEqual([]);
  });

  test("cautions are counted, those of a change only where both of its years are seen", () => {
    const change = { from: "2018", to: "2019", amount: "1", rate: null, cautions: ["INEXACT"] };
    const rows = [row("甲", [], { cells: [cell("2018", "1", ["RANGE"]), cell("2019", "2", ["RANGE"])], change })];
    const cautions = (filters: Partial<CompareFilters>) => groupsOf(rows, { ...FILTERS, ...filters }).map(cautionsOf);
    expect(cautions({})).toEqual([
      [
        ["RANGE", 2],
        ["INEXACT", 1],
      ],
    ]);
    expect(cautions({ from: "2019" })).toEqual([[["RANGE", 1]]]);
  });
});

describe("periods", () => {
  test.each([
    ["2019", "year"],
    ["2019-H1", "half"],
    ["2019-Q3", "quarter"],
    ["2019-05", "month"],
    ["2019-01/2019-10", "months"],
    ["2016/2020", "span"],
    [null, "unknown"],
  ])("%s is of the kind %s", (period, kind) => {
    expect(periodKind(period)).toBe(kind);
  });

  test("years have no gap on an axis, unless one is far off", () => {
    expect(periodAxis(["2020", "2017"])).toEqual(["2017", "2018", "2019", "2020"]);
    expect(periodAxis(["2020", "1917"])).toEqual(["1917", "2020"]);
    expect(periodAxis(["2019-H2", "2018-H1"])).toEqual(["2018-H1", "2019-H2"]);
  });
});
