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
  const ids = indicators.value.indicators.map(({ id }) => id);
  const canonical = canonicalUnits(units);
  ids.forEach((id, i) => {
    if (examples.value[id] !== undefined) return;
    throw new PipelineError(
      "EXAMPLES_MISSING",
      indicators.where(["indicators", i, "id"]),
      `expected examples of the indicator \`${id}\` in examples.yaml, and there are none. Add sentences there that match and that must not match`,
    );
  });
  for (const [id, { matches }] of Object.entries(examples.value)) {
    if (!ids.includes(id))
      throw new PipelineError(
        "EXAMPLES_UNKNOWN",
        examples.where([id]),
        `there is no indicator \`${id}\`.${didYouMean(id, ids)} Correct the id, or remove its examples`,
      );
    matches.forEach(({ text, expect }, m) =>
      expect.forEach(({ quote, unit }, e) => {
        const path = [id, "matches", m, "expect", e];
        if (!text.includes(quote))
          throw new PipelineError(
            "EXAMPLE_QUOTE",
            examples.where([...path, "quote"]),
            `expected a part of the sentence from the number through its unit, got \`${quote}\`, which does not stand in it. Copy it from \`text\``,
          );
        if (unit !== undefined && !canonical.has(unit))
          throw new PipelineError(
            "UNIT_UNKNOWN",
            examples.where([...path, "unit"]),
            `there is no canonical unit \`${unit}\`. Use one of ${[...canonical].join(", ")}`,
          );
      }),
    );
  }
}
