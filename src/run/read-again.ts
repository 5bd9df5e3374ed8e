import type { Source } from "../model/source.ts";
import type { ListedFile } from "../read/list-files.ts";
import { readSource } from "../read/read-source.ts";

/** How many texts are kept: the reports of a compilation are asked for one after another. */
const KEPT = 4;

/** Gives texts anew, by the path of their source: a run keeps none. Null where the file has changed since. */
export function textReader(
  files: readonly ListedFile[],
  inputs: readonly Pick<Source, "path" | "sha256">[],
): (path: string) => Promise<string | null> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const hashes = new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
  const kept = new Map<string, string | null>();
  return async (path) => {
    if (!kept.has(path)) {
      const file = byPath.get(path);
      const source = file === undefined ? null : (await readSource(file)).source;
      kept.set(path, source?.sha256 === hashes.get(path) ? (source?.text ?? null) : null);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    }
    return kept.get(path) ?? null;
  };
}
