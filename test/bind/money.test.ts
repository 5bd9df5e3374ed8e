import { describe, expect, test } from "vitest";
import { bind, claimOf } from "./bind-text.ts";

describe("sums of money", () => {
  test("a noun that money cannot count only tells what the sum is for", () => {
    const claims = bind("总投资1.2亿元的市科技馆新馆开工建设。");
    expect(claimOf(claims, "1.2亿元").indicator).toBe("investment");
  });

  test("what arrives of attracted capital is investment, of a grant is obtained", () => {
    expect(claimOf(bind("协议资金5.6亿元，到位资金2.3亿元。"), "2.3亿元").indicator).toBe("investment");
    expect(claimOf(bind("获批项目13项，到位资金412万元。"), "412万元").indicator).toBe("funds_obtained");
  });

  test("the year and 人均 before a number name nothing", () => {
    const claims = bind("科普经费单列预算、逐年递增，由2016年的人均0.6元提高到2020年的1.8元。");
    expect(claimOf(claims, "0.6元").indicator).toBe("funds_spent");
    expect(claimOf(claims, "1.8元").indicator).toBe("funds_spent");
  });

  test("by how much one sum is above another is a change", () => {
    expect(claimOf(bind("会员人均纯收入高出全县农民人均纯收入2300元。"), "2300元").measure).toBe("delta");
    expect(claimOf(bind("户均纯收入低于全县平均水平800元。"), "800元").measure).toBe("delta");
    expect(claimOf(bind("户均纯收入不低于8000元。"), "8000元").measure).toBe("value");
    expect(claimOf(bind("户均纯收入高出一般农户的3000元。"), "3000元").measure).toBe("delta");
  });
});

describe("what a clause before says of a sum", () => {
  test("what it was spent for is not planned by it", () => {
    const claims = bind("为确保活动顺利开展，学会拨出专款5万元。");
    expect(claimOf(claims, "5万元")).toMatchObject({ status: "actual", indicator: "funds_spent" });
  });

  test("what it is compared with makes it a change", () => {
    expect(claimOf(bind("与去年相比，学会经费支出减少2万元。"), "2万元").measure).toBe("delta");
  });
});

describe("what a change of money is about", () => {
  test("no amount of households rises by money", () => {
    const claims = bind("拥有会员6230户,会员户均纯收入比一般农户高出1300元。");
    expect(claimOf(claims, "1300元")).toMatchObject({ measure: "delta", indicator: "other" });
  });
});

describe("parts of a sum", () => {
  test("where an amount behind a semicolon is no part, those after it are none", () => {
    const claims = bind("固定资产投资186亿元,其中工业技改投资63.5亿元;税收收入38.9亿元,首次突破35亿元关口。");
    expect(claimOf(claims, "63.5亿元").part_of).toBe(claimOf(claims, "186亿元").id);
    expect(claimOf(claims, "35亿元")).toMatchObject({ part_of: null, indicator: "other" });
  });

  test("the total stands in the sentence of its parts, if amounts stand before them there", () => {
    const claims = bind("登记技术合同34份，成交额3860万元。重奖8项成果，其中一等奖1项、二等奖3项，奖励金额46万元。");
    expect(claimOf(claims, "46万元")).toMatchObject({ part_of: null, indicator: "funds_spent" });
  });
});
