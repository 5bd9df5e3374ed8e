import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { extractSamples } from "../../src/evaluate/extract-samples.ts";
import { loadAnnotations } from "../../src/evaluate/load-annotations.ts";
import { score } from "../../src/evaluate/score.ts";
import { findPipeline } from "../../src/find-pipeline.ts";
import { openExtractor } from "../../src/open-extractor.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pipelines = join(root, "pipelines");
const domains = readdirSync(pipelines).filter((name) => existsSync(join(pipelines, name, "samples")));

/** What a domain of which nothing stands in the program must reach on reports that its rules were written after. */
const LEAST_CLAIM_F1 = 0.85;

describe.each(domains)("reports of %s", async (name) => {
  const pipeline = findPipeline(name);
  const { annotations, findings } = await loadAnnotations([join(pipelines, name, "samples")]);
  const extracted = await extractSamples(annotations, await openExtractor(pipeline));

  test("are annotated without a mistake", () => {
    expect(annotations.length).toBeGreaterThanOrEqual(4);
    expect([...findings, ...extracted.findings]).toEqual([]);
    const ids = new Set(pipeline.indicators.indicators.map(({ id }) => id));
    const unknown = annotations.flatMap(({ gold }) => gold.filter(({ indicator }) => !ids.has(indicator)));
    expect(unknown).toEqual([]);
  });

  test("give the claims that they make", () => {
    const { claim, quantity } = score(extracted.samples);
    expect(quantity.f1).toBeGreaterThan(0.95);
    expect(claim.f1).toBeGreaterThanOrEqual(LEAST_CLAIM_F1);
  });

  test("owe nothing to the program: it names neither the domain nor its indicators", () => {
    // `other`, `students` and the like may be any word
    const names = [name, ...pipeline.indicators.indicators.map(({ id }) => id).filter((id) => id.includes("_"))];
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((f) =>
      f.endsWith(".ts"),
    );
    const code = files.map((file) => readFileSync(join(root, "src", file), "utf8")).join("\n");
    expect(names.filter((each) => new RegExp(`\\b${each}\\b`, "u").test(code))).toEqual([]);
  });
});

test("there is such a domain", () => {
  expect(domains).toContain("education");
});
