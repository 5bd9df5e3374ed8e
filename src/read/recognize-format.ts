import type { SourceFormat } from "../model/source.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { binary, damaged, encrypted } from "./refusals.ts";
import { nameBinaryFormat } from "./sniff-binary.ts";

/** How a file is read: one of the formats, or a container of files. */
export type FileFormat = SourceFormat | "archive";

/** What each extension promises. Bytes that tell for certain win over it. */
const EXTENSIONS: Readonly<Record<string, FileFormat>> = {
  txt: "text",
  md: "text",
  html: "html",
  htm: "html",
  shtml: "html",
  xhtml: "html",
  docx: "docx",
  docm: "docx",
  doc: "doc",
  wps: "doc",
  pdf: "pdf",
  xlsx: "xlsx",
  xlsm: "xlsx",
  xls: "xlsx",
  csv: "csv",
  tsv: "csv",
  zip: "archive",
};

/** By the extension of a name; null for one that no reader takes. */
export function formatByName(name: string): FileFormat | null {
  const extension = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(EXTENSIONS, extension) ? (EXTENSIONS[extension] ?? null) : null;
}

/**
 * What a file is: by its bytes where they tell, since web systems serve pages and zip files under any name,
 * and else by its extension.
 */
export function recognizeFormat(name: string, bytes: Uint8Array): FileFormat | Refusal {
  const promised = formatByName(name) ?? "text";
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 1024).toString("latin1");
  // Anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return inZip(buffer, head);
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return inCompoundFile(buffer, promised);
  const other = nameBinaryFormat(bytes);
  if (other !== null) return binary(`内容是${other}`);
  const start = head
    .replace(/\0/gu, "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, "")
    .trimStart();
  if (/^MIME-Version:/iu.test(start) && /multipart\/related/iu.test(start)) return binary("内容是网页归档(.mht)");
  if (start.includes('progid="Word.Document"')) return binary("内容是 Word 2003 XML 文档");
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/isu.test(start)) return "html";
  if (promised === "text" || promised === "html" || promised === "csv") return promised;
  // Text under another name is read; whatever else it is, it is not what it says.
  return buffer.length === 0 || !buffer.subarray(0, 8192).some((byte) => byte < 9)
    ? "text"
    : damaged(promised, "文件头不符");
}

/** Office documents are zip files too: told apart by the name of the first member, then by their main part. */
function inZip(buffer: Buffer, head: string): FileFormat | Refusal {
  const first = head.slice(30, 30 + (buffer.length > 28 ? buffer.readUInt16LE(26) : 0));
  if (first === "mimetype") return binary("内容是 OpenDocument 或电子书文件");
  if (!/^(?:\[Content_Types\]\.xml|(?:_rels|docProps|customXml|word|xl|ppt|theme)[/\\])/u.test(first)) return "archive";
  if (buffer.includes("word/document")) return "docx";
  if (buffer.includes("xl/workbook")) return "xlsx";
  if (buffer.includes("ppt/presentation")) return binary("内容是演示文稿(PowerPoint)");
  // Without its main part, as where it is cut off.
  if (buffer.includes("word/")) return "docx";
  return buffer.includes("xl/") ? "xlsx" : "archive";
}

/** Streams of a compound file, by their names in its directory ([MS-CFB], 2.6). */
function inCompoundFile(buffer: Buffer, promised: FileFormat): FileFormat | Refusal {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(`${stream}\0`, "utf16le"));
  if (holds("EncryptedPackage")) return encrypted(promised === "xlsx" ? "xlsx" : "docx");
  if (holds("WordDocument")) return "doc";
  if (holds("Workbook") || holds("Book")) {
    return refuse(
      "binary",
      "READ_OLD_EXCEL",
      "error",
      "是旧版 Excel 文件(.xls),不能读取。请用 Excel 或 WPS 打开,另存为 .xlsx 后重新运行。",
    );
  }
  return promised === "doc" ? damaged("doc", "找不到正文") : binary("内容是旧版 Office 文件");
}
