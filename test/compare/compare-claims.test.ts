import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareClaims } from "../../src/compare/compare-claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import { Comparison } from "../../src/model/comparison.ts";
import { Finding } from "../../src/model/finding.ts";
import { makeReport } from "../make-report.ts";
import { makeClaim } from "./make-claim.ts";

const options = { other: "other", reports: [] };

function compare(claims: readonly Claim[], more: Partial<Parameters<typeof compareClaims>[1]> = {}) {
  const compared = compareClaims(claims, { ...options, ...more });
  for (const row of compared.comparisons) Comparison.parse(row);
  for (const finding of compared.findings) Finding.parse(finding);
  return compared;
}

/** The only cell, told shortly. */
function onlyCell(claims: readonly Claim[]) {
  const { observations, findings } = compare(claims);
  expect(observations).toHaveLength(1);
  const [cell] = observations;
  return { ...cell, codes: findings.map(({ code, severity }) => `${code} ${severity}`) };
}

const report = (start: number, end: number, source = "a.txt") => makeReport({ source, span: { start, end } });

describe("what never meets", () => {
  it.each<[string, Partial<Claim>]>([
    ["人 and 人次", { unit: "person_time" }],
    ["tonnes and what has no physical unit", { unit_detail: "tonne" }],
    ["CNY and USD", { unit: "USD" }],
    ["a target and an actual", { status: "target" }],
    ["a half year and a year", { period: "2007-H1" }],
    ["a stock and a flow", { basis: "cumulative" }],
    ["an amount and its growth", { measure: "growth" }],
    ["a level and all levels", { scope: "provincial" }],
    ["two indicators", { indicator: "people" }],
    ["two organizations", { organization: "乙科协" }],
    ["a known and an unknown organization", { organization: null }],
    ["a known and an unknown period", { period: null }],
  ])("%s", (_what, difference) => {
    const { observations, findings } = compare([
      makeClaim({ value: "4" }),
      makeClaim({ start: 50, value: "6", ...difference }),
    ]);
    expect(observations).toHaveLength(2);
    expect(observations).toContainEqual(expect.objectContaining({ value: "4", made: "single" }));
    expect(observations).toContainEqual(expect.objectContaining({ value: "6", made: "single" }));
    expect(findings).toEqual([]);
  });

  it("leaves out masked amounts, the catch-all indicator and excluded claims", () => {
    const { observations, comparisons } = compare(
      [
        makeClaim({ kind: "masked", value: null }),
        makeClaim({ start: 40, indicator: "other" }),
        makeClaim({ start: 50, source: "copy.txt" }),
      ],
      { excluded: (claim) => claim.source === "copy.txt" },
    );
    expect([observations, comparisons]).toEqual([[], []]);
  });
});

describe("several figures for one cell in one report", () => {
  it("adds up amounts made at several activities", () => {
    expect(
      onlyCell([
        makeClaim({ start: 10, value: "410", object: "资料" }),
        makeClaim({ start: 50, value: "0.5", object: "资料", qualifier: "ge" }),
        makeClaim({ start: 90, value: "9007199254740993", object: "书" }),
      ]),
    ).toMatchObject({
      value: "9007199254741403.5",
      value_max: null,
      made: "summed",
      qualifier: "ge",
      claims: ["a.txt@10", "a.txt@50", "a.txt@90"],
      cautions: [],
      codes: [],
    });
  });

  it("says so where classifiers differ under the unit that stands for many", () => {
    const count = { unit: "count" } as const;
    const mixed = [
      makeClaim({ ...count, start: 10, value: "410", surface_unit: "份" }),
      makeClaim({ ...count, start: 50, value: "40", surface_unit: "册" }),
    ];
    expect(onlyCell(mixed)).toMatchObject({ value: "450", made: "summed", cautions: ["MIXED_CLASSIFIERS"] });
    const scaled = [
      makeClaim({ ...count, start: 10, value: "10000", surface_unit: "万份" }),
      makeClaim({ ...count, start: 50, value: "40", surface_unit: "份" }),
    ];
    expect(onlyCell(scaled)).toMatchObject({ value: "10040", cautions: [] });
  });

  it("adds ranges at both ends", () => {
    expect(
      onlyCell([makeClaim({ start: 10, value: "1", value_max: "2" }), makeClaim({ start: 50, value: "3" })]),
    ).toMatchObject({ value: "4", value_max: "5", made: "summed", cautions: ["RANGE"] });
  });

  it("is about where terms err both ways", () => {
    expect(
      onlyCell([makeClaim({ start: 10, qualifier: "ge" }), makeClaim({ start: 50, qualifier: "le", value: "9" })]),
    ).toMatchObject({ value: "13", qualifier: "approx" });
  });

  it("counts a repeated mention once: same value of the same object", () => {
    const claims = [
      makeClaim({ start: 10, value: "500", object: "资料", qualifier: "approx" }),
      makeClaim({ start: 50, value: "500.0", object: "资料" }),
    ];
    expect(onlyCell(claims)).toMatchObject({
      value: "500",
      made: "single",
      qualifier: "eq",
      claims: ["a.txt@10", "a.txt@50"],
    });
    expect(onlyCell([claims[0]!, makeClaim({ start: 50, value: "500", object: "挂图" })])).toMatchObject({
      value: "1000",
    });
  });

  it("takes a figure without an object for a repetition only where it is particular", () => {
    const twice = (value: string) => onlyCell([makeClaim({ start: 10, value }), makeClaim({ start: 50, value })]);
    expect(twice("2")).toMatchObject({ value: "4", made: "summed" });
    expect(twice("500")).toMatchObject({ value: "1000", made: "summed" });
    expect(twice("12187")).toMatchObject({ value: "12187", made: "single" });
  });

  it("takes a figure that is the sum of all others for their total", () => {
    const claims = [
      makeClaim({ start: 10, value: "20" }),
      makeClaim({ start: 50, value: "14" }),
      makeClaim({ start: 90, value: "6" }),
    ];
    expect(onlyCell(claims)).toMatchObject({ value: "20", made: "stated", cautions: ["TOTAL_UNLINKED"] });
    const chance = ["2", "1", "1"].map((value, index) => makeClaim({ start: 10 + 40 * index, value }));
    expect(onlyCell(chance)).toMatchObject({ value: "4", made: "summed" });
  });

  it.each<[string, Partial<Claim>]>([
    ["a stock", { basis: "cumulative" }],
    ["a share", { measure: "share", unit: "percent" }],
    ["a growth", { measure: "growth", unit: "percent" }],
    ["a delta", { measure: "delta" }],
    ["a percentage that is called an amount", { unit: "percent" }],
    ["a threshold of a rule", { status: "norm" }],
  ])("never adds %s", (_what, fields) => {
    const claims = [makeClaim({ ...fields, start: 10, value: "4" }), makeClaim({ ...fields, start: 50, value: "6" })];
    expect(onlyCell(claims)).toMatchObject({
      value: "6",
      made: "single",
      claims: ["a.txt@50"],
      cautions: ["CONFLICT"],
      codes: ["COMPARE_CONFLICT warning"],
    });
    const same = [claims[0]!, makeClaim({ ...fields, start: 50, value: "4.0" })];
    expect(onlyCell(same)).toMatchObject({ value: "4", made: "single", claims: ["a.txt@10", "a.txt@50"], codes: [] });
  });

  it("names both figures of a conflict, and where the other stands", () => {
    const stock = { basis: "cumulative" } as const;
    const { findings } = compare(
      [
        makeClaim({ ...stock, start: 10, value: "525", quote: "525个" }),
        makeClaim({ ...stock, start: 50, value: "10", quote: "10个" }),
      ],
      { indicatorLabel: () => "组织数" },
    );
    expect(findings).toEqual([
      {
        code: "COMPARE_CONFLICT",
        severity: "warning",
        source: "a.txt",
        start: 10,
        end: 14,
        message:
          "“组织数”同一口径有不同的数:“525个”与“10个”(第51字);同一时期应当只有一个数。比较表暂取“525个”,请核对原文。",
      },
    ]);
  });

  it("never adds an indicator that the pipeline says does not add up", () => {
    const claims = [makeClaim({ start: 10, value: "4" }), makeClaim({ start: 50, value: "6" })];
    const { observations } = compare(claims, { additive: (indicator) => indicator !== "events" });
    expect(observations).toMatchObject([{ value: "6", made: "single", cautions: ["CONFLICT"] }]);
  });

  it("is only info where the figures may belong to different periods", () => {
    const stock = { basis: "cumulative", period: null } as const;
    const claims = [makeClaim({ ...stock, start: 10, value: "4" }), makeClaim({ ...stock, start: 50, value: "6" })];
    expect(onlyCell(claims)).toMatchObject({
      cautions: ["CONFLICT", "PERIOD_UNKNOWN"],
      codes: ["COMPARE_CONFLICT info"],
    });
  });

  it("is only info where one of the figures is not exact", () => {
    const stock = { basis: "cumulative" } as const;
    const claims = [
      makeClaim({ ...stock, start: 10, value: "500", qualifier: "ge" }),
      makeClaim({ ...stock, start: 50, value: "525" }),
    ];
    expect(onlyCell(claims)).toMatchObject({ value: "525", codes: ["COMPARE_CONFLICT info"] });
  });
});

describe("parts", () => {
  const total = makeClaim({ start: 10, value: "130" });
  const part = (start: number, value: string, fields: Partial<Claim> = {}) =>
    makeClaim({ start, value, part_of: total.id, ...fields });

  it("never count beside their whole, in the same cell or through another", () => {
    const provincial = part(30, "90", { scope: "provincial" });
    const nested = makeClaim({ start: 40, value: "16", part_of: provincial.id });
    const { observations } = compare([total, provincial, nested]);
    expect(observations.map(({ scope, value, made }) => [scope, value, made])).toEqual([
      [null, "130", "stated"],
      ["provincial", "90", "stated"],
    ]);
  });

  it("do not keep independent amounts from being added to the whole", () => {
    expect(onlyCell([total, part(30, "16"), makeClaim({ start: 90, value: "5" })])).toMatchObject({
      value: "135",
      made: "summed",
      claims: [total.id, "a.txt@90"],
    });
  });

  it("are not counted again where the report repeats them on their own", () => {
    const claims = [
      total,
      part(30, "16", { object: "一等奖" }),
      makeClaim({ start: 90, value: "16", object: "一等奖" }),
    ];
    expect(onlyCell(claims)).toMatchObject({ value: "130", made: "stated" });
  });

  it("make a stated total of a stock win over a later figure", () => {
    const stock = { basis: "cumulative" } as const;
    const claims = [
      makeClaim({ ...stock, start: 10, value: "525" }),
      makeClaim({ ...stock, start: 30, value: "263", part_of: "a.txt@10" }),
      makeClaim({ ...stock, start: 90, value: "10" }),
    ];
    expect(onlyCell(claims)).toMatchObject({ value: "525", made: "stated", cautions: ["CONFLICT"] });
  });

  it.each<[string, Claim[]]>([
    ["masked", [makeClaim({ start: 10, kind: "masked", value: null }), part(30, "16"), part(50, "20")]],
    ["missing", [part(30, "16"), part(50, "20")]],
  ])("stand with a caution where their whole is %s", (_what, claims) => {
    expect(onlyCell(claims)).toMatchObject({ value: "36", made: "summed", cautions: ["PARTS_ONLY"] });
  });

  it("that run in a circle vanish neither", () => {
    const claims = [
      makeClaim({ start: 10, part_of: "a.txt@50" }),
      makeClaim({ start: 50, value: "6", part_of: "a.txt@10" }),
    ];
    expect(onlyCell(claims)).toMatchObject({ value: "10", made: "summed" });
  });

  it.each<[string, string[], string | null]>([
    ["more than their total", ["90", "50"], "warning"],
    ["one part that is more than its total", ["131"], "warning"],
    ["their total", ["90", "40"], null],
    ["much less, since 其中 names what is notable", ["90", "16"], null],
    ["so little less that a further part hardly fits", ["90", "39"], "info"],
    ["one part that is a little less", ["129"], null],
    ["less by what a further part could be", ["60", "60", "4", "2"], null],
  ])("that add up to %s", (_what, values, severity) => {
    const { findings } = compare([total, ...values.map((value, index) => part(30 + 10 * index, value))]);
    expect(findings.map((finding) => finding.severity)).toEqual(severity === null ? [] : [severity]);
  });

  it("are told with both figures", () => {
    const { findings } = compare([total, part(30, "90"), part(50, "50")]);
    expect(findings[0]).toMatchObject({ code: "COMPARE_PARTS_MISMATCH", source: "a.txt", start: 10, end: 14 });
    expect(findings[0]?.message).toContain("“130次”之下列出的“90次”、“50次”合计140,大于总数130");
  });

  it.each<[string, Partial<Claim>]>([
    ["of another unit", { unit: "person" }],
    ["that are about", { qualifier: "approx" }],
    ["that are ranges", { value_max: "60" }],
    ["that are masked", { kind: "masked", value: null }],
    ["of another status", { status: "applied" }],
  ])("%s are not checked", (_what, fields) => {
    expect(compare([total, part(30, "90"), part(50, "50", fields)]).findings).toEqual([]);
  });
});

describe("several reports", () => {
  it("are one figure where they agree, and none is added to another", () => {
    const claims = [makeClaim({ source: "a.txt" }), makeClaim({ source: "b.txt" })];
    expect(onlyCell(claims)).toMatchObject({
      value: "4",
      made: "single",
      source: "b.txt",
      claims: ["a.txt@10", "b.txt@10"],
      codes: [],
    });
  });

  it("are a conflict where they differ, also in their sums", () => {
    const claims = [
      makeClaim({ source: "a.txt", value: "1" }),
      makeClaim({ source: "a.txt", start: 50, value: "2" }),
      makeClaim({ source: "b.txt", value: "4" }),
    ];
    expect(onlyCell(claims)).toMatchObject({ value: "4", source: "b.txt", cautions: ["CONFLICT", "SEVERAL_REPORTS"] });
    expect(compare(claims).findings[0]?.message).toContain("“4次”与合计3(见 a.txt)");
  });

  it("without an organization stay apart, also under one title in one source", () => {
    const claims = [makeClaim({ organization: null }), makeClaim({ organization: null, start: 150, value: "6" })];
    const reports = [report(100, 200), report(0, 100)];
    const { comparisons } = compare(claims, { reports });
    expect(comparisons.map((row) => [row.source, row.report, row.cells.map(({ value }) => value)])).toEqual([
      ["a.txt", "甲科协2007年工作总结", ["4"]],
      ["a.txt", "甲科协2007年工作总结", ["6"]],
    ]);
    expect(compare(claims).observations.map(({ value, made }) => [value, made])).toEqual([["10", "summed"]]);
  });

  it("without a period stay apart, and are not compared", () => {
    const claims = [
      makeClaim({ period: null }),
      makeClaim({ period: null, source: "b.txt", value: "6" }),
      makeClaim({ source: "c.txt", value: "8" }),
    ];
    const { comparisons, findings } = compare(claims);
    expect(comparisons.map((row) => [row.source, row.cells[0]?.period, row.cells[0]?.cautions, row.change])).toEqual([
      [null, "2007", [], null],
      ["a.txt", null, ["PERIOD_UNKNOWN"], null],
      ["b.txt", null, ["PERIOD_UNKNOWN"], null],
    ]);
    expect(findings).toEqual([]);
  });
});

describe("rows", () => {
  const year = (period: string, value: string, fields: Partial<Claim> = {}) =>
    makeClaim({ period, value, start: Number(period.slice(0, 4)), ...fields });
  const changeOf = (claims: readonly Claim[]) => {
    const { comparisons } = compare(claims);
    expect(comparisons).toHaveLength(1);
    return comparisons[0]?.change;
  };

  it("hold their periods in order, and the change of the latest year against the one before", () => {
    const claims = [year("2008", "12"), year("2006", "8"), year("2007-H1", "5", { start: 3 }), year("2007", "9")];
    expect(compare(claims).comparisons[0]?.cells.map(({ period }) => period)).toEqual([
      "2006",
      "2007",
      "2007-H1",
      "2008",
    ]);
    expect(changeOf(claims)).toEqual({ from: "2007", to: "2008", amount: "3", rate: "33.3333", cautions: [] });
  });

  it("are not compared across kinds of period", () => {
    expect(changeOf([year("2007-H1", "5"), year("2008", "12")])).toBeNull();
  });

  it("say what makes a change doubtful", () => {
    expect(changeOf([year("2005", "0"), year("2008", "12", { qualifier: "ge" })])).toEqual({
      from: "2005",
      to: "2008",
      amount: "12",
      rate: null,
      cautions: ["INEXACT", "YEARS_APART", "BASE_NOT_POSITIVE"],
    });
    expect(changeOf([year("2007", "6", { value_max: "10" }), year("2008", "12")])).toMatchObject({
      amount: null,
      rate: null,
      cautions: ["RANGE"],
    });
  });

  it("give a percentage a change in points and no rate", () => {
    const share = { measure: "share", unit: "percent" } as const;
    expect(changeOf([year("2007", "39", share), year("2008", "41.5", share)])).toMatchObject({
      amount: "2.5",
      rate: null,
    });
  });
});

it("gives the same whatever the order of the claims, and leaves them as they were", () => {
  const claims = [
    makeClaim({ start: 10, value: "130" }),
    makeClaim({ start: 30, value: "90", part_of: "a.txt@10" }),
    makeClaim({ start: 50, value: "45", part_of: "a.txt@10" }),
    makeClaim({ start: 90, value: "7", object: "活动" }),
    makeClaim({ start: 95, value: "7", object: "活动" }),
    makeClaim({ source: "b.txt", value: "8", basis: "cumulative" }),
    makeClaim({ source: "c.txt", value: "9", basis: "cumulative" }),
    makeClaim({ source: "c.txt", start: 20, period: null }),
    makeClaim({ source: "c.txt", start: 30, period: "2008" }),
    makeClaim({ source: "c.txt", start: 40, organization: null }),
  ].map((claim) => Object.freeze(claim));
  const expected = compare(claims);
  expect(expected.findings.map(({ code }) => code)).toEqual(["COMPARE_PARTS_MISMATCH", "COMPARE_CONFLICT"]);
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
      expect(compare(Object.freeze(shuffled))).toEqual(expected);
    }),
  );
});

it("keeps every comparable claim's cell: none vanishes", () => {
  const claim = fc.record({
    source: fc.constantFrom("a.txt", "b.txt"),
    value: fc.constantFrom("1", "2", "12187", "0.5"),
    basis: fc.constantFrom("period" as const, "cumulative" as const),
    period: fc.constantFrom("2007", "2008", null),
    organization: fc.constantFrom("甲", null),
    parent: fc.option(fc.nat(9)),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 10 }), (drafts) => {
      const claims = drafts.map(({ parent, ...fields }, index) =>
        makeClaim({ ...fields, start: index * 10, id: `c${index}`, part_of: parent === null ? null : `c${parent}` }),
      );
      const { observations } = compare(claims);
      const ids = observations.flatMap((cell) => cell.claims);
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of claims) {
        expect(
          observations.some(
            (cell) =>
              cell.basis === each.basis && cell.period === each.period && cell.organization === each.organization,
          ),
        ).toBe(true);
      }
    }),
  );
});
