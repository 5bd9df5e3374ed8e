import { basename, sep } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { SkippedFile } from "../model/skipped-file.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import { reportRefusal } from "./refusal.ts";
import { uniquePaths } from "./unique-paths.ts";
import { walkInputs } from "./walk-inputs.ts";

/** A file to read; plain data, so that it can be handed to a worker. */
export interface ListedFile {
  /** What {@link Source.path} will be: unique, `/` separators. */
  readonly path: string;
  /** Where to open it. */
  readonly absolute: string;
  /** Size when it was listed. */
  readonly bytes: number;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
  readonly findings: readonly Finding[];
}

/**
 * Finds the sources under files and folders, without opening any. All three lists are sorted by the code
 * units of the path, and so are the same on every machine and for inputs in any order; a path does not
 * hold where the input folder lies, unless that is needed to tell two files apart. What cannot be listed
 * is skipped with a finding; rejects only when `signal` is aborted.
 */
export async function listFiles(
  inputs: readonly string[],
  options: { fileSystem?: FileSystem; signal?: AbortSignal } = {},
): Promise<Listing> {
  const { entries, barren } = await walkInputs(inputs, options.fileSystem ?? nodeFileSystem, options.signal);
  const unnamed = entries.filter((entry) => entry.path === "");
  const paths = uniquePaths(unnamed);
  unnamed.forEach((entry, i) => {
    entry.path = paths[i] ?? "";
  });
  // Only now: the message on a file that was met twice names the other path.
  const refused = entries.flatMap(({ path, refusal }) => (refusal === null ? [] : [reportRefusal(path, refusal)]));
  return {
    files: entries
      .filter((entry) => entry.refusal === null)
      .map(({ path, absolute, bytes }) => ({ path, absolute, bytes }))
      .sort((a, b) => byCodeUnits(a.path, b.path)),
    skipped: refused.map(({ skipped }) => skipped).sort((a, b) => byCodeUnits(a.path, b.path)),
    findings: [...refused.flatMap(({ findings }) => findings), ...barren.map(nothingToRead)].sort((a, b) =>
      byCodeUnits(a.source, b.source),
    ),
  };
}

function nothingToRead(folder: string): Finding {
  const source = basename(folder) || folder.split(sep).join("/");
  const message = `${source}:该文件夹中没有可读取的报告(.txt、.md、.html、.docx、.doc、.pdf、.xlsx、.csv、.zip)。请核对路径,或把报告另存为其中一种后放入。`;
  return { code: "READ_NOTHING", severity: "warning", source, start: null, end: null, message };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
