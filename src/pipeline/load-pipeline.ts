import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPipeline } from "./check-pipeline.ts";
import type { CuesFile } from "./cues-file.ts";
import { ExamplesFile } from "./examples-file.ts";
import { IndicatorsFile } from "./indicators-file.ts";
import type { NumbersFile } from "./numbers-file.ts";
import { PipelineError } from "./pipeline-error.ts";
import { PipelineFile } from "./pipeline-file.ts";
import { type Folder, readShared } from "./read-shared.ts";
import { readWords } from "./read-words.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import type { ReportLexicon } from "./reports-file.ts";
import type { TablesFile } from "./tables-file.ts";
import type { UnitsFile } from "./units-file.ts";

/** A whole domain: its words, units and rules, checked. Plain data, so it may be handed to a worker. */
export interface Pipeline {
  id: string;
  title: { zh: string; en: string };
  other: string;
  units: UnitsFile;
  numbers: NumbersFile;
  cues: CuesFile;
  reports: ReportLexicon;
  tables: TablesFile;
  indicators: IndicatorsFile;
  examples: ExamplesFile;
  /** Words that the segmenter keeps whole. */
  words: string[];
  /** SHA-256 over the domain's files, so that a dataset tells which rules made it. */
  version: string;
}

/**
 * Loads a domain folder: its own files, added to those of the folder that it extends.
 *
 * @param root the folder that holds the domains
 * @param library where a folder to extend is looked for that does not stand beside the domain
 * @throws {PipelineError} names the file and line, what was expected and what to do
 */
export function loadPipeline(root: string, id: string, library: string = root): Pipeline {
  const folder = join(root, id);
  if (!existsSync(join(folder, "pipeline.yaml"))) {
    const known = existsSync(library)
      ? readdirSync(library).filter((name) => existsSync(join(library, name, "pipeline.yaml")))
      : [];
    throw new PipelineError("PIPELINE_MISSING", folder, `no pipeline.yaml there. Name one of: ${known.join(", ")}`);
  }
  const own = readYaml(join(folder, "pipeline.yaml"), `${id}/pipeline.yaml`, PipelineFile);
  const base = own.value.extends;
  const baseRoot = base !== undefined && !existsSync(join(root, base)) ? library : root;
  const folders: Folder[] = [
    ...(base === undefined ? [] : [{ name: base, path: join(baseRoot, base) }]),
    { name: id, path: folder },
  ];
  if (base !== undefined && !existsSync(join(baseRoot, base))) {
    const there = readdirSync(baseRoot, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = there.map(({ name }) => name).filter((name) => name !== id);
    const message = `expected a folder to extend, got \`${base}\`, which is not there. Name one of: ${names.join(", ")}`;
    throw new PipelineError("PIPELINE_BASE", own.where(["extends"]), message);
  }

  const indicators = required(folder, id, "indicators.yaml", IndicatorsFile);
  const examples = required(folder, id, "examples.yaml", ExamplesFile);
  const units = readShared(folders, "units.yaml");
  const cues = readShared(folders, "cues.yaml");
  const pipeline: Pipeline = {
    id,
    title: own.value.title,
    other: own.value.other ?? "other",
    units: units.value,
    numbers: readShared(folders, "numbers.yaml").value,
    cues: cues.value,
    reports: readShared(folders, "reports.yaml").value,
    tables: readShared(folders, "tables.yaml").value,
    indicators: indicators.value,
    examples: examples.value,
    words: folders.flatMap(({ name, path }) => readWords(join(path, "words.txt"), `${name}/words.txt`)),
    version: hashOf(folders),
  };
  checkPipeline(pipeline, { own, indicators, examples, units: units.files, cues: cues.files });
  return pipeline;
}

function required<S extends typeof IndicatorsFile | typeof ExamplesFile>(
  folder: string,
  id: string,
  name: string,
  schema: S,
): YamlFile<ReturnType<S["parse"]>> {
  const path = join(folder, name);
  if (!existsSync(path)) {
    const message =
      "expected this file, which every domain has, and it is not there. Copy it from another domain and change it";
    throw new PipelineError("PIPELINE_FILE_MISSING", `${id}/${name}`, message);
  }
  return readYaml(path, `${id}/${name}`, schema) as YamlFile<ReturnType<S["parse"]>>;
}

function hashOf(folders: readonly Folder[]): string {
  const hash = createHash("sha256");
  for (const { name, path } of folders) {
    const files = readdirSync(path).filter((file) => /^[^.].*\.(yaml|txt)$/u.test(file));
    for (const file of files.sort()) hash.update(`${name}/${file}\0`).update(readFileSync(join(path, file)));
  }
  return hash.digest("hex");
}
