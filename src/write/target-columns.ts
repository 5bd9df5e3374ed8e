import type { Target } from "../model/target.ts";
import { type Column, decimals, leading, lists, terms, words } from "./column.ts";
import { basis, indicator, measure, organization, scope, unit, unitDetail } from "./dimension-columns.ts";

const PERCENT = { zh: "%", en: "%" };

/** Columns of `targets.csv`: what was planned, and what came of it. */
export const targetColumns: readonly Column<Target>[] = [
  organization,
  indicator,
  unit,
  unitDetail,
  measure,
  basis,
  scope,
  words(
    ["period", "时期", "目标所属的时期;未知时为空", "The period that is planned for; empty where unknown"],
    (row, wording) => row.period && wording.period(row.period),
  ),
  leading(
    decimals(
      ["planned", "目标数", "计划达到的数,以计量单位计", "What was planned, in the unit of the row"],
      (row) => row.planned,
    ),
    (row) => row.planned_claims[0],
  ),
  decimals(["planned_max", "目标数上限", "目标是区间时的上限", "Upper end of a range"], (row) => row.planned_max),
  terms(
    ["planned_qualifier", "目标确切程度", "如“不低于”即至少", "Such as at least (不低于)"],
    "qualifier",
    (row) => row.planned_qualifier,
  ),
  leading(
    decimals(
      ["done", "完成数", "实际完成的数;未见时为空", "What was done; empty where nothing was found"],
      (row) => row.done,
    ),
    (row) => row.done_claims[0],
  ),
  decimals(["done_max", "完成数上限", "完成数是区间时的上限", "Upper end of a range"], (row) => row.done_max),
  terms(
    ["done_qualifier", "完成确切程度", "确数、约数、至少或至多", "Exact, about, at least, at most"],
    "qualifier",
    (row) => row.done_qualifier,
  ),
  decimals(
    ["gap", "完成数减目标数", "以计量单位计(百分数为百分点)", "Done less planned, in the unit of the row"],
    (row) => row.gap,
  ),
  decimals(
    [
      "done_percent",
      "完成率(%)",
      "完成数占目标数的百分比,六位有效数字",
      "Done in percent of planned, to six significant digits",
    ],
    (row) => row.done_percent,
    PERCENT,
  ),
  words(
    ["planned_source", "目标来源文件", "提出目标的报告所在文件", "File of the report that plans"],
    (row) => row.planned_source,
  ),
  words(["planned_report", "目标所在报告", "提出目标的报告", "Report that plans"], (row) => row.planned_report),
  words(
    ["done_source", "完成来源文件", "载有完成数的报告所在文件", "File of the report that tells what was done"],
    (row) => row.done_source,
  ),
  words(
    ["done_report", "完成所在报告", "载有完成数的报告", "Report that tells what was done"],
    (row) => row.done_report,
  ),
  lists(
    ["planned_objects", "目标对象", "目标所指,照原文", "What the plan counts, as written"],
    (row) => row.planned_objects,
    (items, wording) => wording.list(items),
  ),
  lists(
    ["done_objects", "完成对象", "完成数所指,照原文", "What was done, as written"],
    (row) => row.done_objects,
    (items, wording) => wording.list(items),
  ),
  lists(
    ["cautions", "注意", "使用时应注意什么", "What to keep in mind"],
    (row, wording) => row.cautions.map((caution) => wording.term("caution", caution)),
    (items, wording) => wording.list(items),
    "caution",
  ),
  lists(
    ["planned_claims", "目标依据编号", "目标数所依据的各条", "Ids of the claims behind the plan"],
    (row) => row.planned_claims,
    (items) => items.join(" "),
  ),
  lists(
    ["done_claims", "完成依据编号", "完成数所依据的各条", "Ids of the claims behind what was done"],
    (row) => row.done_claims,
    (items) => items.join(" "),
  ),
];
