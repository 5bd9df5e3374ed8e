import { describe, expect, test } from "vitest";
import { bind } from "./bind-text.ts";

const indicators = (text: string) => bind(text).map(({ quote, indicator }) => `${quote} ${indicator}`);

describe("what became of what was put forward is no part of it", () => {
  test.each([
    ["申报科技项目7项,获得支持的有3项。", ["7项 projects_applied", "3项 projects_approved"]],
    ["推荐科技计划项目59项,已有33项列入计划。", ["59项 projects_applied", "33项 projects_approved"]],
    ["推荐省科技进步奖候选成果7项,4项榜上有名。", ["7项 awards_applied", "4项 awards_won"]],
  ])("%s", (text, expected) => {
    expect(indicators(text)).toEqual(expected);
  });
});

describe("what names nothing takes its indicator from what stands before it", () => {
  test.each([
    ["全县农技协只有17个。到2010年底发展到73个。", "73个 organizations", "the sentence before, for what rose"],
    ["全市高新技术企业163家。净增45家。", "45家 hightech_enterprises", "and for a change"],
    ["15个乡镇科协中只有3个配了专职干部。", "3个 organizations", "those just named"],
    ["1.高新技术产业产值。目标520亿元,实际547亿元。", "520亿元 output_value", "a label"],
    [
      "专利申请增长35%,授权增长28%。",
      "28% patents_granted",
      "but not the growth before it where its verb names another",
    ],
    ["县财政安排科普经费32万元,人均0.8元。", "0.8元 funds_spent", "a sum that is spread over heads"],
    ["报送信息89条,省、市科协网站分别采用21条、34条。", "34条 publications", "the first that 分别 handed out"],
  ])("%s %s: %s", (text, expected) => {
    expect(indicators(text)).toContain(expected);
  });
});

describe("money is what those who give or pay make it", () => {
  test.each([
    ["市财政全年拨款12万元。", "12万元 funds_obtained"],
    ["我们拨付专款3万元。", "3万元 funds_spent"],
    ["企业累计投入改造资金14.5亿元。", "14.5亿元 investment"],
    ["给社员返利9.6万元。", "9.6万元 funds_spent"],
    ["项目获省外专局资助28万元。", "28万元 funds_obtained"],
    ["我们争取上级补助3万元。", "3万元 funds_obtained"],
    ["县财政拨出专款5万元。", "5万元 funds_obtained"],
    ["县科协扶持农户发展种养业投入资金30万元。", "30万元 funds_spent"],
    ["县科协走访慰问会员花费1.2万元。", "1.2万元 funds_spent"],
    ["项目总投资260万元,其中中央资金200万元。", "200万元 funds_obtained"],
  ])("%s %s", (text, expected) => {
    expect(indicators(text)).toContain(expected);
  });
});

describe("words", () => {
  test.each([
    ["反邪教图片在全县12个乡镇巡展。", "12个 other", "what is done there is not counted"],
    ["高校毕业生200人参加招聘会。", "200人 people_reached", "those who take part, whoever they are"],
    ["我省有9人到会。", "9人 people_reached", "a quantity is set apart before words are cut"],
    ["举办年会1次,与会科技人员1100余人。", "1100余人 people_reached", "与 of 与会 joins nothing"],
    ["帮助合作社争取到农业开发补助150万元。", "150万元 funds_obtained", "开发 holds no 发"],
  ])("%s %s: %s", (text, expected) => {
    expect(indicators(text)).toContain(expected);
  });
});

test("behind a change another in another unit is one too", () => {
  const claims = bind("会员5820人,农技协46个,比上年增加9个、1130人。");
  expect(claims.map(({ quote, measure }) => `${quote} ${measure}`).slice(-2)).toEqual(["9个 delta", "1130人 delta"]);
});
