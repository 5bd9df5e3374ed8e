import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { SkippedFile } from "../model/skipped-file.ts";
import type { Source, SourceFormat } from "../model/source.ts";
import { decodeText } from "./decode-text.ts";
import { type Extraction, isRefusal, type Note } from "./extraction.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import { findDamage } from "./find-damage.ts";
import { FORMAT_TITLES } from "./format-titles.ts";
import { readApart } from "./isolate/read-apart.ts";
import type { ListedFile } from "./list-files.ts";
import { formatByName, recognizeFormat } from "./recognize-format.ts";
import { type Refusal, reportRefusal } from "./refusal.ts";
import { refuseByError } from "./refuse-by-error.ts";
import { binary, empty, notAFile, tooLarge, undecoded } from "./refusals.ts";
import { looksBinary } from "./sniff-binary.ts";

/** In bytes. A report has tens of kilobytes, a compilation some megabytes. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Exactly one of `source` and `skipped` is null. */
export interface ReadResult {
  readonly source: Source | null;
  readonly skipped: SkippedFile | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a file: the source in it, or those in it where it is an archive. Never rejects: what cannot be read
 * is `skipped`, with a finding.
 */
export async function* readSources(
  file: ListedFile,
  options: { fileSystem?: FileSystem; maxBytes?: number } = {},
): AsyncGenerator<ReadResult, void, undefined> {
  const maxBytes = options.maxBytes ?? MAX_FILE_BYTES;
  let bytes: Uint8Array;
  try {
    const content = await (options.fileSystem ?? nodeFileSystem).content(file.absolute, maxBytes);
    if ("refused" in content) {
      yield skip(file.path, content.refused === "special" ? notAFile() : tooLarge(content.size, maxBytes));
      return;
    }
    bytes = content.bytes;
  } catch (error) {
    yield skip(file.path, refuseByError(error, { name: basename(file.absolute) }));
    return;
  }
  yield await readBytes(file.path, bytes);
}

function skip(path: string, refusal: Refusal): ReadResult {
  return { source: null, ...reportRefusal(path, refusal) };
}

async function readBytes(path: string, bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) return skip(path, empty());
  const format = recognizeFormat(path, bytes);
  if (typeof format !== "string") return skip(path, format);
  if (format === "archive") return skip(path, binary("内容是压缩文件"));
  const extracted = format === "text" ? readText(bytes) : await readApart({ format, bytes });
  if (isRefusal(extracted)) return skip(path, extracted);
  const { text, tables, encoding, notes } = extracted;
  if (text.trim() === "") return skip(path, empty());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source: Source = { path, sha256, bytes: bytes.length, format, encoding, text, tables };
  const all = [...misnamed(path, format), ...notes, ...findDamage(text)];
  return { source, skipped: null, findings: all.map((note) => findingOf(path, note)) };
}

function readText(bytes: Uint8Array): Extraction | Refusal {
  const decoded = decodeText(bytes);
  if (decoded.outcome !== "text") return undecoded(decoded);
  const { text, encoding } = decoded;
  if (text.trim() !== "" && looksBinary(text)) return binary("含有大量控制字符,不是文本");
  return { text, encoding, tables: [], notes: [] };
}

function misnamed(path: string, format: SourceFormat): Note[] {
  const promised = formatByName(path);
  if (promised === null || promised === format) return [];
  const extension = /\.[^.]+$/u.exec(path)?.[0] ?? "";
  const message = `扩展名是“${extension}”,内容其实是${FORMAT_TITLES[format]},已按内容读取。`;
  return [{ code: "READ_MISNAMED", severity: "info", start: null, end: null, message }];
}

function findingOf(source: string, { message, ...note }: Note): Finding {
  return { ...note, source, message: `${source}:${message}` };
}
