import type { Finding } from "../model/finding.ts";
import { type Column, integers, terms, words } from "./column.ts";

const CODE_UNITS = { zh: "UTF-16 码元", en: "UTF-16 code units" };

/** Columns of `findings.csv`. */
export const findingColumns: readonly Column<Finding>[] = [
  terms(["severity", "程度", "错误、警告或提示", "How serious it is"], "severity", (finding) => finding.severity),
  words(["code", "代码", "问题的种类,便于检索", "What kind of finding, to search by"], (finding) => finding.code),
  words(
    ["source", "来源文件", "所在文件;与整个数据集有关时为空", "The file; empty where it is about the whole dataset"],
    (finding) => finding.source,
  ),
  integers(
    [
      "start",
      "起始位置",
      "在来源全文中的起始位置;与整个文件有关时为空",
      "Where it starts in the text; empty where it is about the whole file",
    ],
    (finding) => finding.start,
    CODE_UNITS,
  ),
  integers(["end", "结束位置", "结束位置(不含)", "Where it ends, exclusive"], (finding) => finding.end, CODE_UNITS),
  words(
    ["message", "说明", "发现了什么,应当如何,怎么办", "What was found, what was expected, what to do"],
    (finding) => finding.message,
  ),
];
