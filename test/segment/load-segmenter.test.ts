import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { loadSegmenter, type Segmenter, type SegmenterName } from "../../src/segment/load-segmenter.ts";

/** An optional dependency: where it could not be built, what it does cannot be tested. */
const nodejiebaIsThere = (await loadSegmenter({ words: [] })).fallbackReason === null;

const engines: { name: SegmenterName; there: boolean }[] = [
  { name: "nodejieba", there: nodejiebaIsThere },
  { name: "jieba-rs", there: true },
];

const oddTexts = [
  "",
  " ",
  "全年共培训农民12187人次，同比增长8.5%。",
  "第一段\r\n\r\n第二段　全角空格\t制表",
  "１２３．５％（含Ａ类）",
  "\ufeff科协\0工作\u2028总结\u200d",
  "😀科普👨‍👩‍👧大篷车🇨🇳",
  "㐀𠀀𠮷野家",
  "培训\ud800农民\udc00\ud800",
  "\0",
  "Ⅲ、①㎡½é",
];

for (const { name, there } of engines) {
  describe.skipIf(!there)(name, () => {
    let plain: Segmenter;
    let fallbackReason: string | null;

    beforeAll(async () => {
      ({ segmenter: plain, fallbackReason } = await loadSegmenter({ prefer: name, words: [] }));
    });

    test("is itself", () => {
      expect(fallbackReason).toBeNull();
      expect(plain).toMatchObject({ name, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    });

    test.each(oddTexts)("tokens joined equal %j", (text) => {
      const tokens = plain.cut(text);
      expect(tokens.join("")).toBe(text);
      expect(tokens).not.toContain("");
    });

    test("tokens joined equal any text", () => {
      const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
      const unit = fc.oneof(codeUnit, fc.constantFrom("培训", "年", "8.5%", "😀"));
      fc.assert(fc.property(fc.string({ unit }), (text) => plain.cut(text).join("") === text));
    });

    test("keeps a number whole", () => {
      expect(plain.cut("培训330820人")).toContain("330820");
    });

    // In one test, since each change of words has nodejieba load its dictionary anew, which takes a second.
    test("keeps its user words whole, and not those of another segmenter", async () => {
      const words = ["高新技术企业", "三下乡", "5G基站", "的了在是", "了了"];
      const sentences = words.map((word) => `共有${word}，其中`);
      const before = sentences.map((sentence) => plain.cut(sentence));
      expect(before[0]).not.toContain("高新技术企业");

      const taught = (await loadSegmenter({ prefer: name, words })).segmenter;
      for (const [i, word] of words.entries()) expect(taught.cut(sentences[i]!)).toContain(word);
      expect(sentences.map((sentence) => plain.cut(sentence))).toEqual(before);
    });
  });
}

test.skipIf(!nodejiebaIsThere)("nodejieba is the default", async () => {
  expect((await loadSegmenter({ words: [] })).segmenter.name).toBe("nodejieba");
});

test("a word with white space is refused, not worked around", async () => {
  await expect(loadSegmenter({ words: ["高新 技术"] })).rejects.toThrow("SEGMENT_WORD_INVALID");
});

describe("where nodejieba cannot be loaded", () => {
  afterEach(() => {
    vi.doUnmock("node:module");
    vi.resetModules();
  });

  test.each([
    ["MODULE_NOT_FOUND", /^nodejieba is not installed$/],
    ["BINDING_NOT_FOUND", /^nodejieba is installed but was not built/],
    ["ERR_DLOPEN_FAILED", /^nodejieba was built for another Node/],
  ])("%s: the other engine serves, and the reason is told", async (code, reason) => {
    const load = await withBrokenNodejieba(code);
    for (const options of [{ words: ["三下乡"] }, { words: ["三下乡"], prefer: "nodejieba" as const }]) {
      const { segmenter, fallbackReason } = await load(options);
      expect(segmenter.name).toBe("jieba-rs");
      expect(segmenter.cut("开展三下乡活动")).toContain("三下乡");
      expect(fallbackReason).toMatch(reason);
    }
    expect((await load({ words: [], prefer: "jieba-rs" })).fallbackReason).toBeNull();
  });

  test("an error that says nothing about its absence is not swallowed", async () => {
    const load = await withBrokenNodejieba("ENOSPC");
    await expect(load({ words: [] })).rejects.toThrow("ENOSPC");
  });
});

/** The module under test, in a process where `require("nodejieba")` fails with the given code. */
async function withBrokenNodejieba(code: string): Promise<typeof loadSegmenter> {
  vi.resetModules();
  vi.doMock("node:module", async (importOriginal) => {
    const original = await importOriginal<typeof import("node:module")>();
    return {
      ...original,
      createRequire: (from: string | URL) => {
        const require = original.createRequire(from);
        return (name: string): unknown => {
          if (name.startsWith("nodejieba")) throw Object.assign(new Error(code), { code });
          return require(name);
        };
      },
    };
  });
  return (await import("../../src/segment/load-segmenter.ts")).loadSegmenter;
}
