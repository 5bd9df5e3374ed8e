import { describe, expect, test } from "vitest";
import { findPipeline } from "../../src/find-pipeline.ts";
import { openExtractor } from "../../src/open-extractor.ts";
import { claimOn, type Marked, type Passage, readPassages } from "../passages.ts";

const extractor = await openExtractor(findPipeline());

/** How many figures must be right: as many as were when the file was added or last improved on. */
const LEAST: [file: string, of: number, right: number][] = [
  ["status.txt", 318, 272],
  ["people.txt", 364, 341],
  ["bodies.txt", 444, 416],
  ["things.txt", 439, 423],
  ["money.txt", 408, 376],
];

function isRight(passage: Passage, marked: Marked): boolean {
  const [indicator, status = "actual", measure = "value"] = marked.fields;
  const claim = claimOn(passage, marked);
  if (claim === undefined || claim.indicator !== indicator) return false;
  return indicator === "other" || (claim.status === status && claim.measure === measure);
}

describe("passages that others wrote and annotated", () => {
  test.each(LEAST)("%s: of %i figures %i are right", (file, of, least) => {
    const figures = readPassages(file, extractor).flatMap((passage) =>
      passage.marked.map((m) => [passage, m] as const),
    );
    expect(figures).toHaveLength(of);
    expect(figures.filter(([passage, marked]) => isRight(passage, marked)).length).toBeGreaterThanOrEqual(least);
  });
});
