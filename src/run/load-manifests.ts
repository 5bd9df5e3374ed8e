import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import type { Instruction, ReportReference } from "../manifest/instruction.ts";
import { readInstructions } from "../manifest/read-instructions.ts";
import { type Manifest, readManifest } from "../manifest/read-manifest.ts";
import type { Finding } from "../model/finding.ts";
import type { RunRecord } from "../model/run-record.ts";
import { isMissing } from "../write/real-target.ts";
import { decodeText } from "../read/decode-text.ts";
import type { ListedFile, Listing } from "../read/list-files.ts";
import { inputFolders } from "./input-folders.ts";

export const MANIFEST_NAME = "manifest.csv";

/** What the analyst says of the reports of a run. */
export interface LoadedManifests {
  /** About sources by the paths that they have in the run. */
  readonly instructions: readonly Instruction[];
  readonly findings: readonly Finding[];
  readonly records: RunRecord["manifests"];
}

/**
 * Reads the `manifest.csv` in each input folder, and in the folder of each input file, in the encodings that
 * texts may have. Rows about files that are not among the inputs stay only for whole folders, where that
 * is a mistake. A manifest in a folder further down is not used, and a finding.
 */
export async function loadManifests(
  inputs: readonly string[],
  { files, skipped }: Pick<Listing, "files" | "skipped">,
): Promise<LoadedManifests> {
  const folders = await inputFolders(inputs);
  const instructions: Instruction[] = [];
  const findings: Finding[] = [];
  const records: RunRecord["manifests"] = [];
  for (const { folder, whole } of folders) {
    const path = folders.length === 1 ? MANIFEST_NAME : `${basename(folder)}/${MANIFEST_NAME}`;
    const read = await readManifestFile(folder, path, files);
    if (read === null) continue;
    instructions.push(...read.instructions.filter(({ resolved }) => whole || resolved).map((each) => each.instruction));
    findings.push(...read.findings);
    records.push({ path, sha256: read.sha256, rows: read.manifest?.rows.length ?? 0 });
  }
  const used = new Set(records.map(({ path }) => path));
  const others = skipped.filter(({ path }) => path.endsWith(`/${MANIFEST_NAME}`) && !used.has(path));
  return { instructions, findings: [...findings, ...others.map(({ path }) => elsewhere(path))], records };
}

function elsewhere(source: string): Finding {
  const message = `${source}:清单只在输入文件夹的最上层起作用,这一份未采用。请把其中的行移到最上层的 ${MANIFEST_NAME}。`;
  return { code: "MANIFEST_ELSEWHERE", severity: "warning", source, start: null, end: null, message };
}

/** A manifest as it was read: `manifest` is null where it cannot be used. */
export interface ReadManifest {
  readonly manifest: Manifest | null;
  /** About sources by the paths that they have in the run, where these are among the files (`resolved`). */
  readonly instructions: readonly { readonly instruction: Instruction; readonly resolved: boolean }[];
  readonly findings: readonly Finding[];
  readonly sha256: string;
}

/** Reads the manifest in a folder; null where there is none. `path` is what findings call it. */
export async function readManifestFile(
  folder: string,
  path: string,
  files: readonly ListedFile[],
): Promise<ReadManifest | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, MANIFEST_NAME));
  } catch (error) {
    if (isMissing(error)) return null;
    const reason = error instanceof Error ? error.message : String(error);
    return {
      manifest: null,
      instructions: [],
      findings: [unreadable(path, `无法读取(${reason})`)],
      sha256: "0".repeat(64),
    };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const decoded = decodeText(bytes);
  if (decoded.outcome !== "text") {
    return { manifest: null, instructions: [], findings: [unreadable(path, "无法辨认编码")], sha256 };
  }
  const { manifest, findings } = readManifest(path, decoded.text);
  if (manifest === null) return { manifest, instructions: [], findings, sha256 };
  const read = readInstructions(manifest);
  const resolvePath = pathResolver(folder, files);
  const instructions = read.instructions.flatMap((instruction) => resolveInstruction(instruction, resolvePath));
  return { manifest, instructions, findings: [...findings, ...read.findings], sha256 };
}

function unreadable(source: string, reason: string): Finding {
  const message = `${source}:${reason},清单未能使用,所有报告按自动识别的结果处理。请用表格软件打开并另存为 CSV UTF-8。`;
  return { code: "MANIFEST_UNREADABLE", severity: "error", source, start: null, end: null, message };
}

/** What a path in a manifest is called in the run: a file, one in an archive, or (with `/` at its end) folders. */
function pathResolver(folder: string, files: readonly ListedFile[]) {
  const byAbsolute = new Map(files.map((file) => [slashed(file.absolute), file.path]));
  const root = slashed(folder);
  const folders = new Map<string, Set<string>>();
  for (const [absolute, path] of byAbsolute) {
    for (let end = absolute.lastIndexOf("/"); end >= root.length; end = absolute.lastIndexOf("/", end - 1)) {
      const known = folders.get(absolute.slice(0, end)) ?? new Set();
      folders.set(absolute.slice(0, end), known.add(path.slice(0, Math.max(0, path.length - absolute.length + end))));
    }
  }
  return (written: string): string[] => {
    const target = `${root}/${written}`.replace(/\/+$/u, "");
    const exact = byAbsolute.get(target);
    if (exact !== undefined) return [exact];
    for (let end = target.lastIndexOf("/"); end > root.length; end = target.lastIndexOf("/", end - 1)) {
      const archive = byAbsolute.get(target.slice(0, end));
      if (archive !== undefined) return [archive + target.slice(end)];
    }
    return [...(folders.get(target) ?? [])];
  };
}

function resolveInstruction(
  instruction: Instruction,
  resolvePath: (path: string) => string[],
): { instruction: Instruction; resolved: boolean }[] {
  const { file, repeats } = instruction;
  const found = resolvePath(file);
  if (found.length === 0) return [{ instruction, resolved: false }];
  const reference = repeats === null || repeats === "none" ? repeats : resolveReference(repeats, resolvePath);
  return found.map((path) => ({ instruction: { ...instruction, file: path, repeats: reference }, resolved: true }));
}

function resolveReference(reference: ReportReference, resolvePath: (path: string) => string[]): ReportReference {
  return { ...reference, file: resolvePath(reference.file)[0] ?? reference.file };
}

function slashed(path: string): string {
  return path.split(sep).join("/").normalize("NFC");
}
