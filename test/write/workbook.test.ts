import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { claimsTable, comparisonTable, findingsTable, targetsTable } from "../../src/write/tables.ts";
import { workbookWriter } from "../../src/write/workbook/workbook-writer.ts";
import { makeClaim } from "../compare/make-claim.ts";
import { makeDataset } from "./make-dataset.ts";
import { useFolder } from "./use-folder.ts";

const folder = useFolder();
const tables = { comparison: comparisonTable, claims: claimsTable, targets: targetsTable, findings: findingsTable };

async function write(claims: readonly Claim[], limits?: { rows: number; notes: number }) {
  const target = { folder: folder.path, header: "zh", labels: { indicators: {}, units: {} } } as const;
  const findings = await workbookWriter(tables, limits).write(makeDataset(claims), target);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(folder.at("dataset.xlsx"));
  const sheet = (name: string) => {
    const found = workbook.getWorksheet(name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  /** The cell of a row under a header. */
  const cell = (name: string, row: number, header: string) => {
    const headers = sheet(name).getRow(1).values as (string | undefined)[];
    return sheet(name).getRow(row).getCell(headers.indexOf(header));
  };
  return { workbook, findings, sheet, cell };
}

const claims = [
  makeClaim({ start: 10, period: "2007", value: "12187", sentence: "培训农民12187人次。", quote: "12187人次" }),
  makeClaim({ start: 20, period: "2008", value: "13000.5" }),
  makeClaim({ start: 30, period: "2008-05", value: "6" }),
  makeClaim({ start: 40, period: "2009", status: "target", value: "50" }),
];

describe("the workbook", () => {
  it("has five sheets, each with a frozen header and filters", async () => {
    const { workbook, sheet } = await write(claims);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["说明", "对比", "指标明细", "目标完成", "问题"]);
    for (const name of ["对比", "指标明细", "目标完成", "问题"]) {
      expect(sheet(name).views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      expect(sheet(name).autoFilter).toBeTruthy();
      expect(sheet(name).getColumn(1).width).toBeGreaterThan(8);
    }
  });

  it("explains itself: sheets, columns and cautions", async () => {
    const { sheet } = await write(claims);
    const text = JSON.stringify(sheet("说明").getSheetValues());
    for (const words of ["怎样读", "目标完成", "计量单位", "未见完成数", "index.html"]) expect(text).toContain(words);
  });

  it("has numbers as numbers, with thousands and the decimals that they have", async () => {
    const { cell } = await write(claims);
    expect(cell("对比", 2, "2007年")).toMatchObject({ value: { text: 12187 }, numFmt: "#,##0" });
    expect(cell("对比", 2, "2008年").numFmt).toBe("#,##0.0");
    expect(cell("指标明细", 2, "数值").value).toBe(12187);
  });

  it("keeps all digits of a number that Excel would shorten, as text", async () => {
    const long = "9007199254740993.25";
    const { cell } = await write([makeClaim({ value: long })]);
    expect(cell("指标明细", 2, "数值").value).toBe(long);
  });

  it("holds a text of 5,000 characters whole, and cuts one that no cell of Excel can hold", async () => {
    const [long, longer] = ["甲".repeat(5000), "乙".repeat(40_000)];
    const { cell } = await write([makeClaim({ sentence: long }), makeClaim({ start: 50, sentence: longer })]);
    expect(cell("指标明细", 2, "所在句子").value).toBe(long);
    expect(cell("指标明细", 3, "所在句子").value).toBe(`${"乙".repeat(32_766)}…`);
  });

  it("cites the sentence in a cell's note, and leads to its words in the page", async () => {
    const { cell } = await write(claims);
    const { note, value } = cell("对比", 2, "2007年");
    expect(note).toBe("单一数、确数\n[12187人次] 培训农民12187人次。\n—— 甲科协2007年工作总结 (a.txt)");
    expect(value).toMatchObject({ hyperlink: "index.html#claim=a.txt%4010" });
    expect(cell("指标明细", 2, "原文").value).toMatchObject({ hyperlink: "index.html#claim=a.txt%4010" });
    expect(cell("目标完成", 2, "目标数").value).toMatchObject({ hyperlink: "index.html#claim=a.txt%4040" });
  });

  it("shows by a colour where there is something to mind", async () => {
    const { cell } = await write(claims);
    expect(cell("对比", 2, "2008年5月").fill).toMatchObject({ fgColor: { argb: "FFFFF2CC" } });
    expect(cell("对比", 2, "2007年").fill).toMatchObject({ pattern: "none" });
  });

  it("has years and their change in front, other periods behind", async () => {
    const { sheet } = await write(claims);
    const headers = (sheet("对比").getRow(1).values as string[]).slice(9);
    expect(headers).toEqual(
      "2007年,2008年,2009年,对比基期,对比末期,增减量,增减率(%),说明,2008年5月,来源文件,报告,依据编号".split(","),
    );
  });

  it("says where it leaves rows or notes out", async () => {
    const { findings, sheet, cell } = await write(claims, { rows: 2, notes: 1 });
    expect(findings).toMatchObject([{ code: "WRITE_SHEET_CUT", severity: "info" }]);
    expect(findings[0]?.message).toContain("“指标明细”只列前2行,全部内容见 claims.csv");
    expect(sheet("指标明细").rowCount).toBe(3);
    expect(JSON.stringify(sheet("问题").getRow(2).values)).toContain("WRITE_SHEET_CUT");
    expect(cell("对比", 2, "2008年").note).toBeUndefined();
  });

  it("has the same bytes for the same dataset", async () => {
    await write(claims);
    const once = await readFile(folder.at("dataset.xlsx"));
    await write(claims);
    expect((await readFile(folder.at("dataset.xlsx"))).equals(once)).toBe(true);
  });

  it("is written without rows, too", async () => {
    expect((await write([])).sheet("对比").rowCount).toBe(1);
  });
});
