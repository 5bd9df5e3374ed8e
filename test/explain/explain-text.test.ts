import { describe, expect, test } from "vitest";
import { compileDomain } from "../../src/compile-domain.ts";
import { describeExplanation } from "../../src/explain/describe-explanation.ts";
import { explainText } from "../../src/explain/explain-text.ts";
import type { FigureExplanation } from "../../src/explain/explanation.ts";
import { EN, ZH } from "../../src/explain/texts.ts";
import { findPipeline } from "../../src/find-pipeline.ts";
import { loadSegmenter } from "../../src/segment/load-segmenter.ts";

const pipeline = findPipeline();
const domain = compileDomain(pipeline);
const { segmenter } = await loadSegmenter({ prefer: "jieba-rs", words: pipeline.words });
const explain = (text: string) => explainText(text, domain, (piece) => segmenter.cut(piece));

/** The only figure of a text, or the one with this quote. */
function figureOf(text: string, quote?: string): FigureExplanation {
  const figures = explain(text).sentences.flatMap((sentence) => sentence.figures);
  const found = quote === undefined ? figures[0] : figures.find(({ claim }) => claim.quote === quote);
  if (found === undefined) throw new Error(`no figure in ${text}`);
  return found;
}

describe("the parts of a figure", () => {
  test.each([
    ["全年争取资金1,100.9亿元。", "1,100.9", "亿", "元", "110090000000"],
    ["培训农民3万4千人次。", "3万4千", "", "人次", "34000"],
    ["培训农民2100多人次。", "2100多", "", "人次", "2100"],
    ["发放资料2000余份(册)。", "2000余", "", "份(册)", "2000"],
    ["新增投入3000万。", "3000", "万", "", "30000000"],
    ["占总数的百分之二点五。", "百分之二点五", "", "百分之", "2.5"],
  ])("%s", (text, written, scale, form, number) => {
    expect(figureOf(text).parts).toEqual(expect.objectContaining({ written, scale, form, number }));
  });

  test("a range has both ends, a redacted amount no number", () => {
    expect(figureOf("新建基地2—4个。").parts).toMatchObject({ written: "2—4", number: "2", numberMax: "4" });
    expect(figureOf("培训农民xx名。").parts).toMatchObject({ written: "xx", number: null, numberMax: null });
  });
});

describe("why a figure is what it is", () => {
  test("the rule that decided, and the words that it rests on", () => {
    const { winner, taken, claim } = figureOf("全年培训农民560人。");
    expect(winner).toMatchObject({ indicator: "people_trained", score: expect.closeTo(5, 0) });
    expect(winner?.rule).toMatch(/^people_trained\./u);
    expect(winner?.words.map(({ text, group, place }) => [text, group, place])).toEqual([
      ["农民", "object", "before"],
      ["培训", "action", "before"],
    ]);
    for (const { nearness } of winner?.words ?? []) expect(nearness).toBeGreaterThan(0.9);
    expect(taken).toBeNull();
    expect(claim.rule).toBe(winner?.rule);
  });

  test("the rule that lost is of another indicator, and scores no more", () => {
    const { winner, runnerUp } = figureOf("全年争取资金20万元。");
    expect(runnerUp?.indicator).not.toBe(winner?.indicator);
    expect(runnerUp?.score).toBeLessThanOrEqual(winner?.score ?? 0);
  });

  test("a word behind its number, and one in a clause before", () => {
    expect(figureOf("130个项目获得立项。").winner?.words[0]).toMatchObject({ text: "项目", place: "behind" });
    const { winner } = figureOf("举办农民培训班,全年共12期。", "12期");
    expect(winner?.words.map(({ place }) => place)).toContain("earlier");
  });

  test("what is taken from another figure names it", () => {
    expect(figureOf("培训农民560人,同比增长8%。", "8%")).toMatchObject({
      winner: null,
      taken: { how: "measure_of", quote: "560人" },
    });
    expect(figureOf("获奖130项,其中一等奖16项。", "16项").partOf).toBe("130项");
  });

  test("a figure that nothing speaks of has no rule, and says so", () => {
    const { winner, taken, claim } = figureOf("其余的有36个。");
    expect({ winner, taken, indicator: claim.indicator }).toEqual({ winner: null, taken: null, indicator: "other" });
  });
});

describe("what comes near where no rule speaks for a figure", () => {
  const miss = (text: string) => figureOf(text).nearMisses;

  test("a rule that takes another unit, or another classifier", () => {
    expect(miss("专利3人。")).toContainEqual(expect.objectContaining({ lacks: "unit", wanted: ["count"] }));
    const classifiers = expect.objectContaining({ lacks: "classifier", wanted: expect.arrayContaining(["件", "项"]) });
    expect(miss("专利3头。")).toContainEqual(classifiers);
  });

  test("nothing, where a rule does", () => {
    expect(miss("申请专利3件。")).toEqual([]);
  });

  test("the words that the rules know are told of the whole sentence", () => {
    const [sentence] = explain("年内,全县培训农民560人。").sentences;
    expect(sentence?.terms.map(({ text }) => text)).toEqual(["培训", "农民"]);
    expect(sentence?.terms[1]?.concepts).toContain("farmer");
  });
});

test("numbers passed over have their reason, in the words of numbers.yaml", () => {
  const { passed, sentences } = explain("2019年5月21日第三届年会获一等奖。");
  expect(sentences).toEqual([]);
  expect(passed.map(({ quote, reason }) => [quote, reason])).toEqual([
    ["2019年", "date"],
    ["5月", "date"],
    ["21日", "date"],
    ["三届", "ordinal"],
    ["一等奖", "grade"],
  ]);
  for (const { quote, span, reason, meaning } of passed) {
    expect("2019年5月21日第三届年会获一等奖。".slice(span.start, span.end)).toBe(quote);
    expect(meaning).toBe(pipeline.numbers.reasons[reason]);
  }
});

test("the words of a sentence are the segmenter's, and joined they are the sentence", () => {
  for (const { words, text } of explain("举办培训班48期。发放宣传资料170份,科普书刊45册。").sentences) {
    expect(words.join("")).toBe(text);
    expect(words.length).toBeGreaterThan(3);
  }
});

describe("as lines", () => {
  const lines = (text: string, texts = ZH) => describeExplanation(explain(text), pipeline, texts);

  test("each figure with its parts, and each number passed over with its reason", () => {
    const all = lines("2019年争取资金1,100.9亿元,力争培训农民3万4千人次以上");
    expect(all).toEqual(
      expect.arrayContaining([
        "【1,100.9亿元】",
        "  数字: 1,100.9 × 亿 = 110090000000",
        "  单位: 元 → CNY 元",
        "  数值: 110090000000 CNY, 确数 eq (无提示词)",
        "【3万4千人次】",
        "  数值: 34000 person_time, 至少 ge (依据 “以上”)",
        "  状态: 目标 target (依据 “力争”)",
        "略过的数字:",
        "  2019年  日期或年份 [date]",
      ]),
    );
  });

  test("in English", () => {
    const all = lines("2019年培训农民300人", EN);
    expect(all).toContain("  value: 300 person, eq (no cue)");
    expect(all).toContain("  2019年  date");
    expect(all.join("\n")).not.toMatch(/依据|得分|略过/u);
  });

  test("a text without numbers, and no text", () => {
    expect(lines("我们认真学习了有关文件。")).toEqual(["没有找到数字"]);
    expect(lines("", EN)).toEqual(["no numbers found"]);
  });
});
