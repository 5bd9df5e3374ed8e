import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findRepeats } from "../../src/repeats/find-repeats.ts";
import { reportSignature } from "../../src/repeats/report-signature.ts";
import { split } from "./lexicon.ts";

const file = new URL("../../../shared/gold/compilation.txt", import.meta.url);

/** A real page of twelve texts under headings that repeat: line of the title, kind, period. */
const EXPECTED = [
  [9, "市科学技术协会年度工作总结", "statute", null],
  [83, "市科学技术协会年度工作总结", "plan", null],
  [107, "市科学技术协会工作总结参考", "summary", "2007-H1"],
  [125, "市科学技术协会年度工作总结", "summary", null],
  [151, "协会年度工作总结", "summary", null],
  [229, "市科学技术协会年度工作总结", "speech", null],
  [269, "市科学技术协会年度工作总结", "statute", null],
  [379, "县科学技术协会工作总结", "plan", null],
  [401, "市科学技术协会年度工作总结", "summary", null],
  [475, "县科学技术协会工作总结", "statute", null],
  [583, "市科技局年度科学技术发展的工作总结", "summary", null],
  [611, "市科技局年度科学技术发展的工作总结", "plan", null],
];

describe.skipIf(!existsSync(file))("a page of twelve texts", () => {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const { reports, findings } = split(text, "compilation.txt");
  const lineOf = (at: number) => text.slice(0, at).split("\n").length;

  test("each starts at its title, with its kind and period", () => {
    expect(reports.map(({ span, title, kind, period }) => [lineOf(span.start), title, kind, period])).toEqual(EXPECTED);
    for (const { span, title } of reports) expect(text.slice(span.start, span.start + title.length)).toBe(title);
  });

  test("none of them names its organization", () => {
    expect(reports.map(({ organization, region }) => [organization, region])).toEqual(EXPECTED.map(() => [null, null]));
  });

  test("nothing that the site added is in one", () => {
    const inside = reports.map(({ span }) => text.slice(span.start, span.end)).join("\n");
    for (const words of ["51范文网", "专业19篇", "作者:文轩", "word文档下载", "我们整理了"]) {
      expect(text).toContain(words);
      expect(inside).not.toContain(words);
    }
  });

  test("all other lines are in one", () => {
    const outside = findings
      .filter(({ code }) => code === "REPORT_OUTSIDE")
      .map(({ start, end }) => [lineOf(start ?? 0), lineOf(end ?? 0)]);
    expect(outside).toEqual([
      [1, 7],
      [149, 149],
    ]);
    for (const [i, { span }] of reports.entries()) {
      const next = reports[i + 1]?.span.start ?? text.length;
      expect(text.slice(span.end, next).replace("将本文的word文档下载到电脑,方便收藏和打印。", "").trim()).toBe("");
    }
  });

  test("seven of the nineteen that its page promises are missing", () => {
    expect(findings.find(({ code }) => code === "REPORT_COUNT_DIFFERS")?.message).toContain("称有19篇,实际分出12篇");
  });

  test("one regulation is there twice, and nothing else", async () => {
    const bodies = new Map(
      reports.map(({ span, body }) => [String(lineOf(span.start)), text.slice(body.start, body.end)]),
    );
    const fingerprints = [...bodies].map(([key, words]) => ({ key, signature: reportSignature(words) }));
    const { pairs } = await findRepeats(fingerprints, async (key) => bodies.get(key) ?? null);
    expect(pairs).toEqual([{ a: "269", b: "475", similarity: expect.closeTo(0.99, 1) }]);
  });
});
