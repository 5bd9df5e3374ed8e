import { comparePeriods } from "../model/compare-periods.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/report.ts";
import { type Column, numbers, words } from "./column.ts";
import { periodLabel } from "./labels.ts";
import type { Wording } from "./wording.ts";

/** Columns of `comparison.csv`: what the row is about, a column per period that any row has, the change. */
export function comparisonColumns(comparisons: readonly Comparison[]): readonly Column<Comparison>[] {
  const periods = new Set(comparisons.flatMap(({ cells }) => cells.map(({ period }) => period)));
  return [
    words("organization", "机构", (row) => row.organization),
    words("source", "来源文件", (row) => row.source),
    words("report", "报告", (row) => row.report),
    words("indicator", "指标", (row, wording) => wording.indicator(row.indicator)),
    words("unit", "计量单位", (row, wording) => wording.unit(row.unit)),
    words("unit_detail", "具体单位", (row, wording) => row.unit_detail && wording.unit(row.unit_detail)),
    words("measure", "数值类型", (row, wording) => wording.term("measure", row.measure)),
    words("status", "完成状态", (row, wording) => wording.term("status", row.status)),
    words("basis", "统计口径", (row, wording) => wording.term("basis", row.basis)),
    words("scope", "级别", (row, wording) => row.scope && wording.term("scope", row.scope)),
    ...[...periods].sort(comparePeriods).map(periodColumn),
    words("change_from", "对比基期", (row, wording) => row.change && wording.period(row.change.from)),
    words("change_to", "对比末期", (row, wording) => row.change && wording.period(row.change.to)),
    numbers("change", "增减量", (row) => row.change?.amount ?? null),
    numbers("change_rate_percent", "增减率(%)", (row) => row.change?.rate ?? null),
    words("notes", "说明", notes),
    words("claims", "依据编号", (row, wording) =>
      wording.lines(row.cells.map((cell) => wording.titled(wording.period(cell.period), cell.claims.join(" ")))),
    ),
  ];
}

function periodColumn(period: Period | null): Column<Comparison> {
  return numbers(period ?? "unknown", periodLabel(period), (row) => {
    const cell = row.cells.find((each) => each.period === period);
    if (cell === undefined) return null;
    // A hyphen would make 6-10 the sixth of October.
    return cell.value_max === null ? cell.value : `${cell.value}～${cell.value_max}`;
  });
}

/** Where a cell is more than one exact figure said once, how it came about and what to mind. */
function notes(row: Comparison, wording: Wording): string {
  const cells = row.cells.flatMap((cell) => titled(wording.period(cell.period), cellNotes(cell, wording), wording));
  const change = (row.change?.cautions ?? []).map((caution) => wording.term("caution", caution));
  return wording.lines([...cells, ...titled(wording.header === "zh" ? "增减" : "change", change, wording)]);
}

function cellNotes(cell: Observation, wording: Wording): string[] {
  return [
    ...(cell.made === "single" ? [] : [wording.term("made", cell.made)]),
    ...(cell.qualifier === "eq" ? [] : [wording.term("qualifier", cell.qualifier)]),
    ...cell.cautions.map((caution) => wording.term("caution", caution)),
  ];
}

function titled(title: string, items: readonly string[], wording: Wording): string[] {
  return items.length === 0 ? [] : [wording.titled(title, wording.list(items))];
}
