import { describe, expect, it } from "vitest";
import { compareClaims } from "../../src/compare/compare-claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Report } from "../../src/model/report.ts";
import { makeReport } from "../make-report.ts";
import { makeClaim } from "./make-claim.ts";

function cells(claims: readonly Claim[], reports: readonly Report[] = []) {
  return compareClaims(claims, { other: "other", reports }).observations;
}

describe("the period of a cell", () => {
  it.each([
    ["2007", []],
    ["2007-H1", ["PART_OF_YEAR"]],
    ["2007-05", ["PART_OF_YEAR"]],
    ["2007-01/2007-10", ["PART_OF_YEAR"]],
    ["2006-09/2007-08", []],
    ["2006/2010", ["SPAN_OF_YEARS"]],
    [null, ["PERIOD_UNKNOWN"]],
  ])("%s is cautioned against with %j", (period, cautions) => {
    expect(cells([makeClaim({ period })])).toMatchObject([{ cautions }]);
  });
});

describe("the reports behind a cell", () => {
  const of = (source: string, period: string | null) => makeReport({ source, period, span: { start: 0, end: 999 } });

  it("are told where there are several", () => {
    const claims = [makeClaim({ source: "a.txt" }), makeClaim({ source: "b.txt" })];
    expect(cells(claims)).toMatchObject([{ cautions: ["SEVERAL_REPORTS"], terms: ["b.txt@10"] }]);
  });

  it("are believed where they are of the cell's own period, and its others kept with their ids", () => {
    const claims = [makeClaim({ source: "a.txt", value: "9" }), makeClaim({ source: "z.txt", value: "8" })];
    const [cell] = cells(claims, [of("a.txt", "2007"), of("z.txt", "2009")]);
    expect(cell).toMatchObject({ value: "9", source: "a.txt", claims: ["a.txt@10"] });
    expect(cell?.others).toMatchObject([{ value: "8", source: "z.txt", claims: ["z.txt@10"] }]);
    expect(cell?.cautions).toEqual(["CONFLICT", "SEVERAL_REPORTS"]);
  });

  it("are believed where they are later, none being of the period", () => {
    const claims = [makeClaim({ source: "a.txt", value: "9" }), makeClaim({ source: "z.txt", value: "8" })];
    const [cell] = cells(claims, [of("a.txt", "2010"), of("z.txt", "2009")]);
    expect(cell).toMatchObject({ value: "9", cautions: ["CONFLICT", "SEVERAL_REPORTS", "OTHER_REPORT"] });
  });

  it("are of another period where one looks back, not where it covers the period", () => {
    const cautions = (period: string | null) => cells([makeClaim()], [of("a.txt", period)])[0]?.cautions;
    expect(cautions("2008")).toEqual(["OTHER_REPORT"]);
    expect(cautions("2007-H1")).toEqual([]);
    expect(cautions("2005/2009")).toEqual([]);
    expect(cautions(null)).toEqual([]);
  });
});

describe("figures that contradict each other in one report", () => {
  const stock = { basis: "cumulative" } as const;

  it("leave the largest amount, since the others are of a part", () => {
    const claims = [
      makeClaim({ ...stock, start: 10, value: "3168" }),
      makeClaim({ ...stock, start: 50, value: "286" }),
    ];
    const [cell] = cells(claims);
    expect(cell).toMatchObject({ value: "3168", terms: ["a.txt@10"], cautions: ["CONFLICT"] });
    expect(cell?.others).toMatchObject([{ value: "286", claims: ["a.txt@50"] }]);
  });

  it("are an alarm only where they may be of one thing", () => {
    const severity = (one: string, other: string) =>
      compareClaims(
        [
          makeClaim({ ...stock, start: 10, value: "51", object: one }),
          makeClaim({ ...stock, start: 50, value: "7", object: other }),
        ],
        { other: "other", reports: [] },
      ).findings.map((finding) => finding.severity);
    expect(severity("个人会员", "会员总数")).toEqual(["warning"]);
    expect(severity("专科分会", "完成换届")).toEqual(["info"]);
    expect(severity("", "完成换届")).toEqual(["warning"]);
  });
});

describe("a change", () => {
  const change = (claims: readonly Claim[]) =>
    compareClaims(claims, { other: "other", reports: [] }).comparisons.map((row) => row.change);

  it("is between first halves where there are no two years", () => {
    const claims = [
      makeClaim({ start: 10, period: "2007-H1", value: "4" }),
      makeClaim({ start: 50, period: "2008-H1", value: "6" }),
      makeClaim({ start: 90, period: "2008", value: "9" }),
    ];
    expect(change(claims)).toMatchObject([
      { from: "2007-H1", to: "2008-H1", amount: "2", rate: "50", cautions: ["PART_OF_YEAR"] },
    ]);
  });

  it("is doubtful between a sum and a figure of the text, and between unlike things", () => {
    const sum = [
      makeClaim({ start: 10, value: "3", object: "培训" }),
      makeClaim({ start: 20, value: "5", object: "讲座" }),
    ];
    expect(change([...sum, makeClaim({ start: 90, period: "2008", object: "讲座" })])).toMatchObject([
      { cautions: ["MADE_UNLIKE"] },
    ]);
    const unlike = [makeClaim({ object: "讲座" }), makeClaim({ start: 90, period: "2008", object: "展览" })];
    expect(change(unlike)).toMatchObject([{ cautions: ["OBJECTS_UNLIKE"] }]);
  });
});

it("what an analyst called wrong is compared with nothing", () => {
  expect(cells([makeClaim({ review: "wrong" })])).toEqual([]);
  expect(cells([makeClaim({ review: "right" })])).toHaveLength(1);
});

describe("figures of one year that contradict each other", () => {
  const stock = { basis: "cumulative" } as const;
  const members = makeClaim({ ...stock, start: 10, value: "24", object: "个人会员" });
  const volunteers = makeClaim({ ...stock, start: 20, value: "38", object: "注册志愿者" });
  const before = (object: string) => makeClaim({ ...stock, start: 90, period: "2006", value: "23", object });

  it("leave the one that is of what the other years tell of", () => {
    const values = (claims: readonly Claim[]) => cells(claims).map(({ value }) => value);
    expect(values([members, volunteers, before("会员总数")])).toEqual(["23", "24"]);
    expect(values([members, volunteers, before("志愿者")])).toEqual(["23", "38"]);
    expect(values([members, volunteers, before("")])).toEqual(["23", "38"]);
  });

  it("are still both told", () => {
    const [, cell] = cells([members, volunteers, before("会员总数")]);
    expect(cell).toMatchObject({ cautions: ["CONFLICT"], others: [{ value: "38" }] });
  });
});

it("a change between two sums is doubtful where they are not of the same things", () => {
  const year = (period: string, start: number, objects: readonly string[]) =>
    objects.map((object, i) => makeClaim({ period, start: start + 10 * i, value: String(i + 3), object }));
  const cautions = (before: readonly string[], after: readonly string[]) =>
    compareClaims([...year("2007", 100, before), ...year("2008", 200, after)], { other: "other", reports: [] })
      .comparisons.map((row) => row.change?.cautions)
      .flat();
  expect(cautions(["科普讲座", "科普展览"], ["举办科普展览", "科普讲座"])).toEqual([]);
  expect(cautions(["科普讲座", "科普展览"], ["科普讲座", "技术培训"])).toEqual(["TERMS_UNLIKE"]);
});
