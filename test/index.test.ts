import { expect, test } from "vitest";
import * as shuzhai from "../src/index.ts";

test("what the package gives", () => {
  expect(Object.keys(shuzhai).toSorted()).toEqual([
    "DatasetError",
    "PipelineError",
    "extractClaims",
    "loadPipeline",
    "openDataset",
    "recognizeQuantities",
  ]);
});

test("a text gives its claims", async () => {
  const text = "2019年全县共培训农民12187人次，发放科普资料3.2万份。";
  const claims = await shuzhai.extractClaims(text);
  expect(claims).toMatchObject([
    { source: "text", quote: "12187人次", value: "12187", unit: "person_time", indicator: "people_trained" },
    { source: "text", quote: "3.2万份", value: "32000", unit: "count", indicator: "materials_distributed" },
  ]);
  for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
});

test("a text without figures, and no text, give none", async () => {
  expect(await shuzhai.extractClaims("我们认真学习了有关文件。")).toEqual([]);
  expect(await shuzhai.extractClaims("")).toEqual([]);
});

test("segmenter, rules and the name of the source can be chosen", async () => {
  const options = { segmenter: "jieba-rs", pipeline: shuzhai.loadPipeline(), source: "云岭县科协/2019年.txt" } as const;
  const [claim] = await shuzhai.extractClaims("培训农民35人。", options);
  expect(claim).toMatchObject({ source: "云岭县科协/2019年.txt", value: "35", indicator: "people_trained" });
});

test("quantities are recognized without a segmenter", () => {
  const text = "2019年第3期培训班培训3万4千人次，近xx名干部参加，投入12—15万元";
  const { quantities, passed } = shuzhai.recognizeQuantities(text, { pipeline: shuzhai.loadPipeline() });
  expect(quantities).toMatchObject([
    { mention: { quote: "3万4千人次", kind: "claim" }, value: "34000", value_max: null, unit: "person_time" },
    { mention: { quote: "xx名", kind: "masked", qualifier: "approx" }, value: null, unit: "person" },
    { mention: { quote: "12—15万元" }, value: "120000", value_max: "150000", unit: "CNY" },
  ]);
  expect(passed.map(({ quote, reason }) => [quote, reason])).toEqual([
    ["2019年", "date"],
    ["3期", "ordinal"],
  ]);
  expect(shuzhai.recognizeQuantities(text)).toEqual({ quantities, passed });
});
