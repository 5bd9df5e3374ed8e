import { canonicalUnits, formsOf } from "./check-units.ts";
import type { IndicatorsFile } from "./indicators-file.ts";
import { PipelineError } from "./pipeline-error.ts";
import type { YamlFile } from "./read-yaml.ts";
import { didYouMean } from "./similar.ts";
import type { UnitsFile } from "./units-file.ts";
import { type Group, GROUPS, type OwnRule, ownRule, whyNever } from "./why-never.ts";

type Path = readonly PropertyKey[];
type Fail = (code: string, path: Path, message: string) => never;

/**
 * Checks that rules name concepts and units that exist, and that each of them could match something.
 *
 * @throws {PipelineError} for the first mistake, with its line
 */
export function checkRules(units: UnitsFile, file: YamlFile<IndicatorsFile>): void {
  const fail: Fail = (code, path, message) => {
    throw new PipelineError(code, file.where(path), message);
  };
  const { indicators, objects, actions } = file.value;
  checkWords(file.value, fail);
  checkNames(
    file.value.nominal_after,
    new Set(Object.keys(actions)),
    "action",
    "CONCEPT_UNKNOWN",
    ["nominal_after"],
    fail,
  );
  const canonical = canonicalUnits(units);
  const forms = new Map([...canonical].map((unit) => [unit, formsOf(units, unit)]));
  const nouns = Object.keys(objects);
  const verbs = Object.keys(actions);
  const concepts: Record<Group, ReadonlySet<string>> = {
    object: new Set(nouns),
    action: new Set(verbs),
    by: new Set(nouns),
    near: new Set([...nouns, ...verbs]),
    behind: new Set([...nouns, ...verbs]),
    not: new Set([...nouns, ...verbs]),
  };
  const before: OwnRule[] = [];
  indicators.forEach((indicator, i) => {
    const at = ["indicators", i];
    checkNames(indicator.units, canonical, "canonical unit", "UNIT_UNKNOWN", [...at, "units"], fail);
    indicator.rules.forEach((rule, r) => {
      const path = [...at, "rules", r];
      checkNames(rule.units ?? [], canonical, "canonical unit", "UNIT_UNKNOWN", [...path, "units"], fail);
      for (const group of GROUPS) {
        checkNames(rule[group] ?? [], concepts[group], "concept", "CONCEPT_UNKNOWN", [...path, group], fail);
      }
      const own = ownRule(indicator, rule);
      const never = whyNever(own, (unit) => forms.get(unit) ?? new Set(), before);
      if (never !== null) {
        fail("RULE_NEVER", [...path, never.key], `rule \`${rule.id}\` can never match: ${never.message}`);
      }
      before.push(own);
    });
  });
}

function checkNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  what: string,
  code: string,
  path: Path,
  fail: Fail,
): void {
  names.forEach((name, n) => {
    if (known.has(name)) return;
    const guess = didYouMean(name, [...known]);
    fail(code, [...path, n], `there is no ${what} \`${name}\`.${guess} Use one of ${[...known].join(", ")}, or add it`);
  });
}

function checkWords({ objects, actions, heads }: IndicatorsFile, fail: Fail): void {
  for (const [role, concepts] of Object.entries({ objects, actions, heads })) {
    for (const [concept, words] of Object.entries(concepts)) {
      words.forEach((word, w) => {
        if (words.indexOf(word) === w) return;
        fail(
          "WORD_DUPLICATE",
          [role, concept, w],
          `expected each word of \`${concept}\` once, got \`${word}\` again. Remove one`,
        );
      });
    }
  }
  for (const concept of Object.keys(heads)) {
    if (objects[concept] !== undefined) continue;
    const known = Object.keys(objects);
    fail(
      "CONCEPT_UNKNOWN",
      ["heads", concept],
      `there is no concept \`${concept}\` in \`objects\`.${didYouMean(concept, known)} Use one of ${known.join(", ")}, or add it there`,
    );
  }
}
