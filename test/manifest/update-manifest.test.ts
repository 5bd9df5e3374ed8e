import { expect, test } from "vitest";
import { formatManifest } from "../../src/manifest/format-manifest.ts";
import { readInstructions } from "../../src/manifest/read-instructions.ts";
import { readManifest } from "../../src/manifest/read-manifest.ts";
import { updateManifest } from "../../src/manifest/update-manifest.ts";
import type { Report } from "../../src/model/report.ts";
import { reportsOf } from "./manifest-of.ts";

/** What `init` makes of a former manifest and the reports that there are now. */
function init(former: string | null, reports: readonly Report[], language: "zh" | "en" = "zh") {
  const manifest = former === null ? null : readManifest("manifest.csv", former).manifest;
  const instructions = manifest === null ? [] : readInstructions(manifest).instructions;
  const updated = updateManifest(manifest, instructions, reports, language);
  return { text: formatManifest(updated, language), updated };
}

/** Changes one cell of a text whose cells hold no commas. */
function edit(text: string, row: number, column: string, value: string): string {
  const lines = text.split("\r\n").map((line) => line.split(","));
  const at = lines[0]?.indexOf(column) ?? -1;
  (lines[row] as string[])[at] = value;
  return lines.map((cells) => cells.join(",")).join("\r\n");
}

const reports = reportsOf("a.txt", "工作总结", "工作计划");

test("the first has a row for each report, with what was found and nothing in the analyst's columns", () => {
  const { text, updated } = init(null, reports);
  expect(text).toBe(
    "\uFEFF文件,序号,报告,机构,地区,时期,类型,排除,重复,备注,识别机构,识别地区,识别时期,识别类型,机构依据,时期依据,识别重复,状态\r\n" +
      "a.txt,1,工作总结,,,,,,,,甲县科学技术协会,甲县,2018年,总结,,,,\r\n" +
      "a.txt,2,工作计划,,,,,,,,甲县科学技术协会,甲县,2018年,总结,,,,\r\n",
  );
  expect(updated).toMatchObject({ added: 2, edited: 0, unmatched: 0 });
});

test("a second run changes nothing", () => {
  const { text } = init(null, reports);
  expect(init(text, reports).text).toBe(text);
});

test("what an analyst wrote stays, what was found is brought up to date, new reports are added in their place", () => {
  let { text } = init(null, reports);
  text = edit(edit(text, 1, "机构", "乙县科协"), 2, "备注", "看过");
  const now = [...reportsOf("0.txt", "总结"), ...reports.map((report) => ({ ...report, period: "2019" }))];
  const again = init(text, now);
  expect(again.updated).toMatchObject({ added: 1, edited: 2, unmatched: 0 });
  expect(again.text.split("\r\n").slice(1, 4)).toEqual([
    "0.txt,1,总结,,,,,,,,甲县科学技术协会,甲县,2018年,总结,,,,",
    "a.txt,1,工作总结,乙县科协,,,,,,,甲县科学技术协会,甲县,2019年,总结,,,,",
    "a.txt,2,工作计划,,,,,,,看过,甲县科学技术协会,甲县,2019年,总结,,,,",
  ]);
});

test("a row follows its report when that becomes another's number", () => {
  const text = edit(init(null, reports).text, 2, "时期", "2020");
  const now = reportsOf("a.txt", "前言总结", "工作总结", "工作计划");
  expect(init(text, now).text).toContain("a.txt,3,工作计划,,,2020,");
});

test("rows about files and folders stay first, rows about nothing last, and say so", () => {
  const text = "文件,序号,报告,机构,负责人\r\ngone.txt,1,总结,乙县科协,小李\r\na.txt,,,丙县科协,小王\r\n";
  const { text: again, updated } = init(text, reports);
  const rows = again.split("\r\n");
  expect(rows[0]).toMatch(/,状态,负责人$/u);
  expect(rows[1]).toBe("a.txt,,,丙县科协,,,,,,,,,,,,,,,小王");
  expect(rows.at(-2)).toBe("gone.txt,1,总结,乙县科协,,,,,,,,,,,,,,找不到对应的报告,小李");
  expect(updated.unmatched).toBe(1);
  expect(init(again, reports).text).toBe(again);
});

test("cells that cannot be understood stay as they were written", () => {
  const text = edit(init(null, reports).text, 1, "时期", "去年");
  expect(init(text, reports).text).toBe(text);
});

test("English", () => {
  const { text } = init(null, reports.slice(0, 1), "en");
  expect(text.split("\r\n")[0]).toMatch(
    /^\uFEFFfile,number,report,organization,region,period,kind,exclude,repeats,note,/u,
  );
  expect(text.split("\r\n")[1]).toContain(",2018,summary,");
  // An analyst's cells stay, whatever the language of the header.
  expect(init(edit(text, 1, "organization", "乙县科协"), reports, "zh").text).toContain("a.txt,1,工作总结,乙县科协,");
});

test("words that a spreadsheet would run as a formula are made harmless, and read back as they were", () => {
  const odd = reportsOf("=1+1.txt", "@总结");
  const { text } = init(null, odd);
  expect(text).toContain("'=1+1.txt,1,'@总结,");
  expect(init(edit(text, 1, "时期", "2019"), odd).updated).toMatchObject({ added: 0, edited: 1, unmatched: 0 });
});
