import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPipeline, type Pipeline } from "../../src/pipeline/load-pipeline.ts";
import { PipelineError } from "../../src/pipeline/pipeline-error.ts";
import { useTemporaryFolders } from "../read/temporary-folder.ts";

const PIPELINES = fileURLToPath(new URL("../../pipelines/", import.meta.url));

/** What to do with a file of the copy: a text to put in place of another, a text to add, or nothing left. */
type Change = { readonly replace: string; readonly by: string } | { readonly add: string } | "remove";

/** Loads changed copies of the domain `education`, which are gone after each test. Call once, at the top of a test file. */
export function useDomainCopies(): (changes?: Readonly<Record<string, Change>>) => Promise<Pipeline> {
  const temporaryFolder = useTemporaryFolders();
  return async (changes = {}) => {
    const root = await temporaryFolder();
    for (const name of ["base", "education"]) {
      cpSync(join(PIPELINES, name), join(root, name), {
        recursive: true,
        filter: (path) => !/[\\/]samples([\\/]|$)/u.test(path),
      });
    }
    for (const [name, change] of Object.entries(changes)) apply(join(root, "education", name), change);
    return loadPipeline(root, "education");
  };
}

function apply(path: string, change: Change): void {
  if (change === "remove") return rmSync(path);
  const text = readFileSync(path, "utf8");
  if ("add" in change) return writeFileSync(path, text + change.add);
  if (text.split(change.replace).length !== 2) throw new Error(`${change.replace} does not stand once in ${path}`);
  writeFileSync(
    path,
    text.replace(change.replace, () => change.by),
  );
}

/** The mistake that loading ends with; its place without the column, which nobody reads. */
export async function mistakeOf(
  loading: Promise<Pipeline>,
): Promise<{ code: string; file: string; line: number; message: string }> {
  try {
    await loading;
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const [file = "", line = "0"] = error.where.split(":");
    return { code: error.code, file, line: Number(line), message: error.message };
  }
  throw new Error("expected a mistake, and the domain loads");
}

/** The line of a file of the domain `education` on which a text stands first. */
export function lineOf(name: string, text: string): number {
  const lines = readFileSync(join(PIPELINES, "education", name), "utf8").split("\n");
  return lines.findIndex((line) => line.includes(text)) + 1;
}
