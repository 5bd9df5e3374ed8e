import type { IndicatorsFile, Rule } from "./indicators-file.ts";
import { RULE_SCORES } from "./rule-scores.ts";

/** The groups of a rule that name concepts. */
export const GROUPS = ["object", "action", "by", "near", "behind", "not"] as const;
export type Group = (typeof GROUPS)[number];

/** A rule with the units and classifiers that it takes, its indicator's where it has none of its own. */
export interface OwnRule {
  /** `indicator.rule`. */
  name: string;
  rule: Rule;
  units: readonly string[];
  classifiers: readonly string[] | undefined;
}

/** The key of a rule that a mistake stands at, and what is wrong and to be done. */
interface Reason {
  key: keyof Rule;
  message: string;
}

export function ownRule(indicator: IndicatorsFile["indicators"][number], rule: Rule): OwnRule {
  const classifiers = rule.classifiers ?? indicator.classifiers;
  return { name: `${indicator.id}.${rule.id}`, rule, units: rule.units ?? indicator.units, classifiers };
}

/**
 * Why a rule can never match, as far as that can be told without a text; null where it might.
 *
 * @param forms how a canonical unit is written
 * @param before the rules above it, which win a tie
 */
export function whyNever(
  own: OwnRule,
  forms: (unit: string) => ReadonlySet<string>,
  before: readonly OwnRule[],
): Reason | null {
  return ruledOut(own.rule) ?? tooWeak(own.rule) ?? withoutForm(own, forms) ?? overshadowed(own, before);
}

function ruledOut(rule: Rule): Reason | null {
  for (const group of ["object", "action"] as const) {
    if (rule[group]?.every((concept) => rule.not?.includes(concept)) !== true) continue;
    return {
      key: "not",
      message: `\`not\` rules out all that \`${group}\` requires (${rule[group].join(", ")}). Remove them from \`not\``,
    };
  }
  return null;
}

function tooWeak(rule: Rule): Reason | null {
  const groups = rule.by_unit === true ? (["by_unit"] as const) : (["object", "action", "near", "behind"] as const);
  const given = groups.filter((group) => rule[group] !== undefined);
  const best = given.reduce((sum, group) => sum + RULE_SCORES[group], rule.weight ?? 0);
  // in hundredths, so that sums of decimals compare as they are written
  if (Math.round(best * 100) >= Math.round(RULE_SCORES.least * 100)) return null;
  const words = given.map((group) => `\`${group}\``).join(" and ");
  const least = `by ${words} it scores ${best.toFixed(2)} at best, expected at least ${RULE_SCORES.least}`;
  return {
    key: rule.weight === undefined ? "id" : "weight",
    message: `${least}. Give it another group, or more \`weight\``,
  };
}

/** Classifiers bind counts, and a rule that rests on the unit alone in any case. */
function withoutForm(
  { rule, units, classifiers }: OwnRule,
  forms: (unit: string) => ReadonlySet<string>,
): Reason | null {
  if (classifiers === undefined || (rule.by_unit !== true && units.some((unit) => unit !== "count"))) return null;
  if (classifiers.some((each) => units.some((unit) => forms(unit).has(each)))) return null;
  const message = `no number in ${units.join(", ")} is written with ${classifiers.join(", ")}, as units.yaml has it. Correct \`units\` or \`classifiers\`, or add the classifier to the \`forms\` of its unit`;
  return { key: rule.classifiers === undefined ? "units" : "classifiers", message };
}

function overshadowed(own: OwnRule, before: readonly OwnRule[]): Reason | null {
  const weight = own.rule.weight ?? 0;
  const winner = before.find((each) => (each.rule.weight ?? 0) >= weight && keyOf(each) === keyOf(own));
  if (winner === undefined) return null;
  const message = `\`${winner.name}\` stands above it, takes the same figures and weighs no less. Remove one, or tell them apart`;
  return { key: "id", message };
}

/** Two rules with the same key take the same figures. */
function keyOf({ rule, units, classifiers }: OwnRule): string {
  const sorted = [...GROUPS.map((group) => rule[group]), units, classifiers].map((each) => each?.toSorted() ?? null);
  return JSON.stringify([...sorted, rule.by_unit === true]);
}
