import type { Report } from "../model/report.ts";
import type { Source } from "../model/source.ts";
import type { ListedFile } from "../read/list-files.ts";
import { readSource } from "../read/read-source.ts";

/** How many texts are kept: the reports of a compilation are asked for one after another. */
const KEPT = 4;

/**
 * Gives bodies of reports anew, by reading their file once more, since a run keeps no texts. Null where
 * the file has changed since.
 */
export function bodyReader(
  files: readonly ListedFile[],
  inputs: readonly Pick<Source, "path" | "sha256">[],
): (report: Report) => Promise<string | null> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const hashes = new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
  const kept = new Map<string, string | null>();
  return async ({ source: path, body }) => {
    if (!kept.has(path)) {
      const file = byPath.get(path);
      const source = file === undefined ? null : (await readSource(file)).source;
      kept.set(path, source?.sha256 === hashes.get(path) ? (source?.text ?? null) : null);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    }
    return kept.get(path)?.slice(body.start, body.end) ?? null;
  };
}
