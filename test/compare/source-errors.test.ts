import { describe, expect, it } from "vitest";
import { compareClaims } from "../../src/compare/compare-claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import { makeClaim } from "./make-claim.ts";

/** Claims out of a sentence in which each figure stands between brackets, with what is known of it in order. */
function claimsOf(marked: string, fields: readonly Partial<Claim>[], shared: Partial<Claim> = {}): Claim[] {
  const sentence = marked.replaceAll(/[[\]]/gu, "");
  let at = 0;
  return [...marked.matchAll(/\[([^\]]+)\]/gu)].map(([, quote = ""], i) => {
    const start = sentence.indexOf(quote, at);
    at = start + quote.length;
    const value = /[\d.]+/u.exec(quote.normalize("NFKC"))?.[0] ?? "1";
    return makeClaim({ quote, start, end: at, sentence, value, ...shared, ...fields[i] });
  });
}

function codes(claims: readonly Claim[]) {
  const { findings, observations } = compareClaims(claims, { other: "other", reports: [] });
  const values = new Set(claims.map(({ value }) => value));
  // None is corrected.
  expect(observations.filter(({ value, made }) => made !== "summed" && !values.has(value))).toEqual([]);
  return findings.filter(({ code }) => /SHARE|GROWTH/u.test(code));
}

const share = { measure: "share", unit: "percent", cues: { measure: "占" } } as const;

describe("a share that contradicts its numbers", () => {
  it("is found, with all three figures, where the total stands between", () => {
    const [finding, ...others] = codes(claimsOf("发明专利[80件],占总数[100件]的[39%]。", [{}, {}, share]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "COMPARE_SHARE_MISMATCH", severity: "warning", source: "a.txt" });
    expect(finding?.message).toContain("原文说占“39%”,而“80件”占“100件”的80%");
  });

  it("is found where the amount before is part of a total", () => {
    const claims = (percent: string) =>
      claimsOf(`专利[612件],其中发明专利[143件],占[${percent}]。`, [{}, { part_of: "a.txt@2" }, share]);
    expect(codes(claims("33.4%"))).toHaveLength(1);
    expect(codes(claims("23.4%"))).toEqual([]);
  });

  it("is found among shares in a row, each of which is of one of the amounts in a row", () => {
    const claims = (percent: string) =>
      claimsOf(`专利[100件],其中发明[30件]、实用新型[50件],分别占[${percent}]、[50%]。`, [
        {},
        { part_of: "a.txt@2" },
        { part_of: "a.txt@2" },
        share,
        share,
      ]);
    expect(codes(claims("30%"))).toEqual([]);
    expect(codes(claims("40%")).map(({ message }) => message.slice(0, 16))).toEqual(["原文说占“40%”,而“30件”"]);
  });

  it.each([
    ["is rounded", "产值[842.3亿元],其中[517亿元],占比[61.4%]。"],
    ["is cut off", "产值[300家],其中[200家],占比[66.6%]。"],
    ["is rounded to a whole number", "产值[300家],其中[200家],占比[66%]。"],
    ["comes from rounded amounts", "产值[1.2亿元],其中[0.8亿元],占比[64%]。"],
    ["is in full-width digits", "产值[６００家],其中[３００家],占比[５０％]。"],
  ])("is none where it %s", (_what, marked) => {
    const first = marked.indexOf("[");
    expect(codes(claimsOf(marked, [{}, { part_of: `a.txt@${first}` }, share]))).toEqual([]);
  });

  it.each<[string, string, Partial<Claim>[]]>([
    ["about so", "专利[80件],占总数[100件]的[39%]。", [{}, {}, { ...share, qualifier: "approx" }]],
    ["of another unit", "专利[80件],占总数[100件]的[39%]。", [{}, { unit: "person" }, share]],
    ["of another thing", "专利[80件],占全市的[8.7%],授权[100件]。", [{}, share, {}]],
    ["in another clause", "论文[80件],占[100件],增加[39%]。", [{}, {}, share]],
    ["without the word for it", "论文[80件],报[100件]的[39%]。", [{}, {}, share]],
    ["in words", "专利[八十件],占总数[一百件]的[39%]。", [{ value: "80" }, { value: "100" }, share]],
    ["in another year", "专利[80件],占总数[100件]的[39%]。", [{}, { period: "2006" }, share]],
  ])("is not looked for %s", (_what, marked, fields) => {
    expect(codes(claimsOf(marked, fields))).toEqual([]);
  });
});

describe("a rate of growth that contradicts the year before", () => {
  const growth = { measure: "growth", unit: "percent" } as const;
  const before = (value: string, fields: Partial<Claim> = {}) =>
    makeClaim({ source: "2018.txt", period: "2018", value, quote: `${value}件`, report: "2018年工作总结", ...fields });
  const now = (marked: string, fields: readonly Partial<Claim>[] = [{}, growth]) =>
    claimsOf(marked, fields, { source: "2019.txt", period: "2019" });

  it("is found, with the figures of both years and where the other stands", () => {
    const [finding, ...others] = codes([before("100"), ...now("专利[150件],同比增长[20%]。")]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "COMPARE_GROWTH_MISMATCH", severity: "warning", source: "2019.txt" });
    expect(finding?.message).toContain("原文说“150件”增长“20%”,而2018年为“100件”(见《2018年工作总结》),应为增长50%");
    expect(codes([before("200"), ...now("专利[150件],同比增长[20%]。")])[0]?.message).toContain("应为减少25%");
  });

  it.each([
    ["right", "专利[150件],增长[50%]。", before("100")],
    ["rounded", "专利[152件],增长[49%]。", before("102")],
    ["of rounded amounts", "产值[1.13亿元],增长[14%]。", before("1", { quote: "1亿元", value: "1" })],
  ])("is none where it is %s", (_what, marked, base) => {
    expect(codes([base, ...now(marked)])).toEqual([]);
  });

  it.each<[string, Claim[], readonly Partial<Claim>[]]>([
    ["nobody knows the year before", [before("100", { period: "2017" })], [{}, growth]],
    [
      "the year before is disputed",
      [before("100", { basis: "cumulative" }), before("90", { start: 90, basis: "cumulative" })],
      [{ basis: "cumulative" }, growth],
    ],
    ["the year before is a sum", [before("100"), before("90", { start: 90 })], [{}, growth]],
    ["the year before is of another unit", [before("100", { unit: "person" })], [{}, growth]],
    ["the rate is planned", [before("100")], [{}, { ...growth, status: "target" }]],
    ["the rate is of another thing", [before("100")], [{}, { ...growth, indicator: "people" }]],
    ["the rate is at least so", [before("100")], [{}, { ...growth, qualifier: "ge" }]],
    ["the amount is of half a year", [before("100")], [{ period: "2019-H1" }, { ...growth, period: "2019-H1" }]],
  ])("is not looked for where %s", (_what, base, fields) => {
    expect(codes([...base, ...now("专利[150件],同比增长[20%]。", fields)])).toEqual([]);
  });
});
