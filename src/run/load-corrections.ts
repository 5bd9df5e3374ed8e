import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { correctionFinding } from "../corrections/correction-finding.ts";
import { type LocatedCorrection, readCorrections } from "../corrections/read-corrections.ts";
import type { CorrectionTerms } from "../corrections/read-fields.ts";
import type { Finding } from "../model/finding.ts";
import { decodeText } from "../read/decode-text.ts";
import { isCorrectionsFile } from "../read/file-kind.ts";
import type { Listing } from "../read/list-files.ts";
import { byText } from "./by-place.ts";
import { inputFolders } from "./input-folders.ts";

/** What analysts said of the figures of a run, in the order of the files. */
export interface LoadedCorrections {
  readonly files: readonly CorrectionsFile[];
  readonly findings: readonly Finding[];
}

export interface CorrectionsFile {
  /** What findings call it. */
  readonly path: string;
  readonly sha256: string;
  readonly corrections: readonly LocatedCorrection[];
  /** Rows that could not be read. */
  readonly unread: number;
  /** The folder is an input as a whole, so that every row should be about one of its files. */
  readonly whole: boolean;
}

/**
 * Reads the `corrections.csv` in each input folder, and in the folder of each input file, and those that a
 * browser numbers (`corrections (1).csv`), in the encodings that texts may have. One in a folder further
 * down is not used, and a finding.
 */
export async function loadCorrections(
  inputs: readonly string[],
  { skipped }: Pick<Listing, "skipped">,
  terms: CorrectionTerms,
): Promise<LoadedCorrections> {
  const folders = await inputFolders(inputs);
  const files: CorrectionsFile[] = [];
  const findings: Finding[] = [];
  for (const { folder, whole } of folders) {
    const names = (await readdir(folder).catch(() => [])).filter(isCorrectionsFile).sort(byText);
    for (const name of names) {
      const path = folders.length === 1 ? name : `${basename(folder)}/${name}`;
      const read = await readOne(join(folder, name), path, terms);
      files.push({ ...read, path, whole });
      findings.push(...read.findings);
    }
  }
  const used = new Set(files.map(({ path }) => path));
  for (const { path } of skipped) {
    if (!path.includes("/") || used.has(path) || !isCorrectionsFile(basename(path))) continue;
    findings.push(
      correctionFinding("CORRECTION_ELSEWHERE", "warning", path, null, "更正只在输入文件夹的最上层起作用,请移到最上层"),
    );
  }
  return { files, findings };
}

async function readOne(absolute: string, path: string, terms: CorrectionTerms) {
  const bytes = await readFile(absolute).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (bytes instanceof Error) return nothing(path, "0".repeat(64), `无法读取(${bytes.message})`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const decoded = decodeText(bytes);
  if (decoded.outcome !== "text") return nothing(path, sha256, "无法辨认编码,请用表格软件打开并另存为 CSV UTF-8");
  const { corrections, findings } = readCorrections(path, decoded.text, terms);
  return { sha256, corrections, findings, unread: findings.filter(({ code }) => code === "CORRECTION_ROW").length };
}

function nothing(path: string, sha256: string, why: string) {
  return {
    sha256,
    corrections: [],
    unread: 0,
    findings: [correctionFinding("CORRECTION_UNREADABLE", "error", path, null, why)],
  };
}
