import { PipelineError } from "./pipeline-error.ts";
import type { YamlFile } from "./read-yaml.ts";
import type { UnitsFile } from "./units-file.ts";

/** The canonical units that amounts may have. */
export function canonicalUnits(units: UnitsFile): Set<string> {
  return new Set(units.units.map((unit) => (unit.measures === undefined ? (unit.to?.unit ?? unit.id) : "count")));
}

/** The forms in which a canonical unit is written, those among them that only their neighbours make this unit. */
export function formsOf(units: UnitsFile, canonical: string): Set<string> {
  const own = units.units.filter(
    (unit) => (unit.measures === undefined ? (unit.to?.unit ?? unit.id) : "count") === canonical,
  );
  const ids = new Set([canonical, ...own.map(({ id }) => id)]);
  const refined = units.refine.filter(({ unit }) => ids.has(unit)).map(({ form }) => form);
  return new Set([...own.flatMap(({ forms }) => forms), ...refined]);
}

/**
 * Checks that every unit that a file names is there, and that no form stands for two units.
 *
 * @param all the units of all folders; `file` is one of their files
 * @throws {PipelineError} for the first mistake, with its line
 */
export function checkUnits(all: UnitsFile, file: YamlFile<Partial<UnitsFile>>): void {
  const ids = new Set(all.units.map(({ id }) => id));
  const known = (unit: string, path: readonly PropertyKey[]) => {
    if (!ids.has(unit))
      throw new PipelineError(
        "UNIT_UNKNOWN",
        file.where(path),
        `there is no unit \`${unit}\`. Use one of ${[...ids].join(", ")}, or add it`,
      );
  };
  const takenBy = new Map<string, string>();
  for (const { id, forms } of all.units) for (const form of forms) if (!takenBy.has(form)) takenBy.set(form, id);
  file.value.units?.forEach(({ id, forms, to }, u) => {
    if (to !== undefined) known(to.unit, ["units", u, "to", "unit"]);
    forms.forEach((form, f) => {
      const first = takenBy.get(form);
      if (first !== id)
        throw new PipelineError(
          "UNIT_FORM_TAKEN",
          file.where(["units", u, "forms", f]),
          `\`${form}\` is a form of the unit \`${first}\` already, and expected to be of one only. Remove it here or there, or add a refinement under \`refine\``,
        );
    });
  });
  file.value.refine?.forEach(({ unit }, r) => known(unit, ["refine", r, "unit"]));
}
