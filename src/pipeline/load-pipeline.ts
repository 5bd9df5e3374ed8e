import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPipeline } from "./check-pipeline.ts";
import { CuesFile } from "./cues-file.ts";
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
const SHARED = { "units.yaml": UnitsFile, "numbers.yaml": NumbersFile, "cues.yaml": CuesFile, "reports.yaml": ReportLexicon } as const;

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
    const known = existsSync(library) ? readdirSync(library).filter((name) => existsSync(join(library, name, "pipeline.yaml"))) : [];
    throw new PipelineError("PIPELINE_MISSING", folder, `no pipeline.yaml there. Name one of: ${known.join(", ")}`);
  }
  const own = readYaml(join(folder, "pipeline.yaml"), `${id}/pipeline.yaml`, PipelineFile);
  const base = own.value.extends;
  const baseRoot = base !== undefined && !existsSync(join(root, base)) ? library : root;
  const folders: Folder[] = [...(base === undefined ? [] : [{ name: base, path: join(baseRoot, base) }]), { name: id, path: folder }];
  if (base !== undefined && !existsSync(join(baseRoot, base))) throw new PipelineError("PIPELINE_BASE", own.where(["extends"]), `\`extends\`: there is no folder ${base} beside ${id}. Correct the name`);

  const indicators = required(folder, id, "indicators.yaml", IndicatorsFile);
  const examples = required(folder, id, "examples.yaml", ExamplesFile);
  const pipeline: Pipeline = {
    id,
    title: own.value.title,
    other: own.value.other ?? "other",
    units: shared(folders, "units.yaml"),
    numbers: shared(folders, "numbers.yaml"),
    cues: shared(folders, "cues.yaml"),
    reports: shared(folders, "reports.yaml"),
    indicators: indicators.value,
    examples: examples.value,
    words: folders.flatMap(({ path }) => readWords(join(path, "words.txt"))),
    version: hashOf(folders),
  };
  checkPipeline(pipeline, indicators, examples, own);
  return pipeline;
}

interface Folder {
  readonly name: string;
  readonly path: string;
}

function required<S extends typeof IndicatorsFile | typeof ExamplesFile>(folder: string, id: string, name: string, schema: S): YamlFile<ReturnType<S["parse"]>> {
  const path = join(folder, name);
  if (!existsSync(path)) throw new PipelineError("PIPELINE_FILE_MISSING", `${id}/${name}`, "the file is missing. Every domain has one: copy it from another domain and change it");
  return readYaml(path, `${id}/${name}`, schema) as YamlFile<ReturnType<S["parse"]>>;
}

/** The lists of all folders, the base's first; the shape is checked file by file so that a mistake has its line. */
function shared<N extends keyof typeof SHARED>(folders: readonly Folder[], name: N): ReturnType<(typeof SHARED)[N]["parse"]> {
  const schema = SHARED[name];
  const parts = folders.map((folder) => ({ folder: folder.name, path: join(folder.path, name) })).filter(({ path }) => existsSync(path));
  if (parts.length === 0) throw new PipelineError("PIPELINE_FILE_MISSING", `${folders.map((folder) => folder.name).join(", ")}: ${name}`, "the file is missing. Add it, or extend a folder that has it");
  const [first, ...additions] = parts as [(typeof parts)[number], ...typeof parts];
  let value: unknown = readYaml(first.path, `${first.folder}/${name}`, schema).value;
  for (const { folder, path } of additions) value = mergeLists(value, readYaml(path, `${folder}/${name}`, schema.partial()).value);
  return schema.parse(value) as ReturnType<(typeof SHARED)[N]["parse"]>;
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
