import { expect, test } from "vitest";
import { compileDomain } from "../../src/compile-domain.ts";
import { findPipeline } from "../../src/find-pipeline.ts";
import { linkWholes } from "../../src/tables/link-wholes.ts";
import { parseLabel } from "../../src/tables/parse-label.ts";

const { tables: lexicon } = compileDomain(findPipeline());

/** For each row, written as its labels with `>` between, the row that it is a part of. */
function wholes(...rows: string[]): (string | null)[] {
  const lines = rows.map((row) => ({
    labels: row.split(">").map((words) => parseLabel(words.trim(), lexicon)),
    indent: row.length - row.trimStart().length,
    group: "",
  }));
  return linkWholes(lines).map((whole) => rows[whole]?.trim() ?? null);
}

test("a total at the end holds what is above it", () => {
  expect(wholes("甲县", "乙县", "合计")).toEqual(["合计", "合计", null]);
});

test("a total at the head holds what is below it", () => {
  expect(wholes("全市", "甲县", "乙县")).toEqual([null, "全市", "全市"]);
});

test("subtotals hold their block, and the total holds them", () => {
  const rows = ["甲 > 讲座", "甲 > 展览", "甲 > 小计", "乙 > 讲座", "乙 > 小计", "总计"];
  expect(wholes(...rows)).toEqual(["甲 > 小计", "甲 > 小计", "总计", "乙 > 小计", "总计", null]);
});

test("what is marked is part of what stands before, and what is as far in as well", () => {
  expect(wholes("专利", "其中:发明", "  外观设计", "论文")).toEqual([null, "专利", "专利", null]);
});

test("without marks, what stands further in is part of what it stands under", () => {
  expect(wholes("专利", " 发明", " 外观设计", "论文")).toEqual([null, "专利", "专利", null]);
});

test("years are no parts of their total, nor are plans and changes", () => {
  expect(wholes("2020年", "2021年", "合计")).toEqual([null, null, null]);
  expect(wholes("甲县", "增长(%)", "合计")).toEqual(["合计", null, null]);
});
