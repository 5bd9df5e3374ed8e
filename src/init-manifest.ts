import { randomBytes } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import pLimit from "p-limit";
import { formatManifest } from "./manifest/format-manifest.ts";
import { ManifestError } from "./manifest/manifest-error.ts";
import { type UpdatedManifest, updateManifest } from "./manifest/update-manifest.ts";
import type { Header } from "./model/dataset-writer.ts";
import type { Claim } from "./model/claim.ts";
import type { Finding } from "./model/finding.ts";
import type { Report } from "./model/report.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import { type ListedFile, listFiles } from "./read/list-files.ts";
import { readSources } from "./read/read-sources.ts";
import type { Signature } from "./repeats/min-hash.ts";
import { reportSignature } from "./repeats/report-signature.ts";
import { findRepeated } from "./run/find-repeated.ts";
import { MANIFEST_NAME, readManifestFile } from "./run/load-manifests.ts";
import { openTextStore, saveText } from "./run/text-store.ts";
import { splitReports } from "./split/split-reports.ts";
import { realTarget } from "./write/real-target.ts";

export interface InitOptions {
  /** Folders, and files whose folder is meant. */
  readonly inputs: readonly string[];
  readonly pipeline: Pipeline;
  /** Language of the headers and of what was found. */
  readonly header: Header;
  /** Aborting rejects with its reason, and leaves the manifests as they were. */
  readonly signal?: AbortSignal;
}

/** A manifest that was written, and what stands in it. */
export interface WrittenManifest extends Pick<UpdatedManifest, "added" | "edited" | "unmatched"> {
  readonly path: string;
  readonly reports: number;
}

/** What is kept of a file, as a run's results have it. */
interface SplitFile {
  readonly reports: { readonly report: Report; readonly signature: Signature | null }[];
  readonly claims: readonly Claim[];
  readonly findings: Finding[];
}

/** Files that are read at a time. */
const READ_AHEAD = 4;

/**
 * Writes `manifest.csv` into each folder: a row for each report in it, with what was found. Of a manifest that
 * is there everything that an analyst wrote stays. Files that cannot be read are findings.
 *
 * @throws {ManifestError} where a former manifest cannot be read, so that it is not overwritten, or where the
 *   new one cannot be written
 */
export async function initManifest(options: InitOptions): Promise<{ written: WrittenManifest[]; findings: Finding[] }> {
  const written: WrittenManifest[] = [];
  const findings: Finding[] = [];
  for (const folder of await foldersOf(options.inputs)) {
    const listing = await listFiles([folder], { ...(options.signal && { signal: options.signal }) });
    const former = await readManifestFile(folder, MANIFEST_NAME, listing.files);
    if (former !== null && former.manifest === null) {
      const reason = former.findings.map(({ message }) => message).join("");
      throw new ManifestError("MANIFEST_UNREADABLE", `${reason}为免丢失其中的修改,没有改动它。`);
    }
    const found = await findReports(listing.files, options);
    const instructions = (former?.instructions ?? []).map(({ instruction }) => instruction);
    const updated = updateManifest(former?.manifest ?? null, instructions, found.reports, options.header);
    options.signal?.throwIfAborted();
    const path = join(folder, MANIFEST_NAME);
    await replaceFile(path, formatManifest(updated, options.header));
    const { added, edited, unmatched } = updated;
    written.push({ path, reports: found.reports.length, added, edited, unmatched });
    findings.push(...listing.findings, ...found.findings, ...(former?.findings ?? []));
  }
  return { written, findings };
}

/** The folders, each once, by their real paths; one that is not there is left to the listing to tell about. */
async function foldersOf(inputs: readonly string[]): Promise<string[]> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const absolute = resolve(input);
    const status = await stat(absolute).catch((cause: unknown) => {
      throw new ManifestError("MANIFEST_MISSING_INPUT", `找不到“${input}”,没有写出清单。请核对路径。`, { cause });
    });
    folders.add(await realpath(status.isDirectory() ? absolute : dirname(absolute)));
  }
  return [...folders].sort();
}

/** Splits every file into its reports, and finds those that repeat another. */
async function findReports(
  files: readonly ListedFile[],
  { pipeline, signal }: InitOptions,
): Promise<{ reports: readonly Report[]; findings: Finding[] }> {
  const limit = pLimit(READ_AHEAD);
  const store = await openTextStore(join(tmpdir(), "shuzhai-init"));
  try {
    const results = await Promise.all(
      files.map((file) =>
        limit(async () => {
          signal?.throwIfAborted();
          const result: SplitFile = { reports: [], claims: [], findings: [] };
          for await (const { source, findings } of readSources(file)) {
            result.findings.push(...findings);
            if (source === null) continue;
            await saveText(store.folder, source.path, source.text);
            for (const report of splitReports(source, pipeline.reports).reports) {
              const signature = reportSignature(source.text.slice(report.body.start, report.body.end));
              result.reports.push({ report, signature });
            }
          }
          // A copy, since a string that was cut out of a text keeps all of that text in memory.
          return structuredClone(result);
        }),
      ),
    );
    const { reports } = await findRepeated(results, (path) => store.textOf(path), [], signal);
    return { reports, findings: results.flatMap(({ findings }) => findings) };
  } finally {
    await store.remove();
  }
}

async function replaceFile(path: string, content: string): Promise<void> {
  const target = await realTarget(path);
  const temporary = `${target}.tmp-${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `清单未能写入“${path}”,原有内容未变:${reason}。请检查权限和磁盘空间,并先关闭打开着它的表格软件。`;
    throw new ManifestError("MANIFEST_WRITE", message, { cause });
  }
}

/** As a terminal shows it: relative to where one is, where that is shorter. */
export function shownPath(path: string): string {
  const near = relative("", path);
  return near.startsWith("..") ? path : near.split(sep).join("/");
}
