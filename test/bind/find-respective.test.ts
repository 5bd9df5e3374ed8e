import { expect, test } from "vitest";
import { bind } from "./bind-text.ts";

const indicators = (text: string) => bind(text).map(({ quote, indicator }) => `${quote} ${indicator}`);

test("growth rates belong to as many amounts before, in their order", () => {
  expect(indicators("登记技术合同1163份、成交额43.56亿元,同比分别增长26%和51.4%。")).toEqual([
    "1163份 agreements_signed",
    "43.56亿元 contract_value",
    "26% agreements_signed",
    "51.4% contract_value",
  ]);
});

test("amounts belong to as many things named before, with their levels", () => {
  expect(indicators("发明专利申请量、授权量分别达到300件和120件。")).toEqual([
    "300件 patents_filed",
    "120件 patents_granted",
  ]);
  expect(bind("省级和市级科技项目立项数分别为5项和12项。").map(({ scope }) => scope)).toEqual([
    "provincial",
    "prefecture",
  ]);
});

test("items with nouns of their own are named by these", () => {
  expect(indicators("分别发表论文12篇、申请专利3件。")).toEqual(["12篇 publications", "3件 patents_filed"]);
});
