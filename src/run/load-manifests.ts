import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Instruction, ReportReference } from "../manifest/instruction.ts";
import { readInstructions } from "../manifest/read-instructions.ts";
import { readManifest } from "../manifest/read-manifest.ts";
import type { Finding } from "../model/finding.ts";
import type { RunRecord } from "../model/run-record.ts";
import { decodeText } from "../read/decode-text.ts";
import type { ListedFile } from "../read/list-files.ts";

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
 * is a mistake. Rejects only where the system does.
 */
export async function loadManifests(inputs: readonly string[], files: readonly ListedFile[]): Promise<LoadedManifests> {
  const folders = await foldersOf(inputs);
  const instructions: Instruction[] = [];
  const findings: Finding[] = [];
  const records: RunRecord["manifests"] = [];
  for (const { folder, whole } of folders) {
    const bytes = await readFile(join(folder, MANIFEST_NAME)).catch(() => null);
    if (bytes === null) continue;
    const path = folders.length === 1 ? MANIFEST_NAME : `${basename(folder)}/${MANIFEST_NAME}`;
    const read = readBytes(path, bytes);
    const resolvePath = pathResolver(folder, files);
    const resolved = read.instructions.flatMap((instruction) => resolveInstruction(instruction, resolvePath, whole));
    instructions.push(...resolved);
    findings.push(...read.findings);
    records.push({ path, sha256: createHash("sha256").update(bytes).digest("hex"), rows: read.instructions.length });
  }
  return { instructions, findings, records };
}

function readBytes(path: string, bytes: Uint8Array): { instructions: Instruction[]; findings: Finding[] } {
  const decoded = decodeText(bytes);
  if (decoded.outcome !== "text") {
    const message = `${path}:无法辨认编码,清单未能使用。请用表格软件打开并另存为 CSV UTF-8。`;
    const finding: Finding = {
      code: "MANIFEST_UNREADABLE",
      severity: "error",
      source: path,
      start: null,
      end: null,
      message,
    };
    return { instructions: [], findings: [finding] };
  }
  const { manifest, findings } = readManifest(path, decoded.text);
  if (manifest === null) return { instructions: [], findings };
  const read = readInstructions(manifest);
  return { instructions: read.instructions, findings: [...findings, ...read.findings] };
}

/** Folders to look into, each once, as the listing has them: real paths. `whole` where the folder itself is an input. */
async function foldersOf(inputs: readonly string[]): Promise<{ folder: string; whole: boolean }[]> {
  const folders = new Map<string, boolean>();
  for (const input of inputs) {
    const absolute = resolve(input);
    try {
      const whole = (await stat(absolute)).isDirectory();
      const folder = await realpath(whole ? absolute : dirname(absolute));
      folders.set(folder, whole || folders.get(folder) === true);
    } catch {
      continue; // The listing says of an input that is not there.
    }
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, whole]) => ({ folder, whole }));
}

/** What a path in a manifest is called in the run: a file, one in an archive, or (with `/` at its end) folders. */
function pathResolver(folder: string, files: readonly ListedFile[]) {
  const byAbsolute = new Map(files.map((file) => [slashed(file.absolute), file.path]));
  const root = slashed(folder);
  return (written: string): string[] => {
    const target = `${root}/${written}`.replace(/\/+$/u, "");
    const exact = byAbsolute.get(target);
    if (exact !== undefined) return [exact];
    for (let end = target.lastIndexOf("/"); end > root.length; end = target.lastIndexOf("/", end - 1)) {
      const archive = byAbsolute.get(target.slice(0, end));
      if (archive !== undefined) return [archive + target.slice(end)];
    }
    const under = [...byAbsolute].filter(([absolute]) => absolute.startsWith(`${target}/`));
    return [
      ...new Set(under.map(([absolute, path]) => path.slice(0, path.length - absolute.length + target.length + 1))),
    ];
  };
}

function resolveInstruction(
  instruction: Instruction,
  resolvePath: (path: string) => string[],
  whole: boolean,
): Instruction[] {
  const { file, repeats } = instruction;
  const found = resolvePath(file);
  if (found.length === 0) return whole ? [instruction] : [];
  return found.map((path) => ({
    ...instruction,
    file: path,
    repeats: repeats === null || repeats === "none" ? repeats : resolveReference(repeats, resolvePath),
  }));
}

function resolveReference(reference: ReportReference, resolvePath: (path: string) => string[]): ReportReference {
  return { ...reference, file: resolvePath(reference.file)[0] ?? reference.file };
}

function slashed(path: string): string {
  return path.split(sep).join("/").normalize("NFC");
}
