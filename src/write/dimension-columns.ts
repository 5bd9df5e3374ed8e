import type { Observation } from "../model/observation.ts";
import { type Column, terms, words } from "./column.ts";

/** What figures must agree in before they are compared: `Claim`, `Observation` and `Comparison` have it. */
type Dimensions = Pick<
  Observation,
  "organization" | "indicator" | "unit" | "unit_detail" | "measure" | "status" | "scope" | "basis"
>;

/** The columns that say what a figure is about, shared by every table of figures. */
export const organization: Column<Pick<Dimensions, "organization">> = words(
  [
    "organization",
    "机构",
    "数据所属的机构;原文未写明或已隐去时为空",
    "The body that the figure is of; empty where the text hides it or does not say",
  ],
  (row) => row.organization,
);

export const indicator: Column<Pick<Dimensions, "indicator">> = terms(
  [
    "indicator",
    "指标",
    "数据是什么:按规则从上下文判定",
    "What the figure is about, decided by the rules from its context",
  ],
  "indicator",
  (row) => row.indicator,
);

export const unit: Column<Pick<Dimensions, "unit">> = terms(
  [
    "unit",
    "计量单位",
    "数值所用的统一单位;单位不同的数(如人与人次)不作比较",
    "The canonical unit that the value is in; figures in different units are never compared",
  ],
  "unit",
  (row) => row.unit,
);

export const unitDetail: Column<Pick<Dimensions, "unit_detail">> = terms(
  [
    "unit_detail",
    "具体单位",
    "吨、公里等具体单位,或“人均”等按什么平均;只与同样的相比",
    "A physical unit such as tonne, or what the amount is per (人均); compared only with its own kind",
  ],
  "unit",
  (row) => row.unit_detail,
);

export const measure: Column<Pick<Dimensions, "measure">> = terms(
  [
    "measure",
    "数值类型",
    "是数量,还是增长率、占比、比率、增减量",
    "An amount, or a growth rate, share, other rate or difference",
  ],
  "measure",
  (row) => row.measure,
);

export const status: Column<Pick<Dimensions, "status">> = terms(
  [
    "status",
    "完成状态",
    "已经完成,还是申报、预计、目标、规定",
    "Done, or applied for, expected, planned, demanded by a rule",
  ],
  "status",
  (row) => row.status,
);

export const basis: Column<Pick<Dimensions, "basis">> = terms(
  [
    "basis",
    "统计口径",
    "本期发生数,还是截至某时的累计数、现有数",
    "Made within the period, or what there is at a date",
  ],
  "basis",
  (row) => row.basis,
);

export const scope: Column<Pick<Dimensions, "scope">> = terms(
  ["scope", "级别", "国家级、省级等;原文未分级时为空", "Administrative level, empty where the text names none"],
  "scope",
  (row) => row.scope,
);
