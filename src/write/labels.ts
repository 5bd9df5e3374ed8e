import type { Caution } from "../model/caution.ts";
import type { Claim } from "../model/claim.ts";
import type { Severity } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import type { Evidence } from "../model/report.ts";
import type { Verdict } from "../model/verdict.ts";
import {
  type Basis,
  type Measure,
  type Qualifier,
  REPORT_KIND_LABELS,
  type Scope,
  type Status,
} from "../model/vocabulary.ts";

/** The model's vocabulary in Chinese, as tables show it. */
export const LABELS = {
  kind: { claim: "数据", masked: "已隐去" } satisfies Record<Claim["kind"], string>,
  measure: {
    value: "数量",
    growth: "增长率",
    share: "占比",
    rate: "比率",
    delta: "增减量",
  } satisfies Record<Measure, string>,
  status: {
    actual: "实际",
    applied: "申报",
    estimate: "预计",
    target: "目标",
    norm: "规定",
  } satisfies Record<Status, string>,
  basis: { period: "本期", cumulative: "累计" } satisfies Record<Basis, string>,
  scope: {
    national: "国家级",
    provincial: "省级",
    prefecture: "市级",
    county: "县级",
  } satisfies Record<Scope, string>,
  qualifier: { eq: "确数", approx: "约数", ge: "至少", le: "至多" } satisfies Record<Qualifier, string>,
  report_kind: REPORT_KIND_LABELS,
  evidence: {
    title: "标题",
    text: "正文",
    signature: "落款",
    path: "文件名或文件夹",
    manifest: "清单",
  } satisfies Record<Evidence["from"], string>,
  made: { single: "单一数", stated: "原文总数", summed: "加总" } satisfies Record<Observation["made"], string>,
  review: { right: "正确", wrong: "错误", corrected: "更正", added: "补充" } satisfies Record<Verdict, string>,
  severity: { error: "错误", warning: "警告", info: "提示" } satisfies Record<Severity, string>,
  caution: {
    RANGE: "区间",
    CONFLICT: "原文另有不同的数",
    MIXED_CLASSIFIERS: "量词不同的数相加",
    TOTAL_UNLINKED: "等于其余各数之和,按总数取用",
    PARTS_ONLY: "仅为部分,总数已隐去或未找到",
    PERIOD_UNKNOWN: "时期未知",
    PART_OF_YEAR: "不足一年",
    SPAN_OF_YEARS: "跨多年",
    TARGET_ONLY: "未见完成数",
    SEVERAL_REPORTS: "见于多篇报告",
    OTHER_REPORT: "取自其他时期的报告",
    INEXACT: "含非确数",
    YEARS_APART: "两年不相邻",
    BASE_NOT_POSITIVE: "基期不大于零,不计比率",
    MADE_UNLIKE: "取数方式不同",
    TERM_PICKED: "完成数只取所指相同的一项",
    OBJECTS_UNLIKE: "所指可能不是同一事物",
    TERMS_UNLIKE: "加总的项目不尽相同",
  } satisfies Record<Caution, string>,
} as const;
