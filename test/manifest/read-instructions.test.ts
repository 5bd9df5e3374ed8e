import { describe, expect, test } from "vitest";
import { Finding } from "../../src/model/finding.ts";
import { readManifest } from "../../src/manifest/read-manifest.ts";
import { manifestOf } from "./manifest-of.ts";

const only = (header: string, line: string) => {
  const { instructions, findings } = manifestOf(header, line);
  expect(findings).toEqual([]);
  expect(instructions).toHaveLength(1);
  return instructions[0];
};

test("an empty cell says nothing, and what was found says nothing either", () => {
  expect(only("文件,序号,报告,机构,时期,识别机构", "a.txt,2,工作总结,,,某县科协")).toEqual({
    manifest: "manifest.csv",
    line: 2,
    file: "a.txt",
    number: 2,
    title: "工作总结",
    set: {},
    repeats: null,
  });
});

test("what an analyst may say", () => {
  const header = "文件,机构,地区,时期,类型,排除,重复";
  expect(only(header, "a.txt,乙县科协,乙县,2019年上半年,计划,是,b.txt#2")).toMatchObject({
    set: { organization: "乙县科协", region: "乙县", period: "2019-H1", kind: "plan", excluded: true },
    repeats: { file: "b.txt", number: 2 },
  });
  expect(only(header, "a.txt,无,-,不详,speech,否,否")).toMatchObject({
    set: { organization: null, region: null, period: null, kind: "speech", excluded: false },
    repeats: "none",
  });
  expect(only(header, "a.txt,,,,,,b.zip/c.txt")).toMatchObject({ repeats: { file: "b.zip/c.txt", number: null } });
  expect(only(header, "a.txt,,,,,,b.txt#3 (98%)")).toMatchObject({ repeats: { file: "b.txt", number: 3 } });
});

describe("which report", () => {
  test.each([
    ["a.txt,,工作总结", { file: "a.txt", number: null, title: "工作总结" }],
    ["a.txt,,2", { file: "a.txt", number: 2, title: "" }],
    ["a.txt,第2篇,", { file: "a.txt", number: 2, title: "" }],
    ["a.txt,2.0,", { file: "a.txt", number: 2, title: "" }],
    [".\\甲县\\a.txt,,", { file: "甲县/a.txt", number: null, title: "" }],
    ["甲县/*,,", { file: "甲县", number: null, title: "" }],
    ["甲县/,,", { file: "甲县", number: null, title: "" }],
    ["*,,", { file: "", number: null, title: "" }],
  ])("%s", (line, place) => {
    expect(only("文件,序号,报告", line)).toMatchObject(place);
  });
});

describe("how spreadsheets save it", () => {
  test.each([
    ["in any order, with other columns", "备注,时期,负责人,文件", "看过,2019,小王,a.txt"],
    ["under English names", "period,file", "2019,a.txt"],
    ["under other names", "年份,来源文件", "2019年,a.txt"],
    ["with semicolons", "文件;时期", "a.txt;2019"],
    ["with tabs", "文件\t时期", "a.txt\t2019"],
  ])("%s", (_, header, line) => {
    expect(only(header, line)).toMatchObject({ file: "a.txt", set: { period: "2019" } });
  });

  test("columns of the analyst's own are kept", () => {
    const { manifest } = manifestOf("文件,负责人", "a.txt,小王");
    expect(manifest.more).toEqual(["负责人"]);
    expect(manifest.rows[0]?.more).toEqual({ 负责人: "小王" });
  });

  test("a month that became a date is the month", () => {
    expect(only("文件,时期", "a.txt,2019/5/1")).toMatchObject({ set: { period: "2019-05" } });
  });
});

describe("a value that is none is a finding with row, column and what is allowed, and the rest of its row counts", () => {
  test.each([
    ["时期", "去年", "2019年上半年"],
    ["类型", "论文", "总结、计划、规章、讲话"],
    ["排除", "也许", "是 或 否"],
    ["重复", "是", "文件#序号"],
  ])("%s: %s", (column, value, allowed) => {
    const { instructions, findings } = manifestOf(`文件,机构,${column}`, "b.txt,,", `a.txt,乙县科协,${value}`);
    expect(findings.map((finding) => Finding.parse(finding))).toMatchObject([
      { code: "MANIFEST_VALUE", severity: "warning" },
    ]);
    for (const words of ["第3行", `“${column}”`, `“${value}”`, allowed]) expect(findings[0]?.message).toContain(words);
    expect(instructions[1]?.set).toEqual({ organization: "乙县科协" });
  });
});

test("a row without a file is about nothing, and not about everything", () => {
  const { instructions, findings } = manifestOf("文件,机构,识别机构", ",乙县科协,", ",,甲县科协");
  expect(instructions).toEqual([]);
  expect(findings.map(({ message }) => message)).toEqual([
    "manifest.csv第2行“文件”一栏是“”,应为文件或文件夹的路径(所有报告写 *);这一行未采用,请改正。",
  ]);
});

test("a number that is none: the row is about nothing, and not about all of its file", () => {
  const { instructions, findings } = manifestOf("文件,序号,时期", "a.txt,甲,2019", "a.txt,0,2019");
  expect(instructions).toEqual([]);
  expect(findings.map(({ message }) => message)).toEqual([
    "manifest.csv第2行“序号”一栏是“甲”,应为1、2、3 这样的序号,或留空(即该文件的所有报告);这一行未采用,请改正。",
    "manifest.csv第3行“序号”一栏是“0”,应为1、2、3 这样的序号,或留空(即该文件的所有报告);这一行未采用,请改正。",
  ]);
});

test.each([
  ["no table", '文件,机构\n"a.txt,甲', "不是完整的 CSV"],
  ["no column that says which file", "机构,时期\n甲,2019", "没有“文件”一栏"],
])("what cannot be used is an error: %s", (_, text, words) => {
  const { manifest, findings } = readManifest("manifest.csv", text);
  expect(manifest).toBe(null);
  expect(findings).toMatchObject([{ code: "MANIFEST_UNREADABLE", severity: "error" }]);
  expect(findings[0]?.message).toContain(words);
});

test("an empty file says nothing", () => {
  expect(readManifest("manifest.csv", "")).toEqual({
    manifest: { path: "manifest.csv", rows: [], more: [] },
    findings: [],
  });
});
