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

test("below a heading of what is lacking and what is planned, the plans begin where the text opens them", () => {
  const text = [
    "一、存在的不足和明年打算",
    "一是经费不足,乡镇科协专职人员只有3名。",
    "2013年,计划举办培训班30期。",
    "新建科普宣传栏10块。",
  ].join("\n");
  expect(statuses(text)).toEqual(["3名 actual", "30期 target", "10块 target"]);
});

test("a plan that looks back speaks of what was done until it turns to its own year", () => {
  const text = "2011年,举办培训班20期。发放资料3000份。\n2012年举办培训班30期。";
  const plan = bind(text, { period: "2012", title: "2012年工作计划", kind: "plan" });
  expect(plan.map(({ quote, status }) => `${quote} ${status}`)).toEqual([
    "20期 actual",
    "3000份 actual",
    "30期 target",
  ]);
});

test("an order goes into the sentences behind it, seeing something does not", () => {
  const text = "要加快载体建设。新建院士工作站5家。\n要看到,还有3个乡镇没有成立科协。";
  expect(statuses(text)).toEqual(["5家 target", "3个 actual"]);
});

test("以下工作 opens the paragraphs below it", () => {
  const text = "2013年,要重点抓好以下工作。\n第一,抓好培训。举办培训班30期。";
  expect(statuses(text)).toEqual(["30期 target"]);
});

test("this year's 安排 of money is no plan, nor what is quoted, nor what something was done for", () => {
  expect(statuses("县财政今年安排科技支出1126万元,达到了要求。举办培训班20期。")).toEqual([
    "1126万元 actual",
    "20期 actual",
  ]);
  expect(statuses("围绕“三年任务两年完成”的要求,新建院士工作站5家,进站专家31名。")).toEqual([
    "5家 actual",
    "31名 actual",
  ]);
});
