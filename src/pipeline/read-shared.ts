import { existsSync } from "node:fs";
import { join } from "node:path";
import { CuesFile } from "./cues-file.ts";
import { deepPartial } from "./deep-partial.ts";
import { mergeLists } from "./merge-lists.ts";
import { NumbersFile } from "./numbers-file.ts";
import { PipelineError } from "./pipeline-error.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { ReportLexicon } from "./reports-file.ts";
import { TablesFile } from "./tables-file.ts";
import { UnitsFile } from "./units-file.ts";

/** Files that a domain may leave to the folder that it extends, or add to. */
const SHARED = {
  "units.yaml": UnitsFile,
  "numbers.yaml": NumbersFile,
  "cues.yaml": CuesFile,
  "reports.yaml": ReportLexicon,
  "tables.yaml": TablesFile,
} as const;
type SharedName = keyof typeof SHARED;
type SharedValue<N extends SharedName> = ReturnType<(typeof SHARED)[N]["parse"]>;

/** A folder that holds a domain, or what several share. */
export interface Folder {
  readonly name: string;
  readonly path: string;
}

/**
 * Reads a file of several folders as one, the base's first. The first must be whole; one that adds to it
 * has only what it adds. Each is checked by itself, so that a mistake has its line.
 *
 * @throws {PipelineError}
 */
export function readShared<N extends SharedName>(
  folders: readonly Folder[],
  name: N,
): { value: SharedValue<N>; files: YamlFile<Partial<SharedValue<N>>>[] } {
  const schema = SHARED[name];
  const there = folders.filter(({ path }) => existsSync(join(path, name)));
  if (there.length === 0) {
    const where = `${folders.map((folder) => folder.name).join(", ")}: ${name}`;
    const message =
      "expected this file in one of these folders, and it is in none. Add it, or extend a folder that has it";
    throw new PipelineError("PIPELINE_FILE_MISSING", where, message);
  }
  const files = there.map((folder, i) =>
    readYaml(join(folder.path, name), `${folder.name}/${name}`, i === 0 ? schema : deepPartial(schema)),
  );
  const value = schema.parse(files.map((file) => file.value).reduce(mergeLists)) as SharedValue<N>;
  return { value, files: files as YamlFile<Partial<SharedValue<N>>>[] };
}
