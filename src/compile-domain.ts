import { type BindLexicon, compileBindLexicon } from "./bind/bind-lexicon.ts";
import { compileUnitSystem, type UnitSystem } from "./normalize/unit-system.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import { compileNumberLexicon, type NumberLexicon } from "./recognize/lexicon.ts";
import { tableAmounts } from "./table-amounts.ts";
import { compileTableLexicon, type TableLexicon } from "./tables/table-lexicon.ts";

/** A domain made ready for the stages; read-only, and shared between sources. */
export interface Domain {
  pipeline: Pipeline;
  numbers: NumberLexicon;
  units: UnitSystem;
  bind: BindLexicon;
  tables: TableLexicon;
}

/** Compiles the words and rules of a domain once. */
export function compileDomain(pipeline: Pipeline): Domain {
  const numbers = compileNumberLexicon(pipeline.units, pipeline.numbers);
  return {
    pipeline,
    numbers,
    units: compileUnitSystem(pipeline.units),
    bind: compileBindLexicon(pipeline.indicators, pipeline.cues, pipeline.other),
    tables: compileTableLexicon(pipeline.tables, tableAmounts(numbers, pipeline.units)),
  };
}
