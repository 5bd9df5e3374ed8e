import type { UnitsFile } from "../pipeline/units-file.ts";

/** What a unit becomes: its canonical unit and the exact factor, as coefficient and power of ten. */
export interface Conversion {
  unit: string;
  coef: bigint;
  exp: number;
  /** The physical unit, where the canonical vocabulary has only a count for it. */
  detail: string | null;
}

/** `units.yaml`, ready for lookup. */
export interface UnitSystem {
  conversions: ReadonlyMap<string, Conversion>;
  refinements: UnitsFile["refine"];
  withoutUnit: UnitsFile["without_unit"];
}

/** Compiles the units once; the result is read-only and may be shared. */
export function compileUnitSystem(file: UnitsFile): UnitSystem {
  const conversions = new Map<string, Conversion>();
  for (const { id, to, measures } of file.units) {
    const [whole = "1", fraction = ""] = (to?.factor ?? "1").split(".");
    const unit = measures === undefined ? (to?.unit ?? id) : "count";
    conversions.set(id, {
      unit,
      coef: BigInt(whole + fraction),
      exp: -fraction.length,
      detail: measures === undefined ? null : id,
    });
  }
  return { conversions, refinements: file.refine, withoutUnit: file.without_unit };
}
