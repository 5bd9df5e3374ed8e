import type { Finding } from "../model/finding.ts";
import { type Column, numbers, words } from "./column.ts";

/** Columns of `findings.csv`. */
export const findingColumns: readonly Column<Finding>[] = [
  words("severity", "程度", (finding, wording) => wording.term("severity", finding.severity)),
  words("code", "代码", (finding) => finding.code),
  words("source", "来源文件", (finding) => finding.source),
  numbers("start", "起始位置", (finding) => finding.start?.toString() ?? null),
  numbers("end", "结束位置", (finding) => finding.end?.toString() ?? null),
  words("message", "说明", (finding) => finding.message),
];
