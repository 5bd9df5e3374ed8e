import { describe, expect, test } from "vitest";
import { findPipeline } from "../../src/find-pipeline.ts";
import { openExtractor } from "../../src/open-extractor.ts";
import { claimOn, type Marked, type Passage, readPassages } from "../passages.ts";

const extractor = await openExtractor(findPipeline());

/** 三分之一 is marked with a few digits only. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.abs(a);
}

function isRight(passage: Passage, marked: Marked): boolean {
  const [value = "", unit] = marked.fields;
  const [low, high = null] = value.split("..");
  const claim = claimOn(passage, marked);
  if (claim === undefined || claim.unit !== unit) return false;
  const same = (a: string | null, b: string | null) =>
    a === null || b === null ? a === b : isNear(Number(a), Number(b));
  return same(claim.value, low ?? null) && same(claim.value_max, high);
}

describe("numbers in passages that others wrote and annotated", () => {
  const passages = readPassages("numbers.txt", extractor);

  test("values and units", () => {
    const figures = passages.flatMap((passage) => passage.marked.map((marked) => [passage, marked] as const));
    expect(figures).toHaveLength(487);
    expect(figures.filter(([passage, marked]) => isRight(passage, marked)).length).toBeGreaterThanOrEqual(478);
  });

  test("what is no claim is none", () => {
    const extra = passages.flatMap((passage) => {
      const marked = new Set(passage.marked.map((each) => claimOn(passage, each)?.id));
      return passage.claims.filter(({ id, kind }) => kind === "claim" && !marked.has(id)).map(({ quote }) => quote);
    });
    expect(extra.length).toBeLessThanOrEqual(5);
  });
});
