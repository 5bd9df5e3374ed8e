import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bindText } from "../src/bind-report.ts";
import { compileDomain } from "../src/compile-domain.ts";
import { extractSamples } from "../src/evaluate/extract-samples.ts";
import { loadAnnotations } from "../src/evaluate/load-annotations.ts";
import { readMarkedText } from "../src/evaluate/read-marked-text.ts";
import { score } from "../src/evaluate/score.ts";
import { findPipeline } from "../src/find-pipeline.ts";
import { openExtractor } from "../src/open-extractor.ts";
import { loadSegmenter } from "../src/segment/load-segmenter.ts";
import { useTemporaryFolders } from "./read/temporary-folder.ts";

const guide = readFileSync(new URL("../docs/rules.md", import.meta.url), "utf8");
const temporaryFolder = useTemporaryFolders();

/** The files of the domain that the guide builds: each a block behind the line that names it. */
function filesOfGuide(): Record<string, string> {
  const blocks = guide.matchAll(/`(health\/[\w./]+)`[^\n]*\n\n(?:[^`\n][^\n]*\n\n)?```\w*\n([^`]*)```/gu);
  return Object.fromEntries([...blocks].map(([, name = "", text = ""]) => [name, text]));
}

test("the domain that the guide builds loads, and finds what its report says", async () => {
  const files = filesOfGuide();
  expect(Object.keys(files).toSorted()).toEqual([
    "health/examples.yaml",
    "health/indicators.yaml",
    "health/pipeline.yaml",
    "health/samples/2019.marked",
  ]);
  const folder = join(await temporaryFolder(files), "health");
  const pipeline = findPipeline(folder);
  const known = {
    indicators: new Set(pipeline.indicators.indicators.map(({ id }) => id)),
    units: new Set(pipeline.units.units.map(({ id }) => id)),
  };
  const { text, rows, mistakes } = readMarkedText(files["health/samples/2019.marked"] ?? "", known);
  expect(mistakes).toEqual([]);
  const samples = await temporaryFolder({
    "2019.txt": text,
    "2019.claims.jsonl": rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
  });
  const { annotations } = await loadAnnotations([samples]);
  const extracted = await extractSamples(annotations, await openExtractor(pipeline));
  expect(extracted.findings).toEqual([]);
  expect(score(extracted.samples).claim.f1).toBeGreaterThan(0.9);
});

test("and so do its examples", async () => {
  const pipeline = findPipeline(join(await temporaryFolder(filesOfGuide()), "health"));
  const domain = compileDomain(pipeline);
  const { segmenter } = await loadSegmenter({ words: pipeline.words });
  const found = (text: string) => bindText(text, domain, (piece) => segmenter.cut(piece)).claims;
  for (const [indicator, { matches, misses }] of Object.entries(pipeline.examples)) {
    for (const { text, expect: figures } of matches) {
      const ofIndicator = found(text).filter((claim) => claim.indicator === indicator);
      expect(ofIndicator.map(({ quote }) => quote)).toEqual(figures.map(({ quote }) => quote));
    }
    for (const text of misses) expect(found(text).map((claim) => claim.indicator)).not.toContain(indicator);
  }
});

test("the additions that the guide quotes are those of the domain", () => {
  const cues = readFileSync(new URL("../pipelines/education/cues.yaml", import.meta.url), "utf8");
  expect(guide).toContain(`\`\`\`yaml\n${cues}\`\`\``);
});
