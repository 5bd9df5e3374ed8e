import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPipeline } from "./check-pipeline.ts";
import { CuesFile } from "./cues-file.ts";
import { deepPartial } from "./deep-partial.ts";
import { ExamplesFile } from "./examples-file.ts";
import { IndicatorsFile } from "./indicators-file.ts";
import { mergeLists } from "./merge-lists.ts";
import { NumbersFile } from "./numbers-file.ts";
import { PipelineError } from "./pipeline-error.ts";
import { PipelineFile } from "./pipeline-file.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { ReportLexicon } from "./reports-file.ts";
import { UnitsFile } from "./units-file.ts";

/** A whole domain: its words, units and rules, checked. Plain data, so it may be handed to a worker. */
export interface Pipeline {
  id: string;
  title: { zh: string; en: string };
  other: string;
  units: UnitsFile;
  numbers: NumbersFile;
  cues: CuesFile;
  reports: ReportLexicon;
  indicators: IndicatorsFile;
  examples: ExamplesFile;
  /** Words that the segmenter keeps whole. */
  words: string[];
  /** SHA-256 over the domain's files, so that a dataset tells which rules made it. */
  version: string;
}

/** Files that a domain may leave to the folder that it extends, or add to. */
const SHARED = {
  "units.yaml": UnitsFile,
  "numbers.yaml": NumbersFile,
  "cues.yaml": CuesFile,
  "reports.yaml": ReportLexicon,
} as const;
type SharedName = keyof typeof SHARED;
type SharedValue<N extends SharedName> = ReturnType<(typeof SHARED)[N]["parse"]>;

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
    const there = existsSync(baseRoot)
      ? readdirSync(baseRoot, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
      : [];
    throw new PipelineError(
      "PIPELINE_BASE",
      own.where(["extends"]),
      `expected a folder to extend, got \`${base}\`, which does not exist in ${baseRoot}. Name one of: ${there.join(", ")}`,
    );
  }

  const indicators = required(folder, id, "indicators.yaml", IndicatorsFile);
  const examples = required(folder, id, "examples.yaml", ExamplesFile);
  const units = shared(folders, "units.yaml");
  const pipeline: Pipeline = {
    id,
    title: own.value.title,
    other: own.value.other ?? "other",
    units: units.value,
    numbers: shared(folders, "numbers.yaml").value,
    cues: shared(folders, "cues.yaml").value,
    reports: shared(folders, "reports.yaml").value,
    indicators: indicators.value,
    examples: examples.value,
    words: folders.flatMap(({ path }) => readWords(join(path, "words.txt"))),
    version: hashOf(folders),
  };
  checkPipeline(pipeline, { own, indicators, examples, units: units.files });
  return pipeline;
}

interface Folder {
  readonly name: string;
  readonly path: string;
}

function required<S extends typeof IndicatorsFile | typeof ExamplesFile>(
  folder: string,
  id: string,
  name: string,
  schema: S,
): YamlFile<ReturnType<S["parse"]>> {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new PipelineError(
      "PIPELINE_FILE_MISSING",
      `${id}/${name}`,
      "the file is missing. Every domain has one: copy it from another domain and change it",
    );
  return readYaml(path, `${id}/${name}`, schema) as YamlFile<ReturnType<S["parse"]>>;
}

/**
 * A file of all folders together, the base's first. The first must be whole; one that adds to it has only
 * what it adds. Each is checked by itself, so that a mistake has its line.
 */
function shared<N extends SharedName>(
  folders: readonly Folder[],
  name: N,
): { value: SharedValue<N>; files: YamlFile<Partial<SharedValue<N>>>[] } {
  const schema = SHARED[name];
  const there = folders.filter(({ path }) => existsSync(join(path, name)));
  if (there.length === 0)
    throw new PipelineError(
      "PIPELINE_FILE_MISSING",
      `${folders.map((folder) => folder.name).join(", ")}: ${name}`,
      "the file is missing. Add it, or extend a folder that has it",
    );
  const files = there.map((folder, i) =>
    readYaml(join(folder.path, name), `${folder.name}/${name}`, i === 0 ? schema : deepPartial(schema)),
  );
  const value = schema.parse(files.map((file) => file.value).reduce(mergeLists)) as SharedValue<N>;
  return { value, files: files as YamlFile<Partial<SharedValue<N>>>[] };
}

function readWords(path: string): string[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split(/\r?\n/u);
  return lines.map((line) => line.replace(/#.*/u, "").trim()).filter((line) => line !== "");
}

function hashOf(folders: readonly Folder[]): string {
  const hash = createHash("sha256");
  for (const { name, path } of folders) {
    const files = readdirSync(path).filter((file) => /^[^.].*\.(yaml|txt)$/u.test(file));
    for (const file of files.sort()) hash.update(`${name}/${file}\0`).update(readFileSync(join(path, file)));
  }
  return hash.digest("hex");
}
