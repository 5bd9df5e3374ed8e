import { describe, expect, test } from "vitest";
import { compileDomain } from "../../src/compile-domain.ts";
import { findPipeline } from "../../src/find-pipeline.ts";
import { labelPeriod, resolvePeriod } from "../../src/tables/label-period.ts";
import { parseLabel } from "../../src/tables/parse-label.ts";

const { tables: lexicon } = compileDomain(findPipeline());

describe("a label", () => {
  test.each([
    ["培训(人次)", { noun: "培训", unit: "人次" }],
    ["经费（万元）", { noun: "经费", unit: "万元" }],
    ["经费/万元", { noun: "经费", unit: "万元" }],
    ["金额(单位:万元)", { noun: "", unit: "万元" }],
    ["指标(单位)", { noun: "", unit: null }],
    ["村(居)委会", { noun: "村(居)委会", unit: null }],
    ["合　计", { noun: "", total: "whole" }],
    ["小计", { noun: "", total: "sub" }],
    ["培训人数合计", { noun: "培训人数", total: "whole" }],
    ["合计人数", { noun: "合计人数", total: null }],
    ["其中:女", { noun: "女", part: true }],
    ["其中：1.发明专利", { noun: "发明专利", part: true }],
    ["(一)发明专利", { noun: "发明专利", part: false }],
    ["计划数", { noun: "", status: "target" }],
    ["培训人次(目标)", { noun: "培训人次", status: "target" }],
    ["重点研发计划", { noun: "重点研发计划", status: null }],
    ["培训天数(天)", { noun: "培训天数", countsNothing: true }],
    ["完成率(%)", { noun: "完成率", unit: "%", leans: true }],
    ["占全市比重", { noun: "占全市比重", leans: true }],
    ["数量", { noun: "" }],
  ])("%s", (words, expected) => expect(parseLabel(words, lexicon)).toMatchObject(expected));

  test.each([
    ["增长(%)", { noun: "", leans: true, measure: "growth", falls: false }],
    ["比上年增长%", { noun: "", leans: true, measure: "growth", falls: false }],
    ["比2020年增长(%)", { noun: "", leans: true, measure: "growth", falls: false }],
    ["同比±%", { noun: "", leans: true, measure: "growth", falls: false }],
    ["降幅(%)", { noun: "", leans: true, measure: "growth", falls: true }],
    ["增减额(万元)", { noun: "", leans: true, measure: "delta", falls: false }],
    ["培训人次增长率(%)", { noun: "培训人次", leans: false, measure: "growth", falls: false }],
  ])("of a change: %s", (words, { noun, leans, ...change }) => {
    expect(parseLabel(words, lexicon)).toMatchObject({ noun, leans, change });
  });
});

describe("the period of a label", () => {
  test.each([
    ["2021年", "2021", ""],
    ["2021", "2021", ""],
    ["2021年度培训人次", "2021", "培训人次"],
    ["2021年上半年", "2021-H1", ""],
    ["2021年1-6月", "2021-H1", ""],
    ["2021年1—10月", "2021-01/2021-10", ""],
    ["2021年第三季度", "2021-Q3", ""],
    ["2021年5月", "2021-05", ""],
    ["2021年末", "2021", ""],
    ["截至2021年底", "2021", ""],
    ["2016-2020年", "2016/2020", ""],
    ["“十三五”期间", "2016/2020", ""],
    ["上半年", "2019-H1", ""],
    ["二季度", "2019-Q2", ""],
    ["3月", "2019-03", ""],
  ])("%s", (label, expected, rest) => {
    const found = labelPeriod(label);
    expect(found?.rest).toBe(rest);
    expect(found && resolvePeriod(found.period, "2019")).toBe(expected);
  });

  test("is none in words that hold other numbers", () => {
    const labels = ["培训人次", "35岁以下", "1000人以上", "03专项", "5月花"];
    expect(labels.map(labelPeriod)).toEqual(labels.map(() => null));
  });

  test.each([
    ["本年", "2019", "2019"],
    ["上年同期", "2019-H1", "2018-H1"],
    ["去年", "2018-09/2019-08", "2017-09/2018-08"],
    ["上年", null, null],
  ])("%s leans on the report's, %s", (words, base, expected) => {
    const { period } = parseLabel(words, lexicon);
    expect(period && resolvePeriod(period, base)).toBe(expected);
  });
});
