import { type BindLexicon, compileBindLexicon } from "./bind/bind-lexicon.ts";
import { compileUnitSystem, type UnitSystem } from "./normalize/unit-system.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import { compileNumberLexicon, type NumberLexicon } from "./recognize/lexicon.ts";

/** A domain made ready for the stages; read-only, and shared between sources. */
export interface Domain {
  pipeline: Pipeline;
  numbers: NumberLexicon;
  units: UnitSystem;
  bind: BindLexicon;
}

/** Compiles the words and rules of a domain once. */
export function compileDomain(pipeline: Pipeline): Domain {
  return {
    pipeline,
    numbers: compileNumberLexicon(pipeline.units, pipeline.numbers),
    units: compileUnitSystem(pipeline.units),
    bind: compileBindLexicon(pipeline.indicators, pipeline.cues, pipeline.other),
  };
}
