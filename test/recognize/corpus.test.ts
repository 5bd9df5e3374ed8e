import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { compileDomain } from "../../src/compile-domain.ts";
import { normalizeMention } from "../../src/normalize/normalize-mention.ts";
import { loadPipeline } from "../../src/pipeline/load-pipeline.ts";
import { recognizeQuantities } from "../../src/recognize/recognize-quantities.ts";

const root = fileURLToPath(new URL("../../pipelines", import.meta.url));
const domain = compileDomain(loadPipeline(root, "science-association"));
const Texts = z.array(z.string().min(1)).min(1);
const Corpus = z.strictObject({
  positives: z.array(
    z.strictObject({
      number: z.string(),
      max: z.string().optional(),
      unit: z.string().optional(),
      qualifier: z.string().default("eq"),
      quote: z.string().optional(),
      texts: Texts,
    }),
  ),
  masked: z.array(z.strictObject({ unit: z.string().optional(), texts: Texts }).loose()),
  negatives: z.array(z.strictObject({ reason: z.string(), texts: Texts })),
});
const corpus = Corpus.parse(parse(readFileSync(`${root}/base/quantities.yaml`, "utf8")));

function read(text: string) {
  return recognizeQuantities(text, domain.numbers).mentions.map((mention) => {
    const { value, value_max, unit } = normalizeMention(mention, text, domain.units);
    expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.quote);
    return { kind: mention.kind, quote: mention.quote, value, value_max, unit, qualifier: mention.qualifier };
  });
}

describe("each text holds the one quantity that the corpus gives", () => {
  const cases = corpus.positives.flatMap(({ texts, ...expected }) => texts.map((text) => ({ text, expected })));
  test.each(cases)("$text", ({ text, expected }) => {
    const found = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: "claim",
      quote: expected.quote ?? text,
      qualifier: expected.qualifier,
      ...(expected.unit === undefined ? {} : { unit: expected.unit }),
    });
    expect(Number(found[0]?.value)).toBeCloseTo(Number(expected.number), 9);
    expect(found[0]?.value_max === null ? undefined : found[0]?.value_max).toBe(expected.max);
  });
});

test.each(corpus.masked.flatMap(({ texts }) => texts))("%s is masked, and never a number", (text) => {
  expect(read(text)).toMatchObject([{ kind: "masked", value: null }]);
});

test.each(corpus.negatives.flatMap(({ texts }) => texts))("%s holds no quantity", (text) => {
  expect(read(text)).toEqual([]);
});

describe("several quantities in one text", () => {
  const values = (text: string) => read(text).map(({ value, unit }) => `${value} ${unit}`);

  test("a list total without a unit counts beside items with one", () => {
    expect(values("重点新产品2、火炬计划9项")).toEqual(["2 count", "9 count"]);
  });

  test("由…增加到 is two quantities", () => {
    expect(values("由1200人增加到1800人")).toEqual(["1200 person", "1800 person"]);
  });

  test("numbers behind 分别 share the unit of the last", () => {
    expect(values("分别为5、8、12家")).toEqual(["5 count", "8 count", "12 count"]);
  });
});

describe("values are exact", () => {
  test("where floats are not, and beyond 2^53", () => {
    expect(read("1.13万人")[0]?.value).toBe("11300");
    expect(read("90071992547409.93亿元")[0]?.value).toBe("9007199254740993000000");
  });

  test("a sum without 元 is money where its clause speaks of money", () => {
    expect(read("投入3000万")[0]).toMatchObject({ value: "30000000", unit: "CNY" });
    expect(read("浏览突破10万")[0]).toMatchObject({ value: "100000", unit: "count" });
  });
});
