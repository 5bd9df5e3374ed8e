import { beforeAll, describe, expect, test } from "vitest";
import { findPipeline } from "../../src/find-pipeline.ts";
import { type Extractor, openExtractor } from "../../src/open-extractor.ts";
import { layOutSource } from "./lay-out-source.ts";
import { reportAround, seen, STATISTICS } from "./statistics.ts";

let extractor: Extractor;
beforeAll(async () => {
  extractor = await openExtractor(findPipeline());
});

describe("ten indicators by four years", () => {
  test.each(STATISTICS)("$name", (statistics) => {
    const source = layOutSource(reportAround(statistics));
    const { claims } = extractor.extract(source);
    expect(seen(claims)).toEqual(statistics.expected);
    expect(claims.map(({ start, end }) => source.text.slice(start, end))).toEqual(claims.map(({ quote }) => quote));
  });
});
