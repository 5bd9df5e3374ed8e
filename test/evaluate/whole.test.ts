import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { extractSamples } from "../../src/evaluate/extract-samples.ts";
import { loadAnnotations } from "../../src/evaluate/load-annotations.ts";
import { type Score, score } from "../../src/evaluate/score.ts";
import { findPipeline } from "../../src/find-pipeline.ts";
import { openExtractor } from "../../src/open-extractor.ts";
import { run } from "../../src/run.ts";
import type { SegmenterName } from "../../src/segment/load-segmenter.ts";
import { useTemporaryFolders } from "../read/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
const data = fileURLToPath(new URL("../../data/", import.meta.url));
const gold = fileURLToPath(new URL("../../../shared/gold/", import.meta.url));
const scorer = join(gold, "score.mjs");
const pipeline = findPipeline();

async function evaluate(folder: string, segmenter?: SegmenterName) {
  const extractor = await openExtractor(pipeline, segmenter);
  const { annotations, findings } = await loadAnnotations([folder]);
  const extracted = await extractSamples(annotations, extractor);
  return { ...extracted, findings: [...findings, ...extracted.findings], score: score(extracted.samples), extractor };
}

test("the annotations of this project are sound: every row holds its words", async () => {
  const { samples, findings } = await evaluate(data);
  expect(samples.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
});

describe.skipIf(!existsSync(scorer))("beside the scorer that came with the annotated text", () => {
  test("both find the same figures", async () => {
    const out = join(await temporaryFolder(), "out");
    await run({ inputs: [gold], out, pipeline, header: "zh", jobs: 1 });
    const files = [join(gold, "compilation.claims.jsonl"), join(out, "claims.jsonl")];
    const json = execFileSync(process.execPath, [scorer, ...files, "--source", "compilation.txt", "--json"], {
      encoding: "utf8",
    });
    const { misses: _, ...own } = (await evaluate(gold)).score;
    expect(own).toEqual(JSON.parse(json) as Omit<Score, "misses">);
  });
});

describe("both segmenters", async () => {
  const folders = [data, gold].filter((folder) => existsSync(folder));
  const { extractor } = await evaluate(join(data, "合集"));
  test.skipIf(extractor.segmenter.fallback_reason !== null).each(folders)(
    "do within 0.01 as well on %s",
    async (folder) => {
      const [one, other] = [await evaluate(folder, "nodejieba"), await evaluate(folder, "jieba-rs")];
      expect(other.extractor.segmenter.name).toBe("jieba-rs");
      for (const each of ["quantity", "claim"] as const) {
        expect(Math.abs(one.score[each].f1 - other.score[each].f1)).toBeLessThan(0.01);
      }
    },
  );
});
