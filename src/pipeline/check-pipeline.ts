import { checkCues } from "./check-cues.ts";
import { checkExamples } from "./check-examples.ts";
import { checkRules } from "./check-rules.ts";
import { checkUnits } from "./check-units.ts";
import type { CuesFile } from "./cues-file.ts";
import type { ExamplesFile } from "./examples-file.ts";
import type { IndicatorsFile } from "./indicators-file.ts";
import type { Pipeline } from "./load-pipeline.ts";
import { PipelineError } from "./pipeline-error.ts";
import type { PipelineFile } from "./pipeline-file.ts";
import type { YamlFile } from "./read-yaml.ts";
import type { UnitsFile } from "./units-file.ts";

/** The files of a domain as they were read, which tell where a mistake stands. */
export interface PipelineSources {
  own: YamlFile<PipelineFile>;
  indicators: YamlFile<IndicatorsFile>;
  examples: YamlFile<ExamplesFile>;
  /** The base's, then the domain's. */
  units: readonly YamlFile<Partial<UnitsFile>>[];
  cues: readonly YamlFile<Partial<CuesFile>>[];
}

/**
 * Checks what the shape of a single file cannot: ids that must be unique or exist, examples for every
 * indicator, rules that could never match.
 *
 * @throws {PipelineError} for the first mistake, with its line
 */
export function checkPipeline(pipeline: Pipeline, { own, indicators, examples, units, cues }: PipelineSources): void {
  for (const file of units) checkUnits(pipeline.units, file);
  for (const file of cues.slice(1)) checkCues(pipeline.cues, file);
  checkIds(indicators);
  checkRules(pipeline.units, indicators);
  if (!indicators.value.indicators.some(({ id }) => id === pipeline.other)) {
    throw new PipelineError(
      "PIPELINE_OTHER",
      own.where(["other"]),
      `expected an indicator with the id \`${pipeline.other}\`, which is to take what no other covers. Add it to indicators.yaml, or set \`other\` here`,
    );
  }
  checkExamples(pipeline.units, indicators, examples);
}

function checkIds(file: YamlFile<IndicatorsFile>): void {
  const seen = new Map<string, string>();
  const claim = (id: string, where: string, what: string) => {
    const first = seen.get(id);
    if (first !== undefined) {
      const name = id.split(" ").at(-1);
      const message = `expected a unique ${what} id, got \`${name}\` again (first at ${first}). Rename one`;
      throw new PipelineError("ID_DUPLICATE", where, message);
    }
    seen.set(id, where);
  };
  file.value.indicators.forEach((indicator, i) => {
    claim(indicator.id, file.where(["indicators", i, "id"]), "indicator");
    indicator.rules.forEach((rule, r) =>
      claim(`${indicator.id} ${rule.id}`, file.where(["indicators", i, "rules", r, "id"]), "rule"),
    );
  });
}
