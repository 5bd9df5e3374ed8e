import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkQuotes } from "../../src/evaluate/check-quotes.ts";
import { extractSamples } from "../../src/evaluate/extract-samples.ts";
import { loadAnnotations } from "../../src/evaluate/load-annotations.ts";
import { type Score, score } from "../../src/evaluate/score.ts";
import { findPipeline } from "../../src/find-pipeline.ts";
import { type Extractor, openExtractor } from "../../src/open-extractor.ts";
import { readFirst } from "../read/read-first.ts";
import { run } from "../../src/run.ts";
import { loadSegmenter, type SegmenterName } from "../../src/segment/load-segmenter.ts";
import { useTemporaryFolders } from "../read/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
const data = fileURLToPath(new URL("../../data/", import.meta.url));
const gold = fileURLToPath(new URL("../../../shared/gold/", import.meta.url));
const scorer = join(gold, "score.mjs");
const pipeline = findPipeline();

const extractors = new Map<SegmenterName, Promise<Extractor>>();

async function evaluate(folder: string, segmenter: SegmenterName) {
  const extractor = extractors.get(segmenter) ?? openExtractor(pipeline, segmenter);
  extractors.set(segmenter, extractor);
  const { samples } = await extractSamples((await loadAnnotations([folder])).annotations, await extractor);
  return score(samples);
}

test("the annotations of this project are sound: every row holds its words", async () => {
  const { annotations, findings } = await loadAnnotations([data]);
  expect(annotations.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
  for (const { path, textFile, gold: rows } of annotations) {
    const { source } = await readFirst({ path, absolute: textFile, bytes: 0 });
    expect(source === null ? null : checkQuotes(rows, source)).toEqual([]);
  }
});

describe.skipIf(!existsSync(scorer))("beside the scorer that came with the annotated text", () => {
  test("both find the same figures", async () => {
    const out = join(await temporaryFolder(), "out");
    await run({ inputs: [gold], out, pipeline, header: "zh", jobs: 1 });
    const files = [join(gold, "compilation.claims.jsonl"), join(out, "claims.jsonl")];
    const json = execFileSync(process.execPath, [scorer, ...files, "--source", "compilation.txt", "--json"], {
      encoding: "utf8",
    });
    const { misses: _, ...own } = await evaluate(gold, "nodejieba");
    expect(own).toEqual(JSON.parse(json) as Omit<Score, "misses">);
  });
});

describe("both segmenters", async () => {
  const folders = [data, gold].filter((folder) => existsSync(folder));
  const { fallbackReason } = await loadSegmenter({ words: pipeline.words });
  test.skipIf(fallbackReason !== null).each(folders)("do as well on %s, but for 0.01", async (folder) => {
    const [one, other] = [await evaluate(folder, "nodejieba"), await evaluate(folder, "jieba-rs")];
    for (const each of ["quantity", "claim"] as const) {
      expect(Math.abs(one[each].f1 - other[each].f1)).toBeLessThan(0.01);
    }
  });
});
