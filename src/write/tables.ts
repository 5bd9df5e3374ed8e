import { Claim } from "../model/claim.ts";
import { Comparison } from "../model/comparison.ts";
import { Finding } from "../model/finding.ts";
import { Observation } from "../model/observation.ts";
import { Report } from "../model/report.ts";
import { Target } from "../model/target.ts";
import { claimColumns } from "./claim-columns.ts";
import { comparisonColumns } from "./comparison-columns.ts";
import { findingColumns } from "./finding-columns.ts";
import { observationColumns, type PlacedObservation } from "./observation-columns.ts";
import { reportColumns } from "./report-columns.ts";
import { targetColumns } from "./target-columns.ts";
import type { Table } from "./table.ts";

/** A column per period, and so not a table of the database, which has it as views. */
export const comparisonTable: Table<Comparison> = {
  name: "comparison",
  title: { zh: "对比", en: "Comparison" },
  about: {
    zh: "机构、指标、单位、口径等都相同的数,每个时期一栏,并列出最近两年的增减",
    en: "Figures that differ in their period alone, a column per period, and the change between the latest two years",
  },
  schema: Comparison,
  columns: (dataset) => comparisonColumns(dataset.comparisons),
  rows: (dataset) => dataset.comparisons,
};

const observations: Table<PlacedObservation> = {
  name: "observations",
  title: { zh: "各期数据", en: "Observations" },
  about: { zh: "对比表的每个数一行,附其依据", en: "One row per cell of the comparison, with the claims behind it" },
  schema: Observation,
  columns: () => observationColumns,
  *rows({ comparisons }) {
    for (const [i, { cells }] of comparisons.entries()) for (const cell of cells) yield { ...cell, row: i + 1 };
  },
};

export const claimsTable: Table<Claim> = {
  name: "claims",
  title: { zh: "指标明细", en: "Claims" },
  about: { zh: "原文中的每个数一行", en: "One row per figure in the text" },
  schema: Claim,
  key: "id",
  columns: () => claimColumns,
  rows: (dataset) => dataset.claims,
};

const reports: Table<Report> = {
  name: "reports",
  title: { zh: "报告", en: "Reports" },
  about: {
    zh: "每篇报告一行:单位、时期、类型及其依据,是否排除,与哪一篇重复",
    en: "One row per report: who, when and of what kind, how that is known, and what it repeats",
  },
  schema: Report,
  columns: () => reportColumns,
  rows: (dataset) => dataset.reports,
};

export const targetsTable: Table<Target> = {
  name: "targets",
  title: { zh: "目标完成", en: "Targets" },
  about: {
    zh: "某时期的目标与同一时期的完成数,目标可见于上年或当年的报告",
    en: "What was planned for a period, in its own report or the one before, and what was done in it",
  },
  schema: Target,
  columns: () => targetColumns,
  rows: (dataset) => dataset.targets,
};

/** Written last, since writing other outputs may add to it. */
export const findingsTable: Table<Finding> = {
  name: "findings",
  title: { zh: "问题", en: "Findings" },
  about: { zh: "程序未能使用、或应当核对的内容", en: "What the run could not use, or an analyst should look at" },
  schema: Finding,
  columns: () => findingColumns,
  rows: (dataset) => dataset.findings,
};

/** Every table but comparison and findings. A new one becomes a CSV and a Parquet file by standing here. */
export const TABLES: readonly Table[] = [targetsTable, observations, claimsTable, reports];
