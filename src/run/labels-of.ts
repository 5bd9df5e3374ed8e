import type { DomainLabels } from "../model/dataset-writer.ts";
import type { Pipeline } from "../pipeline/load-pipeline.ts";

/** What the indicators and units of a domain are called in Chinese. */
export function labelsOf(pipeline: Pipeline): DomainLabels {
  return {
    indicators: Object.fromEntries(pipeline.indicators.indicators.map(({ id, title }) => [id, title.zh])),
    units: Object.fromEntries(pipeline.units.units.map(({ id, title }) => [id, title.zh])),
  };
}
