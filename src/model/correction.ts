import { z } from "zod";
import { DecimalText } from "./mention.ts";
import { Period } from "./report.ts";
import { Verdict } from "./verdict.ts";
import { Basis, Measure, Scope, Status } from "./vocabulary.ts";

/**
 * What a correction puts in place of what the rules said, in canonical units (`330820000` and `CNY` for
 * 33082万元). A field that is not there stays as it was; null takes away what is there.
 */
export const CorrectedFields = z
  .object({
    value: DecimalText,
    value_max: DecimalText.nullable(),
    unit: z.string().min(1),
    indicator: z.string().min(1),
    measure: Measure,
    status: Status,
    basis: Basis,
    scope: Scope.nullable(),
    period: Period.nullable(),
  })
  .partial();
export type CorrectedFields = z.infer<typeof CorrectedFields>;

/** A row of `corrections.csv`: what an analyst says of one figure. */
export const Correction = z.object({
  /** As `claims.csv` has it; says where to look, the hash decides. */
  source: z.string(),
  /** Of the source as it was when the figure was looked at, as `run.json` and the page have it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  start: z.int().min(0),
  end: z.int().min(1),
  /** The words between start and end, so that a text that has changed is noticed; empty where not given. */
  quote: z.string(),
  verdict: Verdict,
  /** Only of `corrected` and `added`. */
  fields: CorrectedFields,
  note: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/**
 * Columns of `corrections.csv`, in order. Either header is read; cells hold what `claims.csv` shows, in
 * Chinese or as ids. An empty cell leaves a field as it was, `无` or `none` takes it away.
 */
export const CORRECTION_COLUMNS = [
  { field: "source", zh: "来源文件", en: "source" },
  { field: "sha256", zh: "文件校验码", en: "sha256" },
  { field: "start", zh: "起始位置", en: "start" },
  { field: "end", zh: "结束位置", en: "end" },
  { field: "quote", zh: "原文", en: "quote" },
  { field: "verdict", zh: "核对结果", en: "verdict" },
  { field: "value", zh: "数值", en: "value" },
  { field: "value_max", zh: "数值上限", en: "value_max" },
  { field: "unit", zh: "计量单位", en: "unit" },
  { field: "indicator", zh: "指标", en: "indicator" },
  { field: "measure", zh: "数值类型", en: "measure" },
  { field: "status", zh: "完成状态", en: "status" },
  { field: "basis", zh: "统计口径", en: "basis" },
  { field: "scope", zh: "级别", en: "scope" },
  { field: "period", zh: "时期", en: "period" },
  { field: "note", zh: "备注", en: "note" },
] as const satisfies readonly { field: keyof Correction | keyof CorrectedFields; zh: string; en: string }[];
