import type { Claim } from "../model/claim.ts";
import { CORRECTION_COLUMNS } from "../model/correction.ts";
import { canonicalDecimal } from "../model/decimal.ts";
import { type Column, decimals, integers, leading, lists, terms, words } from "./column.ts";
import { basis, indicator, measure, organization, scope, status, unit, unitDetail } from "./dimension-columns.ts";
import type { Wording } from "./wording.ts";

const CODE_UNITS = { zh: "UTF-16 码元", en: "UTF-16 code units" };

const SHARE = { zh: "0–1", en: "0–1" };

/** Columns of `claims.csv`: the fields of `claims.jsonl`, in its order. */
export const claimColumns: readonly Column<Claim>[] = [
  words(
    [
      "id",
      "编号",
      "由来源和位置算出,同样的输入编号不变",
      "Made from source and place: the same input gives the same id",
    ],
    (claim) => claim.id,
  ),
  words(["source", "来源文件", "相对于输入文件夹的路径", "Path relative to the input folder"], (claim) => claim.source),
  words(["report", "报告", "所在报告的标题", "Title of the report"], (claim) => claim.report),
  organization,
  integers(
    [
      "start",
      "起始位置",
      "原文在来源全文中的起始位置,从0起",
      "Where the quotation starts in the text of the source, from 0",
    ],
    (claim) => claim.start,
    CODE_UNITS,
  ),
  integers(
    ["end", "结束位置", "原文在来源全文中的结束位置(不含)", "Where it ends, exclusive"],
    (claim) => claim.end,
    CODE_UNITS,
  ),
  leading(
    words(
      ["quote", "原文", "文中的数和单位,一字不改", "Number and unit as they stand in the text"],
      (claim) => claim.quote,
    ),
    (claim) => claim.id,
  ),
  terms(
    ["kind", "类别", "数据,或数值已被原文隐去(如xx名)", "A figure, or one whose amount the text hides"],
    "kind",
    (claim) => claim.kind,
  ),
  decimals(
    [
      "value",
      "数值",
      "换算为计量单位后的数,精确到原文的每一位;已隐去时为空",
      "In the canonical unit, exact; empty where hidden",
    ],
    (claim) => decimal(claim.value),
  ),
  decimals(["value_max", "数值上限", "原文是区间时的上限", "Upper end, where the text gives a range"], (claim) =>
    decimal(claim.value_max),
  ),
  unit,
  words(["surface_unit", "原文单位", "原文所写的单位", "Unit as written"], (claim) => claim.surface_unit),
  terms(
    ["qualifier", "确切程度", "确数、约数、至少或至多", "Exact, about, at least, at most"],
    "qualifier",
    (claim) => claim.qualifier,
  ),
  indicator,
  measure,
  status,
  basis,
  scope,
  words(
    ["part_of", "所属总数编号", "此数是其中一部分的那个总数的编号", "Id of the total that this is a part of"],
    (claim) => claim.part_of,
  ),
  words(
    [
      "period",
      "时期",
      "数据所属的时期;原文未说明时为空",
      "The period that the figure is of; empty where the text does not tell",
    ],
    (claim, wording) => claim.period && wording.period(claim.period),
  ),
  words(["sentence", "所在句子", "数据所在的句子", "The sentence that it stands in"], (claim) => claim.sentence),
  words(
    ["section", "所在章节", "所在的各级标题,由外到内", "Headings above, outermost first"],
    (claim) => claim.section,
  ),
  words(["rule", "规则", "作出判定的规则", "The rule that decided"], (claim) => claim.rule),
  decimals(
    ["confidence", "置信度", "判定所依据的证据的强弱,从0到1", "How strong the evidence is, from 0 to 1"],
    (claim) => String(claim.confidence),
    SHARE,
  ),
  integers(
    [
      "report_number",
      "报告序号",
      "在来源文件各报告中的序号,从1起;合集中的报告标题可能相同",
      "Position among the reports of its source, from 1: those of a compilation may share a title",
    ],
    (claim) => claim.report_number,
  ),
  unitDetail,
  words(["object", "计数对象", "所数的是什么,照原文", "What was counted, as written"], (claim) => claim.object),
  lists(
    ["cues", "判断依据", "决定各栏的词语", "The words that decided each field"],
    (claim, wording) => Object.entries(claim.cues).map(([field, cue]) => wording.titled(field, cue)),
    (items, wording) => wording.lines(items),
  ),
  terms(
    ["review", "核对结果", "分析人员核对的结论;未核对时为空", "What an analyst said of it; empty where nobody has"],
    "review",
    (claim) => claim.review,
  ),
  words(["review_note", "核对备注", "分析人员的备注", "The analyst's note"], (claim) => claim.review_note),
  lists(
    ["before", "更正前", "更正之前各栏的内容", "What the rules had said, by field, where a correction replaced it"],
    (claim, wording) => Object.entries(claim.before ?? {}).map(([field, was]) => replaced(field, was, wording)),
    (items, wording) => wording.lines(items),
  ),
];

const VOCABULARIES = ["unit", "indicator", "measure", "status", "basis", "scope"] as const;

/** What stood in a field before it was corrected, as the field's own column shows it. */
function replaced(field: string, was: string | null, wording: Wording): string {
  const column = CORRECTION_COLUMNS.find((each) => each.field === field);
  const vocabulary = VOCABULARIES.find((each) => each === field);
  return wording.titled(column?.[wording.header] ?? field, shown());

  function shown(): string {
    if (was === null) return wording.header === "zh" ? "无" : "none";
    if (vocabulary !== undefined) return wording.term(vocabulary, was);
    return field === "period" ? wording.period(was) : was;
  }
}

function decimal(value: string | null): string | null {
  return value === null ? null : canonicalDecimal(value);
}
