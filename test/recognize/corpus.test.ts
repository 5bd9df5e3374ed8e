import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type CorpusCase, readQuantityForms, readQuantitySentences } from "../../src/evaluate/quantity-corpus.ts";
import { readText } from "./read-text.ts";

const base = fileURLToPath(new URL("../../pipelines/base", import.meta.url));

describe.each([
  ["forms", readQuantityForms(`${base}/quantities.yaml`)],
  ["sentences", readQuantitySentences(`${base}/quantity-sentences.yaml`)],
])("each of the %s holds the quantities that the corpus gives, and no other", (_, cases) => {
  test.each(cases)("$group: $text", ({ text, expected }: CorpusCase) => {
    const wanted = expected.map((quantity) =>
      // a null that is no value is what the corpus leaves open
      Object.fromEntries(Object.entries(quantity).filter(([key, said]) => said !== null || /value|max/.test(key))),
    );
    expect(readText(text)).toHaveLength(wanted.length);
    expect(readText(text)).toMatchObject(wanted);
  });
});

describe("values are exact", () => {
  test("where floats are not, and beyond 2^53", () => {
    expect(readText("1.13万人")[0]?.value).toBe("11300");
    expect(readText("90071992547409.93亿元")[0]?.value).toBe("9007199254740993000000");
  });

  test("a sum without 元 is money where its clause speaks of money", () => {
    expect(readText("投入3000万")[0]).toMatchObject({ value: "30000000", unit: "CNY" });
    expect(readText("浏览突破10万")[0]).toMatchObject({ value: "100000", unit: "count" });
  });
});
