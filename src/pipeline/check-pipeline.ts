import type { ExamplesFile } from "./examples-file.ts";
import type { IndicatorsFile } from "./indicators-file.ts";
import type { Pipeline } from "./load-pipeline.ts";
import { PipelineError } from "./pipeline-error.ts";
import type { PipelineFile } from "./pipeline-file.ts";
import type { YamlFile } from "./read-yaml.ts";

/**
 * Checks what the shape of a single file cannot: ids that must be unique or exist, examples for every
 * indicator, rules that could never match.
 *
 * @throws {PipelineError} for the first mistake, with its line
 */
export function checkPipeline(pipeline: Pipeline, indicators: YamlFile<IndicatorsFile>, examples: YamlFile<ExamplesFile>, own: YamlFile<PipelineFile>): void {
  checkIds(indicators);
  checkRules(pipeline, indicators);
  const ids = new Set(indicators.value.indicators.map((indicator) => indicator.id));
  if (!ids.has(pipeline.other)) throw new PipelineError("PIPELINE_OTHER", own.where(["other"]), `no indicator has the id \`${pipeline.other}\`, which is to take what no other covers. Add it, or set \`other\``);
  indicators.value.indicators.forEach(({ id }, i) => {
    if (examples.value[id] === undefined) throw new PipelineError("EXAMPLES_MISSING", indicators.where(["indicators", i, "id"]), `indicator \`${id}\` has no examples. Add sentences that match and that must not match to ${pipeline.id}/examples.yaml`);
  });
  for (const id of Object.keys(examples.value)) {
    if (!ids.has(id)) throw new PipelineError("EXAMPLES_UNKNOWN", examples.where([id]), `there is no indicator \`${id}\`. Correct the id, or remove its examples`);
  }
}

function checkIds(file: YamlFile<IndicatorsFile>): void {
  const seen = new Map<string, string>();
  const claim = (id: string, where: string, what: string) => {
    const first = seen.get(id);
    if (first !== undefined) throw new PipelineError("ID_DUPLICATE", where, `expected a unique ${what} id, got \`${id.split(" ").at(-1)}\` again (first at ${first}). Rename one`);
    seen.set(id, where);
  };
  file.value.indicators.forEach((indicator, i) => {
    claim(indicator.id, file.where(["indicators", i, "id"]), "indicator");
    indicator.rules.forEach((rule, r) => claim(`${indicator.id} ${rule.id}`, file.where(["indicators", i, "rules", r, "id"]), "rule"));
  });
}

function checkRules(pipeline: Pipeline, file: YamlFile<IndicatorsFile>): void {
  const { objects, actions, indicators } = file.value;
  const units = new Set(pipeline.units.units.map((unit) => (unit.measures === undefined ? (unit.to?.unit ?? unit.id) : "count")));
  const knownUnit = (unit: string, path: readonly PropertyKey[]) => {
    if (!units.has(unit)) throw new PipelineError("UNIT_UNKNOWN", file.where(path), `there is no canonical unit \`${unit}\`. Use one of ${[...units].join(", ")}, or add it to units.yaml`);
  };
  for (const concept of Object.keys(file.value.heads)) {
    if (objects[concept] === undefined) throw new PipelineError("CONCEPT_UNKNOWN", file.where(["heads", concept]), `\`heads\` names \`${concept}\`, which is no concept of \`objects\`. Correct it, or define it there`);
  }
  indicators.forEach((indicator, i) => {
    indicator.units.forEach((unit, u) => knownUnit(unit, ["indicators", i, "units", u]));
    indicator.rules.forEach((rule, r) => {
      const path = ["indicators", i, "rules", r];
      rule.units?.forEach((unit, u) => knownUnit(unit, [...path, "units", u]));
      const groups = { object: [objects], action: [actions], near: [objects, actions], not: [objects, actions] } as const;
      for (const [group, places] of Object.entries(groups) as [keyof typeof groups, readonly Record<string, string[]>[]][]) {
        rule[group]?.forEach((concept, c) => {
          if (places.some((place) => place[concept] !== undefined)) return;
          const names = places.flatMap((place) => Object.keys(place));
          throw new PipelineError("CONCEPT_UNKNOWN", file.where([...path, group, c]), `\`${group}\` names \`${concept}\`, which is none of: ${names.join(", ")}. Correct it, or define it above`);
        });
      }
      const barred = [...(rule.object ?? []), ...(rule.action ?? [])];
      const required = [rule.object, rule.action].filter((group) => group !== undefined);
      if (required.some((group) => group.every((concept) => rule.not?.includes(concept)))) {
        throw new PipelineError("RULE_NEVER", file.where([...path, "not"]), `rule \`${rule.id}\` can never match: \`not\` rules out all that it requires (${barred.join(", ")}). Remove them from \`not\``);
      }
    });
  });
}
