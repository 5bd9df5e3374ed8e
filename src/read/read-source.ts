import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { SkippedFile } from "../model/skipped-file.ts";
import type { Source } from "../model/source.ts";
import { type Decoded, decodeText } from "./decode-text.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import type { ListedFile } from "./list-files.ts";
import { type Refusal, refuse, reportRefusal } from "./refusal.ts";
import { refuseByError } from "./refuse-by-error.ts";
import { looksBinary, nameBinaryFormat } from "./sniff-binary.ts";

/** In bytes. A report has tens of kilobytes, a compilation some megabytes. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Exactly one of `source` and `skipped` is null. */
export interface ReadResult {
  readonly source: Source | null;
  readonly skipped: SkippedFile | null;
  readonly findings: readonly Finding[];
}

/** Reads and decodes one file. Never rejects: what cannot be read is `skipped`, with a finding. */
export async function readSource(
  file: ListedFile,
  options: { fileSystem?: FileSystem; maxBytes?: number } = {},
): Promise<ReadResult> {
  const maxBytes = options.maxBytes ?? MAX_FILE_BYTES;
  try {
    const content = await (options.fileSystem ?? nodeFileSystem).content(file.absolute, maxBytes);
    if ("bytes" in content) return fromBytes(file.path, content.bytes);
    return skip(file.path, content.refused === "special" ? notAFile() : tooLarge(content.size, maxBytes));
  } catch (error) {
    return skip(file.path, refuseByError(error, { name: basename(file.absolute) }));
  }
}

function skip(path: string, refusal: Refusal): ReadResult {
  return { source: null, ...reportRefusal(path, refusal) };
}

function fromBytes(path: string, bytes: Uint8Array): ReadResult {
  if (bytes.length === 0) return skip(path, empty());
  const format = nameBinaryFormat(bytes);
  if (format !== null) return skip(path, binary(`内容是${format}`));
  const decoded = decodeText(bytes);
  if (decoded.outcome !== "text") return skip(path, undecoded(decoded));
  const { text, encoding } = decoded;
  if (text.trim() === "") return skip(path, empty());
  if (looksBinary(text)) return skip(path, binary("含有大量控制字符"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source: Source = { path, sha256, bytes: bytes.length, format: "text", encoding, text, tables: [] };
  return { source, skipped: null, findings: damage(path, text) };
}

function empty(): Refusal {
  return refuse("empty", "READ_EMPTY", "warning", "文件是空的,或只有空白。如有遗漏,请补上内容后重新运行。");
}

function binary(what: string): Refusal {
  return refuse("binary", "READ_BINARY", "error", `${what},不是纯文本。请用原来的软件打开,另存为 UTF-8 编码的 .txt。`);
}

function notAFile(): Refusal {
  return refuse("special", "READ_SPECIAL", "warning", "不是普通文件(可能在运行中被替换),未读取。请核对后重新运行。");
}

function tooLarge(size: number, maxBytes: number): Refusal {
  const found = (size / 1024 / 1024).toFixed(1);
  const most = (maxBytes / 1024 / 1024).toFixed(0);
  return refuse(
    "too_large",
    "READ_TOO_LARGE",
    "error",
    `文件有 ${found} MB,超过上限 ${most} MB。请拆成几个文件后重新运行。`,
  );
}

function undecoded(decoded: Exclude<Decoded, { outcome: "text" }>): Refusal {
  if (decoded.outcome === "binary") return binary("含有零字节");
  return refuse("encoding", "READ_ENCODING", "error", encodingTrouble(decoded));
}

function encodingTrouble(decoded: Extract<Decoded, { outcome: "foreign" | "broken" }>): string {
  if (decoded.outcome === "foreign") {
    return `编码看来是 ${decoded.name},不受支持(支持 UTF-8、带或不带标记的 UTF-16、GB18030)。请转换成 UTF-8 后重新运行。`;
  }
  const { offset, cutOff } = decoded.bad;
  const what = cutOff ? "文件末尾有一个字不完整(可能未复制完)" : "这个字节不是有效的文字(文件可能损坏,或混有几种编码)";
  return (
    `按最可能的编码 ${decoded.tried.toUpperCase()} 解码,在第 ${offset} 字节处(从 0 数起)失败:${what}。` +
    "为免出现乱码,整个文件未读取。请从原件重新导出为 UTF-8 后重新运行。"
  );
}

/** Traces of an earlier program's failure to decode: U+FFFD, and what becomes of it by way of GBK. */
const DAMAGE = /\uFFFD+|锟斤拷/g;

function damage(source: string, text: string): Finding[] {
  const found = [...text.matchAll(DAMAGE)];
  const [first] = found;
  if (first === undefined) return [];
  const message =
    `${source}:原文中有 ${found.length} 处乱码(“${first[0].slice(0, 10)}”),是存成此文件之前就已丢失的字,` +
    "附近的数字可能不全。请对照原件改正。";
  const span = { start: first.index, end: first.index + first[0].length };
  return [{ code: "READ_DAMAGED_TEXT", severity: "warning", source, ...span, message }];
}
