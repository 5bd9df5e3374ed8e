import type { PageWords } from "../page/build-page-data.ts";
import type { Pipeline } from "../pipeline/load-pipeline.ts";
import { LABELS } from "../write/labels.ts";
import { LABELS_EN } from "../write/labels-en.ts";

/** What the page needs to know of a domain: what its ids are called in both languages. */
export function pageWords(pipeline: Pipeline): Omit<PageWords, "language"> {
  return {
    domain: { id: pipeline.id, title: pipeline.title },
    indicators: pipeline.indicators.indicators.map(({ id, title }) => ({ id, title })),
    units: pipeline.units.units.map(({ id, title }) => ({ id, title })),
    other: pipeline.other,
    terms: { zh: LABELS, en: LABELS_EN },
    reasons: pipeline.numbers.reasons,
  };
}
