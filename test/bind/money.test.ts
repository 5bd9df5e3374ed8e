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
  test("a goal that names nothing else is that of the amount before it", () => {
    const claims = bind("到位上级无偿资金1268万元，超额完成了县政府下达的1000万元的目标任务。");
    expect(claimOf(claims, "1000万元").indicator).toBe("funds_obtained");
  });

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

  test("a share right behind 其中 is all that was to be told of a part", () => {
    const claims = bind("园区实现营业收入76亿元，其中新产品销售占比38.4%，缴纳税金4.1亿元。");
    expect(claimOf(claims, "4.1亿元")).toMatchObject({ part_of: null, indicator: "other" });
  });

  test("what was spent of what was obtained is no part of it", () => {
    const claims = bind("共得到奖补资金35万元，其中用在技术培训上的是9.4万元。");
    expect(claimOf(claims, "9.4万元").indicator).toBe("funds_spent");
  });

  test("of a total that no indicator covers, parts are called by what they come from", () => {
    const claims = bind("学会总收入218万元，其中会费46万元、财政补助73万元。");
    expect(claimOf(claims, "46万元").indicator).toBe("other");
    expect(claimOf(claims, "73万元").indicator).toBe("funds_obtained");
  });

  test("the total stands in the sentence of its parts, if amounts stand before them there", () => {
    const claims = bind("登记技术合同34份，成交额3860万元。重奖8项成果，其中一等奖1项、二等奖3项，奖励金额46万元。");
    expect(claimOf(claims, "46万元")).toMatchObject({ part_of: null, indicator: "funds_spent" });
  });
});
