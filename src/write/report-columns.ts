import type { Evidence, Report } from "../model/report.ts";
import { type Column, decimals, integers, terms, words } from "./column.ts";

const CODE_UNITS = { zh: "UTF-16 码元", en: "UTF-16 code units" };

/** What told a field, how surely, and in which words. */
function evidenceColumns(
  field: "organization" | "period",
  zh: string,
  of: (report: Report) => Evidence | null,
): readonly Column<Report>[] {
  const en = field === "organization" ? "the organization" : "the period";
  return [
    terms(
      [`${field}_from`, `${zh}来源`, `${zh}是从哪里读出的`, `Where ${en} was read`],
      "evidence",
      (report) => of(report)?.from ?? null,
    ),
    words(
      [`${field}_quote`, `${zh}依据`, `读出${zh}的词语`, `The words that told ${en}`],
      (report) => of(report)?.quote ?? null,
    ),
    decimals(
      [`${field}_confidence`, `${zh}置信度`, "这样读出的有多大把握,从0到1", "How sure what is read so is, from 0 to 1"],
      (report) => of(report)?.confidence.toString() ?? null,
    ),
  ];
}

function similarityOf({ repeats }: Report): string | null {
  return repeats?.similarity == null ? null : String(Math.floor(repeats.similarity * 100) / 100);
}

/** Columns of `reports.csv`: what each report is, and how that is known. */
export const reportColumns: readonly Column<Report>[] = [
  words(
    ["source", "来源文件", "相对于输入文件夹的路径", "Path relative to the input folder"],
    (report) => report.source,
  ),
  integers(["number", "序号", "在来源文件中的第几篇", "Which one it is of its source"], (report) => report.number),
  words(["report", "报告", "报告的标题", "Title of the report"], (report) => report.title),
  words(
    [
      "organization",
      "机构",
      "报告的单位;原文未写明或已隐去时为空",
      "The body that reports; empty where the text hides it or does not say",
    ],
    (report) => report.organization,
  ),
  words(
    ["region", "地区", "单位所在的地区;未写明时为空", "Its place; empty where none is told"],
    (report) => report.region,
  ),
  words(
    [
      "period",
      "时期",
      "报告的时期;原文未写明或已隐去时为空",
      "What the report covers; empty where the text hides it or does not say",
    ],
    (report, wording) => report.period && wording.period(report.period),
  ),
  terms(
    ["report_kind", "类型", "总结、计划、规章或讲话", "Summary, plan, statute or speech"],
    "report_kind",
    (report) => report.kind,
  ),
  ...evidenceColumns("organization", "机构", (report) => report.organization_evidence),
  ...evidenceColumns("period", "时期", (report) => report.period_evidence),
  words(
    [
      "excluded",
      "排除",
      "清单要求不计入的为“是”,不从中提取数据",
      "Yes where the manifest says that it is not to count",
    ],
    (report, wording) => (report.excluded ? (wording.header === "zh" ? "是" : "yes") : null),
  ),
  words(
    [
      "repeats",
      "重复于",
      "与哪一篇重复(来源文件#序号);数据只计那一篇的",
      "The report that it repeats (source#number), whose figures count",
    ],
    (report) => report.repeats && `${report.repeats.source}#${report.repeats.number}`,
  ),
  decimals(
    [
      "similarity",
      "重复程度",
      "较短一篇的文字有多少也在另一篇中,从0到1",
      "How much of the shorter text the other has, from 0 to 1",
    ],
    // Rounded down: only a text that is there whole says 1.
    (report) => similarityOf(report),
  ),
  integers(
    ["start", "起始位置", "在来源全文中的起始位置,从0起", "Where it starts in the text of the source, from 0"],
    (report) => report.span.start,
    CODE_UNITS,
  ),
  integers(["end", "结束位置", "结束位置(不含)", "Where it ends, exclusive"], (report) => report.span.end, CODE_UNITS),
];
