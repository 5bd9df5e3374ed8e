import type { Observation } from "../model/observation.ts";
import { figureText } from "./figure-text.ts";
import { type Column, decimals, integers, lists, terms, words } from "./column.ts";
import { basis, indicator, measure, organization, scope, status, unit, unitDetail } from "./dimension-columns.ts";

/** An observation with the number of the row that it has in the comparison, from 1. */
export type PlacedObservation = Observation & { readonly row: number };

/** Columns of `observations.csv`: one row per cell of the comparison, with the claims behind it. */
export const observationColumns: readonly Column<PlacedObservation>[] = [
  organization,
  words(
    ["source", "来源文件", "取数的报告所在的文件", "File of the report that the figure was taken from"],
    (cell) => cell.source,
  ),
  words(["report", "报告", "取数的报告", "Report that the figure was taken from"], (cell) => cell.report),
  indicator,
  unit,
  unitDetail,
  measure,
  status,
  basis,
  scope,
  words(
    ["period", "时期", "数据所属的时期;未知时为空", "The period that the figure is of; empty where unknown"],
    (cell, wording) => cell.period && wording.period(cell.period),
  ),
  decimals(["value", "数值", "以计量单位计", "In the unit of the row"], (cell) => cell.value),
  decimals(["value_max", "数值上限", "区间的上限", "Upper end of a range"], (cell) => cell.value_max),
  terms(
    ["qualifier", "确切程度", "确数、约数、至少或至多", "Exact, about, at least, at most"],
    "qualifier",
    (cell) => cell.qualifier,
  ),
  terms(
    [
      "made",
      "取数方式",
      "只有一个数、原文给出的总数,或由各数相加",
      "Said once, a total that the text states, or added up",
    ],
    "made",
    (cell) => cell.made,
  ),
  lists(
    ["cautions", "注意", "使用此数时应注意什么", "What to keep in mind"],
    (cell, wording) => cell.cautions.map((caution) => wording.term("caution", caution)),
    (items, wording) => wording.list(items),
    "caution",
  ),
  lists(
    ["claims", "依据编号", "数据所依据的各条,编号见 claims.csv", "Ids of the claims behind it, as in claims.csv"],
    (cell) => cell.claims,
    (items) => items.join(" "),
  ),
  lists(
    [
      "terms",
      "取数编号",
      "数值取自其中哪一条,或由其中哪些条相加而得",
      "Those of them that it is the value of, or the sum of",
    ],
    (cell) => cell.terms,
    (items) => items.join(" "),
  ),
  lists(
    ["objects", "计数对象", "数值所指,照原文", "What is counted, as written"],
    (cell) => cell.objects,
    (items, wording) => wording.list(items),
  ),
  lists(
    [
      "others",
      "另有数值",
      "原文对此另给的、与之不同的数,及其编号",
      "Figures that the text gives for it as well, with their ids",
    ],
    (cell) => cell.others.map((other) => `${figureText(other)}(${other.claims.join(" ")})`),
    (items, wording) => wording.list(items),
  ),
  integers(
    ["row", "对比行号", "在 comparison.csv 中的行,从1起,不计表头", "Row of comparison.csv, from 1 after the header"],
    (cell) => cell.row,
  ),
];
