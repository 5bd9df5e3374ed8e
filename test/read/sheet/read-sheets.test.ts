import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Extraction, Reader } from "../../../src/read/extraction.ts";
import { readCsv } from "../../../src/read/sheet/read-csv.ts";
import { readXlsx } from "../../../src/read/sheet/read-xlsx.ts";
import { encode } from "../encode.ts";
import { tableGrid } from "../table-grid.ts";

async function read(reader: Reader, bytes: Uint8Array): Promise<Extraction> {
  const result = await reader(bytes);
  if ("reason" in result) throw new Error(JSON.stringify(result));
  return result;
}

async function readWorkbook(fill: (workbook: ExcelJS.Workbook) => void): Promise<Extraction> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return read(readXlsx, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const csv = (text: string) => read(readCsv, Buffer.from(text));

const body = (farmers: number) =>
  `一年来,全县科普工作有序开展。共举办培训班3期,培训农民${farmers}人次。\n发放资料3600份,受到群众好评。各乡镇积极参与,成效明显。`;

describe("a sheet of figures", () => {
  test("is a table, with the lines above and below it", async () => {
    const { text, tables, notes } = await readWorkbook((workbook) => {
      const sheet = workbook.addWorksheet("Sheet1");
      sheet.addRow(["云岭县科协2019年统计表"]);
      sheet.mergeCells("A1:C1");
      sheet.addRow(["单位:万元"]);
      sheet.addRow(["指标", "年份"]);
      sheet.mergeCells("B3:C3");
      sheet.addRow([null, "2018年", "2019年"]);
      sheet.mergeCells("A3:A4");
      sheet.addRow(["培训\n(人次)", 1100, 1200.5]);
      sheet.addRow(["经费", null, "约30"]);
      sheet.addRow(["注:不含县本级"]);
    });
    expect(text).toBe(
      "云岭县科协2019年统计表\n单位:万元\n指标\t年份\n2018年\t2019年\n培训 (人次)\t1100\t1200.5\n经费\t\t约30\n注:不含县本级",
    );
    expect(tableGrid({ text, tables })).toEqual([
      "0,0+1x2 指标",
      "0,1+2x1 年份",
      "1,1 2018年",
      "1,2 2019年",
      "2,0 培训 (人次)",
      "2,1 1100",
      "2,2 1200.5",
      "3,0 经费",
      "3,1 ",
      "3,2 约30",
    ]);
    expect(notes).toEqual([]);
  });

  test("shows its cells as a spreadsheet does", async () => {
    const { text } = await readWorkbook((workbook) => {
      const sheet = workbook.addWorksheet("数据");
      const values: [ExcelJS.CellValue, string?][] = [
        [0.125, "0.0%"],
        [1234567.5, "#,##0.00"],
        [0.1 + 0.2],
        [123456789012],
        [new Date(Date.UTC(2019, 0, 1)), "yyyy年"],
        [{ formula: "A1*2", result: 26 }],
        [{ richText: [{ text: "培训" }, { text: "人次", font: { bold: true } }] }],
        [{ text: "链接", hyperlink: "http://example.com/" }],
        [{ error: "#DIV/0!" }],
        [true],
      ];
      values.forEach(([value, pattern], i) => {
        const cell = sheet.getCell(1, i + 1);
        cell.value = value;
        if (pattern !== undefined) cell.numFmt = pattern;
        sheet.getCell(2, i + 1).value = "下";
      });
    });
    const [name, row] = text.split("\n");
    expect(name).toBe("数据");
    expect(row).toBe("12.5%\t1,234,567.50\t0.3\t123456789012\t2019年\t26\t培训人次\t链接\t\tTRUE");
  });

  test("is left out where it is hidden, with a finding", async () => {
    const { text, notes } = await readWorkbook((workbook) => {
      workbook.addWorksheet("看").addRows([
        ["年", "人"],
        [2019, 12],
      ]);
      workbook.addWorksheet("不看", { state: "hidden" }).addRow(["培训农民7人"]);
    });
    expect(text).toBe("看\n年\t人\n2019\t12");
    expect(notes).toMatchObject([{ code: "READ_HIDDEN_SHEET" }]);
  });

  test("falls into tables at blank rows", async () => {
    expect(tableGrid(await csv("甲,乙\n1,2\n,\n丙,丁\n3,4"))).toEqual([
      "0,0 甲",
      "0,1 乙",
      "1,0 1",
      "1,1 2",
      "0,0 丙",
      "0,1 丁",
      "1,0 3",
      "1,1 4",
    ]);
  });

  test("with cells in opposite corners is read in no time", async () => {
    const { tables } = await readWorkbook((workbook) => {
      const sheet = workbook.addWorksheet("Sheet1");
      sheet.getCell("A1").value = "甲";
      sheet.getCell("B1").value = "乙";
      sheet.getCell("XFD2").value = 1;
      sheet.getCell("A2").value = 1;
    });
    expect(tables[0]?.cells).toHaveLength(4);
  });
});

describe("a sheet of reports", () => {
  test("gives each row a heading of organization and year", async () => {
    const { text, tables } = await csv(
      `序号,单位,年度,总结内容\n1,云岭县科协,2018,"${body(1100)}"\n2,云岭县科协,2019,"${body(1200)}"\n`,
    );
    expect(text.split("\n")).toEqual([
      "云岭县科协2018年工作总结",
      ...body(1100).split("\n"),
      "云岭县科协2019年工作总结",
      ...body(1200).split("\n"),
    ]);
    expect(tables).toEqual([]);
  });

  test("needs no name for its column where the cells are long", async () => {
    const { text } = await csv(`甲,标题\n"${body(1).repeat(3)}",云岭县科协2019年工作总结`);
    expect(text.split("\n").slice(0, 2)).toEqual(["云岭县科协2019年工作总结", body(1).split("\n")[0]]);
  });

  test("adds no heading to a text that has one, and numbers texts of which nothing is known", async () => {
    const titled = `云岭县科协2019年工作总结\n${body(1)}`;
    expect((await csv(`单位,正文\n云岭县科协,"${titled}"`)).text).toBe(titled);
    expect((await csv(`正文\n"${body(1)}"\n"${body(2)}"`)).text).toBe(`第1篇\n${body(1)}\n第2篇\n${body(2)}`);
  });

  test("has the year between organization and title, and the region before what does not name one", async () => {
    const { text } = await csv(`城市,部门,年份,题目,正文\n曲靖市,科协,2019,科普工作总结,"${body(1)}"`);
    expect(text.split("\n")[0]).toBe("曲靖市科协2019年科普工作总结");
  });

  test("is not what a table with a long note is", async () => {
    const { tables } = await csv(`年份,人数,备注\n2018,11,\n2019,12,"${"含县本级。".repeat(20)}"`);
    expect(tables).toHaveLength(1);
  });
});

describe("CSV", () => {
  test.each([
    ["tabs", "年\t人\n2019\t12"],
    ["semicolons", "年;人\r\n2019;12\r\n"],
    ["quotation marks", '\uFEFF"年","人"\n"2019","12"'],
  ])("with %s", async (_, text) => {
    expect(tableGrid(await csv(text))).toEqual(["0,0 年", "0,1 人", "1,0 2019", "1,1 12"]);
  });

  test("in GBK", async () => {
    expect(await read(readCsv, encode("指标,人数\n培训,12", "gbk"))).toMatchObject({
      encoding: "gb18030",
      text: "指标\t人数\n培训\t12",
    });
  });

  test("that is cut off within quotation marks is refused", async () => {
    expect(await readCsv(Buffer.from('年,人\n2019,"12'))).toMatchObject({ reason: "damaged" });
  });
});
