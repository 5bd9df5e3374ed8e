import type { DecimalText } from "../model/mention.ts";
import type { UnitsFile } from "../pipeline/units-file.ts";

/** What a unit becomes: its canonical unit and the exact factor. */
export interface Conversion {
  unit: string;
  factor: DecimalText;
  /** The physical unit, where the canonical vocabulary has only a count for it. */
  detail: string | null;
}

/** `units.yaml`, ready for lookup. */
export interface UnitSystem {
  conversions: ReadonlyMap<string, Conversion>;
  /** By the form that they are about, in the order in which they are tried. */
  refinements: ReadonlyMap<string, UnitsFile["refine"]>;
  withoutUnit: UnitsFile["without_unit"];
}

/** Compiles the units once; the result is read-only and may be shared. */
export function compileUnitSystem(file: UnitsFile): UnitSystem {
  const conversions = new Map<string, Conversion>();
  for (const { id, to, measures } of file.units) {
    const isPhysical = measures !== undefined;
    conversions.set(id, {
      unit: isPhysical ? "count" : (to?.unit ?? id),
      factor: to?.factor ?? "1",
      detail: isPhysical ? id : null,
    });
  }
  const refinements = new Map<string, UnitsFile["refine"]>();
  for (const refinement of file.refine) {
    const { form } = refinement;
    refinements.set(form, [...(refinements.get(form) ?? []), refinement]);
  }
  return { conversions, refinements, withoutUnit: file.without_unit };
}
