import type { SourceFormat } from "../model/source.ts";

/** What analysts call the formats. */
export const FORMAT_TITLES: Readonly<Record<SourceFormat | "archive", string>> = {
  text: "纯文本",
  html: "网页(HTML)",
  docx: "Word 文档(.docx)",
  doc: "旧版 Word 文档(.doc)",
  pdf: "PDF 文件",
  xlsx: "Excel 工作簿(.xlsx)",
  csv: "CSV 表格",
  archive: "压缩文件(.zip)",
};
