import type { Claim } from "../model/claim.ts";
import { canonicalDecimal } from "../model/decimal.ts";
import { type Column, numbers, words } from "./column.ts";

/** Columns of `claims.csv`: the fields of `claims.jsonl`, in its order. */
export const claimColumns: readonly Column<Claim>[] = [
  words("id", "编号", (claim) => claim.id),
  words("source", "来源文件", (claim) => claim.source),
  words("report", "报告", (claim) => claim.report),
  words("organization", "机构", (claim) => claim.organization),
  numbers("start", "起始位置", (claim) => String(claim.start)),
  numbers("end", "结束位置", (claim) => String(claim.end)),
  words("quote", "原文", (claim) => claim.quote),
  words("kind", "类别", (claim, wording) => wording.term("kind", claim.kind)),
  numbers("value", "数值", (claim) => decimal(claim.value)),
  numbers("value_max", "数值上限", (claim) => decimal(claim.value_max)),
  words("unit", "计量单位", (claim, wording) => wording.unit(claim.unit)),
  words("surface_unit", "原文单位", (claim) => claim.surface_unit),
  words("qualifier", "确切程度", (claim, wording) => wording.term("qualifier", claim.qualifier)),
  words("indicator", "指标", (claim, wording) => wording.indicator(claim.indicator)),
  words("measure", "数值类型", (claim, wording) => wording.term("measure", claim.measure)),
  words("status", "完成状态", (claim, wording) => wording.term("status", claim.status)),
  words("basis", "统计口径", (claim, wording) => wording.term("basis", claim.basis)),
  words("scope", "级别", (claim, wording) => claim.scope && wording.term("scope", claim.scope)),
  words("part_of", "所属总数编号", (claim) => claim.part_of),
  words("period", "时期", (claim, wording) => claim.period && wording.period(claim.period)),
  words("sentence", "所在句子", (claim) => claim.sentence),
  words("section", "所在章节", (claim) => claim.section),
  words("rule", "规则", (claim) => claim.rule),
  numbers("confidence", "置信度", (claim) => String(claim.confidence)),
  words("unit_detail", "具体单位", (claim, wording) => claim.unit_detail && wording.unit(claim.unit_detail)),
  words("object", "计数对象", (claim) => claim.object),
  words("cues", "判断依据", (claim, wording) =>
    wording.lines(Object.entries(claim.cues).map(([field, cue]) => wording.titled(field, cue))),
  ),
  words("review", "核对结果", (claim, wording) => claim.review && wording.term("review", claim.review)),
  words("review_note", "核对备注", (claim) => claim.review_note),
  words("before", "更正前", (claim, wording) =>
    wording.lines(Object.entries(claim.before ?? {}).map(([field, was]) => wording.titled(field, was ?? "-"))),
  ),
];

function decimal(value: string | null): string | null {
  return value === null ? null : canonicalDecimal(value);
}
