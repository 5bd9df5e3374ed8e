import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRepeats } from "../../src/repeats/find-repeats.ts";
import { reportSignature } from "../../src/repeats/report-signature.ts";

/** A text of sentences that differ from seed to seed; `figures` writes amounts into them. */
function textOf(seed: number, sentences = 30): string[] {
  let state = seed * 2654435761 + 1;
  const next = (below: number) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
  const han = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + next(3000))).join("");
  return Array.from({ length: sentences }, () => `${han(18)},${han(9)}${100 + next(900)}人次。`);
}

type Dated = { key: string; text: string; period?: string };
const keyed = (...texts: string[]) => texts.map((text, i) => ({ key: `r${i}`, text }));

function repeatsAmong(reports: readonly Dated[]) {
  const texts = new Map(reports.map(({ key, text }) => [key, text]));
  const fingerprints = reports.map(({ text, ...rest }) => ({ ...rest, signature: reportSignature(text) }));
  return findRepeats(fingerprints, async (key) => texts.get(key) ?? null);
}

const pairsOf = async (...texts: string[]) => (await repeatsAmong(keyed(...texts))).pairs.map(({ a, b }) => [a, b]);

const sentences = textOf(1);
const whole = sentences.join("\n");

describe("a repeat", () => {
  test("is the same text", async () => {
    expect((await repeatsAmong(keyed(whole, textOf(2).join("\n"), whole))).pairs).toEqual([
      { a: "r0", b: "r2", similarity: 1 },
    ]);
  });

  test.each([
    [
      "with other blanks, line breaks and forms of punctuation",
      whole.replaceAll(",", "，").replaceAll("\n", "\r\n\r\n　　"),
    ],
    [
      "with a few words changed",
      sentences.map((words, i) => (i % 6 === 0 ? words.replace(/^../u, "我们") : words)).join("\n"),
    ],
    ["with items dropped", sentences.filter((_, i) => i % 10 !== 3).join("\n")],
    ["with its figures masked", whole.replace(/\d+/gu, (figure, at: number) => (at % 3 === 0 ? "xx" : figure))],
    ["cut off", sentences.slice(0, 20).join("\n")],
    ["with something added at its end", [...sentences, ...textOf(3, 12)].join("\n")],
  ])("%s", async (_, text) => {
    expect(await pairsOf(whole, text)).toEqual([["r0", "r1"]]);
    expect(await pairsOf(text, whole)).toEqual([["r0", "r1"]]);
  });

  test("with its year masked", async () => {
    expect(await pairsOf(`2013年,${whole}`, `20xx年,${whole}`, `2014年,${whole}`)).toEqual([
      ["r0", "r1"],
      ["r0", "r2"],
    ]);
  });

  test("is paired once, however many copies there are", async () => {
    expect(await pairsOf(whole, whole, whole, whole)).toEqual([
      ["r0", "r1"],
      ["r0", "r2"],
      ["r0", "r3"],
    ]);
  });

  test("may be short", async () => {
    expect(await pairsOf("大会", "大会", "会议")).toEqual([["r0", "r1"]]);
  });
});

describe("no repeat", () => {
  test("is the same form with other figures", async () => {
    const nextYear = whole.replace(/\d+/gu, (figure) => String(Number(figure) + 7));
    expect(await pairsOf(whole, nextYear)).toEqual([]);
  });

  test("is a report of another period, unless it is the same word for word", async () => {
    const among = async (...reports: [period: string | undefined, text: string][]) => {
      const dated = reports.map(([period, text], i) => ({
        key: `r${i}`,
        text,
        ...(period !== undefined && { period }),
      }));
      return (await repeatsAmong(dated)).pairs.length;
    };
    // A form of few figures, some of them filled in anew, and one without any.
    const anew = (sentence: string, i: number) => (i < 6 ? sentence.replace(/\d+/u, "77") : sentence);
    const form = sentences.map(anew).join("\n");
    const plan = whole.replace(/\d+/gu, "若干");
    const nextPlan = plan.replace(/^.{40}/su, textOf(9)[0] ?? "");
    expect(await among(["2018", whole], ["2019", form])).toBe(0);
    expect(await among(["2018", plan], ["2019", nextPlan])).toBe(0);
    expect(await among(["2018", whole], ["2019", whole])).toBe(1);
    expect(await among(["2018", whole], ["2018", form])).toBe(1);
    expect(await among(["2018", whole], [undefined, form])).toBe(1);
    expect(await among(["2018", plan], [undefined, nextPlan])).toBe(1);
  });

  test("is a text that shares some paragraphs", async () => {
    expect(await pairsOf(whole, [...sentences.slice(0, 10), ...textOf(4, 20)].join("\n"))).toEqual([]);
  });

  test("is a short part of a long text", async () => {
    expect(await pairsOf(whole, sentences.slice(0, 5).join("\n"))).toEqual([]);
  });

  test("are texts without words", async () => {
    expect(await pairsOf("", "", " \n", "。")).toEqual([]);
  });
});

test("copies are found among a thousand other texts, and nothing else", async () => {
  const texts = Array.from({ length: 1000 }, (_, i) => textOf(i + 10, 8).join("\n"));
  const copied = [3, 500, 999].map((i) => texts[i]?.replace("人次", "人") ?? "");
  expect(await pairsOf(...texts, ...copied)).toEqual([
    ["r3", "r1000"],
    ["r500", "r1001"],
    ["r999", "r1002"],
  ]);
});

test("whatever the texts: each report is paired at most once, with one before it that is as like as it says", async () => {
  const text = fc.array(fc.constantFrom(...sentences.slice(0, 6)), { maxLength: 8 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
      const reports = keyed(...texts);
      const { pairs } = await repeatsAmong(reports);
      expect(new Set(pairs.map(({ b }) => b)).size).toBe(pairs.length);
      for (const { a, b, similarity } of pairs) {
        expect(Number(a.slice(1))).toBeLessThan(Number(b.slice(1)));
        expect(similarity).toBeGreaterThanOrEqual(0.8);
        expect(similarity).toBeLessThanOrEqual(1);
      }
      // The first text of all can have no earlier one, and a text that came before in the same words always has.
      const again = reports
        .filter(({ text: words }, i) => words !== "" && texts.indexOf(words) < i)
        .map(({ key }) => key);
      expect(pairs.map(({ b }) => b)).toEqual(expect.arrayContaining(again));
    }),
  );
});

test("a text that is no longer to be had repeats nothing", async () => {
  const fingerprints = ["x", "y"].map((key) => ({ key, signature: reportSignature(whole) }));
  expect(await findRepeats(fingerprints, async () => null)).toEqual({ pairs: [] });
});

test("only texts that may be repeats are asked for", async () => {
  const texts = keyed(whole, textOf(2).join("\n"), whole);
  const asked: string[] = [];
  await findRepeats(
    texts.map(({ key, text }) => ({ key, signature: reportSignature(text) })),
    async (key) => {
      asked.push(key);
      return texts.find((each) => each.key === key)?.text ?? null;
    },
  );
  expect(asked).toEqual(["r0", "r2"]);
});
