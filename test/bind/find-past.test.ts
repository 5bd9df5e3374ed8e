import { expect, test } from "vitest";
import { bind } from "./bind-text.ts";

const statuses = (text: string) =>
  bind(text, { kind: "plan", period: "2013", title: "2013年工作计划" }).map(
    ({ quote, status }) => `${quote} ${status}`,
  );

test("a plan that looks back tells what was done", () => {
  expect(statuses("过去的一年,我局共争取项目23项,申请专利312件。")).toEqual(["23项 actual", "312件 actual"]);
  expect(statuses("2012年新增高新技术企业4家。今年新增高新技术企业6家。")).toEqual(["4家 actual", "6家 target"]);
});

test("what is compared with, or built on, is not when it is done", () => {
  expect(statuses("争取资金1300万元,比上年增长10%。")).toEqual(["1300万元 target", "10% target"]);
  expect(statuses("在去年举办培训班20期的基础上,再举办5期。")).toEqual(["20期 actual", "5期 target"]);
  expect(statuses("由2012年的418家高新技术企业增加到840家。")).toEqual(["418家 actual", "840家 target"]);
});
