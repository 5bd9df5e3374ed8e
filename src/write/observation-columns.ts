import type { Observation } from "../model/observation.ts";
import { type Column, numbers, words } from "./column.ts";

/** Columns of `observations.csv`: one row per cell of the comparison, with the claims behind it. */
export const observationColumns: readonly Column<Observation>[] = [
  words("organization", "机构", (cell) => cell.organization),
  words("source", "来源文件", (cell) => cell.source),
  words("report", "报告", (cell) => cell.report),
  words("indicator", "指标", (cell, wording) => wording.indicator(cell.indicator)),
  words("unit", "计量单位", (cell, wording) => wording.unit(cell.unit)),
  words("unit_detail", "具体单位", (cell, wording) => cell.unit_detail && wording.unit(cell.unit_detail)),
  words("measure", "数值类型", (cell, wording) => wording.term("measure", cell.measure)),
  words("status", "完成状态", (cell, wording) => wording.term("status", cell.status)),
  words("basis", "统计口径", (cell, wording) => wording.term("basis", cell.basis)),
  words("scope", "级别", (cell, wording) => cell.scope && wording.term("scope", cell.scope)),
  words("period", "时期", (cell, wording) => cell.period && wording.period(cell.period)),
  numbers("value", "数值", (cell) => cell.value),
  numbers("value_max", "数值上限", (cell) => cell.value_max),
  words("qualifier", "确切程度", (cell, wording) => wording.term("qualifier", cell.qualifier)),
  words("made", "取数方式", (cell, wording) => wording.term("made", cell.made)),
  words("cautions", "注意", (cell, wording) =>
    wording.list(cell.cautions.map((caution) => wording.term("caution", caution))),
  ),
  words("claims", "依据编号", (cell) => cell.claims.join(" ")),
];
