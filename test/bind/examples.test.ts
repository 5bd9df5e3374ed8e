import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bindText } from "../../src/bind-report.ts";
import { compileDomain } from "../../src/compile-domain.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { ExamplesFile } from "../../src/pipeline/examples-file.ts";
import { loadPipeline } from "../../src/pipeline/load-pipeline.ts";
import { loadSegmenter } from "../../src/segment/load-segmenter.ts";

type Expected = ExamplesFile[string]["matches"][number]["expect"][number];

const root = fileURLToPath(new URL("../../pipelines/", import.meta.url));
const domains = readdirSync(root).filter((name) => existsSync(join(root, name, "examples.yaml")));

/** What a figure is unless its example says otherwise; other fields are compared only where they are given. */
const DEFAULTS = { measure: "value", status: "actual", qualifier: "eq" } as const;

/** A figure of a sentence that is not as its example has it, in a line. */
function slipsOf(text: string, expected: Expected, indicator: string, claims: readonly Claim[]): string[] {
  const claim = claims.find(({ quote }) => quote === expected.quote);
  if (claim === undefined) return [`${text} | ${expected.quote} not found`];
  const wanted = { indicator, ...DEFAULTS, ...expected };
  const slips = Object.entries(wanted).flatMap(([field, value]) => {
    const got = claim[field as keyof Expected | "indicator"];
    return String(got) === String(value) ? [] : [`${field} ${String(got)}, expected ${String(value)}`];
  });
  return slips.length === 0 ? [] : [`${text} | ${claim.quote}: ${slips.join("; ")}`];
}

describe.each(domains)("examples of %s", async (id) => {
  const pipeline = loadPipeline(root, id);
  const domain = compileDomain(pipeline);
  const { segmenter } = await loadSegmenter({ words: pipeline.words });
  const claimsOf = (text: string) => bindText(text, domain, (piece) => segmenter.cut(piece)).claims;

  test.each(Object.entries(pipeline.examples))("%s", (indicator, { matches, misses }) => {
    const wrong = matches.flatMap(({ text, expect: figures }) => {
      const claims = claimsOf(text);
      return figures.flatMap((figure) => slipsOf(text, figure, indicator, claims));
    });
    const tooMany = misses.flatMap((text) => {
      const found = claimsOf(text).filter((claim) => claim.indicator === indicator);
      return found.map(({ quote }) => `${text} | ${quote}: expected no ${indicator}`);
    });
    expect([...wrong, ...tooMany]).toEqual([]);
  });
});
