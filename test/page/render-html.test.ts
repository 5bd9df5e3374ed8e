import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/page/client/decode.ts";
import { buildPageData, type PageWords } from "../../src/page/build-page-data.ts";
import type { PageData, PageText } from "../../src/page/page-data.ts";
import { renderHtml } from "../../src/page/render-html.ts";
import { makeClaim } from "../compare/make-claim.ts";
import { makeDataset } from "../write/make-dataset.ts";

const WORDS: PageWords = {
  language: "zh",
  domain: { id: "d", title: { zh: "</title><script>", en: "d" } },
  indicators: [],
  units: [],
  other: "other",
  terms: { zh: {}, en: {} },
  reasons: {},
};

const TEXT = "</script><script>alert(1)</script><!--\u2028 全年培训12人,其中男7人。\ud800";

async function build() {
  const texts: (readonly [number, PageText])[] = [];
  const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });
  const sentence = "全年培训12人,其中男7人。";
  const claims = [
    makeClaim({ id: "whole", source: "a.txt", quote: "12人", value: "12", sentence, ...at("12人") }),
    makeClaim({
      id: "part",
      source: "a.txt",
      quote: "7人",
      value: "7",
      sentence,
      part_of: "whole",
      cues: { status: "</script>" },
      ...at("7人"),
    }),
  ];
  const dataset = { ...makeDataset(claims), textOf: async () => TEXT };
  const data = await buildPageData(dataset, WORDS, { add: async (source, text) => void texts.push([source, text]) });
  return { data, texts, claims };
}

describe("the page's data", () => {
  test("come out as they went in", async () => {
    const { data, claims } = await build();
    const model = decode(JSON.parse(JSON.stringify(data)) as PageData);
    expect(model.claims).toEqual(
      claims.map((claim) =>
        expect.objectContaining({
          id: claim.id,
          quote: claim.quote,
          value: claim.value,
          unit: claim.unit,
          cues: claim.cues,
        }),
      ),
    );
    expect(model.claims.map(({ part_of }) => part_of)).toEqual([-1, 0]);
    expect(model.claims.map(({ sentence }) => sentence && TEXT.slice(sentence.start, sentence.end))).toEqual([
      "全年培训12人,其中男7人。",
      "全年培训12人,其中男7人。",
    ]);
    expect(model.rows.flatMap(({ cells }) => cells.flatMap(({ terms }) => terms))).toEqual([0]);
  });

  test("cannot end the element that they stand in, and only the page's script may run", async () => {
    const { data, texts } = await build();
    const html = [
      ...renderHtml(
        data,
        texts.map(([source, text]) => [source, JSON.stringify(text)]),
        { script: "run()", style: "a{}" },
      ),
    ].join("");
    expect(html.match(/<\/?script/gu)).toHaveLength(6);
    expect(html).not.toContain("<!--");
    expect(html).toContain("<title>数摘 · &#60;/title&#62;&#60;script&#62;</title>");
    const hash = createHash("sha256").update("run()").digest("base64");
    expect(html).toContain(`script-src 'sha256-${hash}';`);
    const [, json = ""] = /id="text-0">(.*?)<\/script>/su.exec(html) ?? [];
    expect((JSON.parse(json) as PageText).text).toBe(TEXT);
  });

  test("a bundle that would end its own element is refused", async () => {
    const { data } = await build();
    expect(() => [...renderHtml(data, [], { script: "'</script>'", style: "" })]).toThrow("end its own element");
  });
});
