import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { compileDomain } from "../../src/compile-domain.ts";
import { normalizeMention } from "../../src/normalize/normalize-mention.ts";
import { loadPipeline } from "../../src/pipeline/load-pipeline.ts";
import { recognizeQuantities } from "../../src/recognize/recognize-quantities.ts";

const root = fileURLToPath(new URL("../../pipelines", import.meta.url));
const domain = compileDomain(loadPipeline(root, "science-association"));

/** The quantities of a text by the words of the default domain, each in its canonical unit. */
export function readText(text: string) {
  return recognizeQuantities(text, domain.numbers).mentions.map((mention) => {
    const { value, value_max: max, unit } = normalizeMention(mention, text, domain.units);
    const { kind, quote, qualifier, span } = mention;
    expect(text.slice(span.start, span.end)).toBe(quote);
    return { kind, quote, value, max, unit, qualifier, span };
  });
}

/** The numbers of a text that are no amounts, each with the reason. */
export function passedOver(text: string): { quote: string; reason: string }[] {
  return recognizeQuantities(text, domain.numbers).passed.map(({ quote, reason }) => ({ quote, reason }));
}
