import { expect, test } from "vitest";
import { parseTable } from "../../src/text/parse-table.ts";

const rowsOf = (text: string) => {
  const table = parseTable(text);
  return "rows" in table ? table.rows.map(({ line, cells }) => [line, ...cells]) : table.error;
};

test.each([
  ["commas", "文件,机构\r\na.txt,甲\r\n"],
  ["semicolons", "文件;机构\r\na.txt;甲\r\n"],
  ["tabs", "文件\t机构\na.txt\t甲\n"],
  ["a byte order mark", "\uFEFF文件,机构\na.txt,甲"],
  ["quotes", '"文件","机构"\n"a.txt","甲"'],
  ["blanks around cells", " 文件 , 机构\na.txt , 甲 "],
])("cells between %s", (_, text) => {
  expect(rowsOf(text)).toEqual([
    [1, "文件", "机构"],
    [2, "a.txt", "甲"],
  ]);
});

test("a delimiter that the first line tells is no row of the table, but one of the sheet", () => {
  expect(rowsOf("sep=;\r\n文件;机构\r\na,b.txt;甲")).toEqual([
    [2, "文件", "机构"],
    [3, "a,b.txt", "甲"],
  ]);
});

test("rows are numbered as a spreadsheet does, blank ones counted and left out", () => {
  expect(rowsOf('文件,备注\n\na.txt,"一\n二"\n,\nb.txt')).toEqual([
    [1, "文件", "备注"],
    [3, "a.txt", "一\n二"],
    [5, "b.txt"],
  ]);
});

test("an apostrophe that guards a formula is none of the cell", () => {
  expect(rowsOf("'=a.txt,'县,'-b")).toEqual([[1, "=a.txt", "'县", "-b"]]);
});

test("a quote that is never closed is an error with its line", () => {
  expect(rowsOf('文件,机构\n"a.txt,甲\nb.txt,乙')).toMatch(/line/u);
});
