import { PipelineError } from "./pipeline-error.ts";
import type { YamlFile } from "./read-yaml.ts";
import type { UnitsFile } from "./units-file.ts";

type Unit = UnitsFile["units"][number];

/** What an amount in a unit is given in. */
function canonicalOf({ id, to, measures }: Unit): string {
  return measures === undefined ? (to?.unit ?? id) : "count";
}

/** The canonical units that amounts may have. */
export function canonicalUnits({ units }: UnitsFile): Set<string> {
  return new Set(units.map(canonicalOf));
}

/** The forms in which a canonical unit is written, those among them that only their neighbours make this unit. */
export function formsOf({ units, refine }: UnitsFile, canonical: string): Set<string> {
  const own = units.filter((unit) => canonicalOf(unit) === canonical);
  const ids = new Set([canonical, ...own.map(({ id }) => id)]);
  const refined = refine.filter(({ unit }) => ids.has(unit)).map(({ form }) => form);
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
  const checkId = (unit: string, path: readonly PropertyKey[]) => {
    if (ids.has(unit)) return;
    const message = `there is no unit \`${unit}\`. Use one of ${[...ids].join(", ")}, or add it`;
    throw new PipelineError("UNIT_UNKNOWN", file.where(path), message);
  };
  const owners = new Map<string, string>();
  for (const { id, forms } of all.units) {
    for (const form of forms) if (!owners.has(form)) owners.set(form, id);
  }
  file.value.units?.forEach(({ id, forms, to }, u) => {
    if (to !== undefined) checkId(to.unit, ["units", u, "to", "unit"]);
    const taken = forms.findIndex((form) => owners.get(form) !== id);
    if (taken < 0) return;
    const form = forms[taken] as string;
    const message = `expected a form to be of one unit, and \`${form}\` is of \`${owners.get(form)}\` already. Remove it here or there, or add a refinement under \`refine\``;
    throw new PipelineError("UNIT_FORM_TAKEN", file.where(["units", u, "forms", taken]), message);
  });
  file.value.refine?.forEach(({ unit }, r) => checkId(unit, ["refine", r, "unit"]));
  file.value.without_unit?.forEach(({ unit }, w) => checkId(unit, ["without_unit", w, "unit"]));
}
