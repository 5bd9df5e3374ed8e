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
import { type FileFormat, formatByName, recognizeFormat } from "./recognize-format.ts";
import { type Refusal, reportRefusal } from "./refusal.ts";
import { refuseByError } from "./refuse-by-error.ts";
import { binary, damaged, empty, notAFile, tooLarge, undecoded } from "./refusals.ts";
import { looksBinary } from "./sniff-binary.ts";
import { ArchiveLedger } from "./zip/archive-ledger.ts";
import { archiveMembers } from "./zip/archive-members.ts";

/** In bytes. A report has tens of kilobytes, a compilation some megabytes. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Read as a whole, too, since its directory is at its end. */
const MAX_ARCHIVE_BYTES = 128 * 1024 * 1024;

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
  const maxBytes = options.maxBytes ?? (formatByName(file.path) === "archive" ? MAX_ARCHIVE_BYTES : MAX_FILE_BYTES);
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
  const format = bytes.length === 0 ? empty() : recognizeFormat(file.path, bytes);
  if (format === "archive") yield* readArchive(file.path, bytes);
  else yield await readBytes(file.path, bytes, format);
}

/** The sources in an archive and in the archives in it, then what was left out. */
async function* readArchive(path: string, bytes: Uint8Array): AsyncGenerator<ReadResult, void, undefined> {
  const ledger = new ArchiveLedger(bytes.length);
  let any = false;
  let notes = misnamed(path, "archive").map((note) => findingOf(path, note));
  for await (const result of readMembers(path, bytes, ledger, 1)) {
    yield { ...result, findings: [...notes, ...result.findings] };
    notes = [];
    any = true;
  }
  const refusals = ledger.refusals();
  for (const refusal of refusals) yield skip(path, refusal);
  if (!any && refusals.length === 0) yield skip(path, empty());
}

async function* readMembers(
  archive: string,
  bytes: Uint8Array,
  ledger: ArchiveLedger,
  depth: number,
): AsyncGenerator<ReadResult, void, undefined> {
  if (!ledger.mayOpen(depth, archive)) return;
  try {
    for await (const { path, ...member } of archiveMembers(archive, bytes, ledger)) {
      if ("refusal" in member) {
        yield skip(path, member.refusal);
        continue;
      }
      const format = member.bytes.length === 0 ? empty() : recognizeFormat(path, member.bytes);
      if (format === "archive") yield* readMembers(path, member.bytes, ledger, depth + 1);
      else yield await readBytes(path, member.bytes, format);
    }
  } catch (error) {
    yield skip(archive, damaged("archive", error instanceof Error ? error.message : String(error)));
  }
}

function skip(path: string, refusal: Refusal): ReadResult {
  return { source: null, ...reportRefusal(path, refusal) };
}

async function readBytes(path: string, bytes: Uint8Array, format: SourceFormat | Refusal): Promise<ReadResult> {
  if (typeof format !== "string") return skip(path, format);
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

function misnamed(path: string, format: FileFormat): Note[] {
  const promised = formatByName(path);
  if (promised === null || promised === format) return [];
  const extension = /\.[^.]+$/u.exec(path)?.[0] ?? "";
  const message = `扩展名是“${extension}”,内容其实是${FORMAT_TITLES[format]},已按内容读取。`;
  return [{ code: "READ_MISNAMED", severity: "info", start: null, end: null, message }];
}

function findingOf(source: string, { message, ...note }: Note): Finding {
  return { ...note, source, message: `${source}:${message}` };
}
