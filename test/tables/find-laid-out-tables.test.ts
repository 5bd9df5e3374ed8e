import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract-claims.ts";
import { findLaidOutTables } from "../../src/tables/find-laid-out-tables.ts";

const ROWS = [
  ["指标", "单位", "2020年", "2021年"],
  ["培训农民", "人次", "980", "1,420"],
  ["科普讲座", "场", "22", "51"],
];

function gridOf(text: string): string[][] {
  const [table] = findLaidOutTables(text);
  const rows: string[][] = [];
  for (const { span, row } of table?.cells ?? []) (rows[row] ??= []).push(text.slice(span.start, span.end));
  return rows;
}

test.each([
  ["tabs", (row: readonly string[]) => row.join("\t")],
  ["gaps", (row: readonly string[]) => row.join("    ")],
  ["wide blanks", (row: readonly string[]) => row.join("　　")],
  ["pipes", (row: readonly string[]) => `| ${row.join(" | ")} |`],
  ["pipes without ends", (row: readonly string[]) => row.join(" | ")],
])("is laid out by %s", (_, line) => {
  const text = ["主要指标如下表。", ...ROWS.map(line), "以上数据已核对。"].join("\n");
  expect(gridOf(text)).toEqual(ROWS);
});

test("Markdown's rule is no row, and an empty cell is one", () => {
  expect(gridOf("| 指标 | 2020年 | 2021年 |\n|---|---:|---:|\n| 培训(人次) |  | 1420 |")).toEqual([
    ["指标", "2020年", "2021年"],
    ["培训(人次)", "", "1420"],
  ]);
});

test("a label that is set wide is one cell, and a remark may be missing", () => {
  expect(gridOf("项目\t2021年\t备注\n培训\t1,420\t含线上\n讲座\t51\n合\t计\t1,471")).toEqual([
    ["项目", "2021年", "备注"],
    ["培训", "1,420", "含线上"],
    ["讲座", "51", ""],
    ["合\t计", "1,471", ""],
  ]);
});

test("prose with gaps and tabs is none", () => {
  for (const text of [
    "一、\t举办培训班12期,培训农民1200人次。\n二、\t发放资料3000份,受益群众2万人。",
    "县科协  2021年  工作总结\n2021年12月  云岭  办公室",
    "联系人\t张三\n单位\t县科协",
    "指标\t2021年\n培训\t120\t300",
    "2020年\t2021年\n培训(人次)\t120\t300\n讲座(场)\t12\t30",
  ]) {
    expect(findLaidOutTables(text)).toEqual([]);
  }
});

test("a text's figures take their headers, and are not read twice", async () => {
  const table = ROWS.map((row) => row.join("\t")).join("\n");
  const text = `临江市科协2021年工作总结\n2021年,市科协认真工作。\n${table}\n全年举办展览3场。`;
  const claims = await extractClaims(text);
  expect(claims.map(({ quote, indicator, value, unit, period }) => [quote, indicator, value, unit, period])).toEqual([
    ["980", "people_trained", "980", "person_time", "2020"],
    ["1,420", "people_trained", "1420", "person_time", "2021"],
    ["22", "training_sessions", "22", "occurrence", "2020"],
    ["51", "training_sessions", "51", "occurrence", "2021"],
    ["3场", "events_held", "3", "occurrence", "2021"],
  ]);
});
