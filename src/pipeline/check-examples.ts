import { canonicalUnits } from "./check-units.ts";
import type { ExamplesFile } from "./examples-file.ts";
import type { IndicatorsFile } from "./indicators-file.ts";
import { PipelineError } from "./pipeline-error.ts";
import type { YamlFile } from "./read-yaml.ts";
import { didYouMean } from "./similar.ts";
import type { UnitsFile } from "./units-file.ts";

/**
 * Checks that every indicator has examples and every example an indicator, and that what an example
 * expects stands in its sentence.
 *
 * @throws {PipelineError} for the first mistake, with its line
 */
export function checkExamples(
  units: UnitsFile,
  indicators: YamlFile<IndicatorsFile>,
  examples: YamlFile<ExamplesFile>,
): void {
  const fail = (code: string, where: string, message: string): never => {
    throw new PipelineError(code, where, message);
  };
  const ids = indicators.value.indicators.map(({ id }) => id);
  const canonical = canonicalUnits(units);
  ids.forEach((id, i) => {
    if (examples.value[id] !== undefined) return;
    const message = `expected examples of the indicator \`${id}\` in examples.yaml, and there are none. Add sentences there that match and that must not match`;
    fail("EXAMPLES_MISSING", indicators.where(["indicators", i, "id"]), message);
  });
  for (const [id, { matches }] of Object.entries(examples.value)) {
    if (!ids.includes(id)) {
      const message = `there is no indicator \`${id}\`.${didYouMean(id, ids)} Correct the id, or remove its examples`;
      fail("EXAMPLES_UNKNOWN", examples.where([id]), message);
    }
    matches.forEach(({ text, expect }, m) =>
      expect.forEach(({ quote, unit }, e) => {
        const path = [id, "matches", m, "expect", e];
        if (!text.includes(quote)) {
          const message = `expected a part of the sentence from the number through its unit, got \`${quote}\`, which does not stand in it. Copy it from \`text\``;
          fail("EXAMPLE_QUOTE", examples.where([...path, "quote"]), message);
        }
        if (unit !== undefined && !canonical.has(unit)) {
          const message = `there is no canonical unit \`${unit}\`. Use one of ${[...canonical].join(", ")}`;
          fail("UNIT_UNKNOWN", examples.where([...path, "unit"]), message);
        }
      }),
    );
  }
}
