import { expect, test } from "vitest";
import { bind } from "./bind-text.ts";

const statuses = (text: string) =>
  bind(text, { period: "2012", title: "2012年工作总结" }).map(({ quote, status }) => `${quote} ${status}`);

test("a sentence that opens a plan speaks for the points below it", () => {
  const text = [
    "2012年举办培训班20期。",
    "2013年,我们将认真做好以下工作:",
    "一是抓好农函大。举办培训班30期。",
    "二是抓好科普宣传。新建科普宣传栏10块。",
  ].join("\n");
  expect(statuses(text)).toEqual(["20期 actual", "30期 target", "10块 target"]);
});

test("one that ends no paragraph of its own speaks for its paragraph alone", () => {
  const text = "下一步,我们将加大培训力度。举办培训班30期。\n新建科普宣传栏10块。";
  expect(statuses(text)).toEqual(["30期 target", "10块 actual"]);
});

test("what was done ends it", () => {
  const text = "明年要继续抓好培训。今年举办培训班20期,效果明显。";
  expect(statuses(text)).toEqual(["20期 actual"]);
});
