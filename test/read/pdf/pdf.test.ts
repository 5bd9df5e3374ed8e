import { describe, expect, test } from "vitest";
import { dropFurniture } from "../../../src/read/pdf/drop-furniture.ts";
import { joinParagraphs } from "../../../src/read/pdf/join-paragraphs.ts";
import { pageLines, type PageLine, type Piece } from "../../../src/read/pdf/page-lines.ts";
import { withoutRadicals } from "../../../src/read/pdf/radicals.ts";

const SIZE = 12;
const LEFT = 60;
/** Thirty characters wide. */
const RIGHT = LEFT + 30 * SIZE;

const piece = (words: string, x: number, y: number): Piece => ({ words, x, y, width: words.length * SIZE, size: SIZE });

/** Lines 20 points apart from 120 down; two full-width spaces before words are an indent. */
const page = (...lines: string[]): PageLine[] =>
  lines.map((words, i) => {
    const x = LEFT + (words.length - words.trimStart().length) * SIZE;
    return { words: words.trim(), x, right: x + words.trim().length * SIZE, y: 120 + 20 * i, size: SIZE };
  });

const full = "一二三四五六七八九十".repeat(3);

test("radicals become the ideographs that they look like", () => {
  expect(withoutRadicals("⼈⼝⼯作⻅习,贫困⼾⻘年⻓⻔,⺠⽣")).toBe("人口工作见习,贫困户青年长门,民生");
  expect(withoutRadicals("人口 2019年 ⺚")).toBe("人口 2019年 ⺚");
});

describe("lines", () => {
  test("are pieces at one height, from left to right, set apart where they stand apart", () => {
    const lines = pageLines([
      piece("人次", LEFT + 5 * SIZE, 100.5),
      piece("培训", LEFT, 100),
      piece("1200", LEFT + 20 * SIZE, 100),
      piece("农民", LEFT + 2.5 * SIZE, 101),
      piece("下", LEFT, 120),
      piece(" ", LEFT, 140),
    ]);
    expect(lines.map(({ words }) => words)).toEqual(["培训 农民 人次\t1200", "下"]);
  });

  test("lose the space that word processors put between Chinese and digits", () => {
    expect(pageLines([piece("培训 1200 人次,GIS 数据 A B", 0, 0)])[0]?.words).toBe("培训1200人次,GIS数据A B");
  });
});

describe("paragraphs", () => {
  test("go on over full lines and pages, and end at short lines, indents and wide gaps", () => {
    const pages = [
      page("标题", `  ${full.slice(2)}`, full, "到此。", `  ${full.slice(2)}`),
      page(full, "完。", "落款"),
    ];
    expect(joinParagraphs(pages)).toEqual([
      "标题",
      `${full.slice(2)}${full}到此。`,
      `${full.slice(2)}${full}完。`,
      "落款",
    ]);
  });

  test("do not take in rows of a table, nor lines of another size", () => {
    const [first, second] = page(full, full) as [PageLine, PageLine];
    expect(joinParagraphs([[first, { ...second, words: "甲\t12" }]])).toHaveLength(2);
    expect(joinParagraphs([[first, { ...second, size: 16 }]])).toHaveLength(2);
    expect(joinParagraphs([[first, second]])).toHaveLength(1);
  });
});

describe("headers, footers and page numbers", () => {
  const at = (words: string, y: number): PageLine => ({ words, x: LEFT, right: RIGHT, y, size: SIZE });
  const words = (pages: readonly (readonly PageLine[])[]) =>
    dropFurniture(pages.map((lines) => ({ height: 800, lines }))).map(({ lines }) => lines.map((line) => line.words));

  test("are dropped where they repeat, with whatever number", () => {
    const pages = [1, 2, 3].map((n) => [
      at("云岭县科协工作总结", 40),
      ...page(`甲${n}`, `乙${n}`),
      at(`2019年版 第${n}节`, 780),
    ]);
    expect(words(pages)).toEqual([
      ["甲1", "乙1"],
      ["甲2", "乙2"],
      ["甲3", "乙3"],
    ]);
  });

  test.each(["3", "- 3 -", "— 3 —", "第3页", "第 3 页 共 10 页", "3/10", "iv"])("%s is a page number", (number) => {
    expect(words([[...page("甲", "乙"), at(number, 770)]])).toEqual([["甲", "乙"]]);
  });

  test("what browsers print around a page", () => {
    const lines = [at("11/24/26, 9:03 AM 总结", 20), ...page("甲", "乙"), at("https://example.com/a.html 1/1", 785)];
    expect(words([lines])).toEqual([["甲", "乙"]]);
  });

  test("are not lines of the text, wherever they stand", () => {
    const figures = page("1200", "培训人次");
    expect(words([figures, figures])).toEqual([
      ["1200", "培训人次"],
      ["1200", "培训人次"],
    ]);
    expect(words([[at("单位:万元", 30), at("甲", 50), at("乙", 70)]])).toEqual([["单位:万元", "甲", "乙"]]);
  });
});
