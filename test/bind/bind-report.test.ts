import { describe, expect, test } from "vitest";
import { bind, claimOf } from "./bind-text.ts";

const indicators = (text: string) => bind(text).map(({ quote, indicator }) => `${quote} ${indicator}`);

describe("what is counted", () => {
  test("the noun before the number, or behind it", () => {
    expect(indicators("举办培训109场,培训农民12187人次。")).toEqual([
      "109场 training_sessions",
      "12187人次 people_trained",
    ]);
    expect(indicators("组织5家企业申报省级科技进步奖。")).toEqual(["5家 awards_applied"]);
  });

  test("an item without a verb takes the verb of the item before", () => {
    expect(indicators("发放宣传资料170份,科普书刊45册,科普挂图62张。")).toEqual([
      "170份 materials_distributed",
      "45册 materials_distributed",
      "62张 materials_distributed",
    ]);
  });

  test("what no indicator covers is kept as other, with what was counted", () => {
    const [claim] = bind("展会设展位36个。");
    expect(claim).toMatchObject({ indicator: "other", value: "36", unit: "count" });
    expect(claim?.object).toContain("展位");
  });

  test("people and person-times never share a unit", () => {
    expect(bind("培训农民300人,参观群众500人次。").map(({ unit }) => unit)).toEqual(["person", "person_time"]);
  });
});

describe("numbers beside each other", () => {
  test("the noun right before the next number is counted by that number", () => {
    expect(indicators("与9所高校签订合作协议13份。")).toEqual(["9所 other", "13份 agreements_signed"]);
    expect(indicators("8支代表队获一等奖3个。")).toEqual(["8支 other", "3个 awards_won"]);
  });

  test("what tells where is neither honoured nor a part", () => {
    expect(indicators("学会在全市52个学会中名列第二，被评为先进学会。")).toEqual(["52个 organizations"]);
    const claims = bind("获得荣誉46项，其中国家级7项，在全省14个学会中名列第一。");
    expect(claimOf(claims, "14个")).toMatchObject({ indicator: "organizations", part_of: null });
  });

  test("points are of the percentage before them", () => {
    expect(indicators("获批9项，资助610万元，立项率52.9%，高出全省20个百分点。").slice(2)).toEqual([
      "52.9% projects_approved",
      "20个百分点 projects_approved",
    ]);
  });

  test("the year that something is applied for plans nothing", () => {
    const [claim] = bind("组织申报2019年度国家级项目14项。", { period: "2018" });
    expect(claim?.status).toBe("actual");
  });

  test("what became of a part is told by its own verb", () => {
    expect(indicators("申报各类项目32个，其中已批复18个。")).toEqual([
      "32个 projects_applied",
      "18个 projects_approved",
    ]);
  });

  test("what a later clause surely names is no part", () => {
    const claims = bind("专利申请360件，其中发明专利40件，专利授权量220件。");
    expect(claimOf(claims, "220件")).toMatchObject({ indicator: "patents_granted", part_of: null });
  });

  test("a part of what no indicator covers counts by its own words", () => {
    expect(indicators("取得科技成果52项，其中获得省科技进步奖4项。")).toEqual(["52项 other", "4项 awards_won"]);
  });
});

describe("parts and totals", () => {
  const claims = bind("获奖130项,其中一等奖16项、二等奖34项;申报专利20件。");

  test("what follows 其中 points to its total", () => {
    const total = claimOf(claims, "130项");
    expect(claimOf(claims, "16项").part_of).toBe(total.id);
    expect(claimOf(claims, "34项").part_of).toBe(total.id);
  });

  test("what follows with a verb of its own is no part", () => {
    expect(claimOf(claims, "20件").part_of).toBeNull();
  });

  test("parts take indicator, scope and basis of their total", () => {
    const parts = bind("列入国家级科技项目21项,其中创新基金7项、重点新产品2、火炬计划9项。");
    expect(parts.map(({ scope }) => scope)).toEqual(["national", "national", "national", "national"]);
    expect(new Set(parts.map(({ indicator }) => indicator)).size).toBe(1);
  });
});

describe("measure", () => {
  test("growth, share, rate and change are told from amounts, and take the amount's indicator", () => {
    const claims = bind("专利申请700件,同比增长22%,比上年多58件,其中发明专利占39%。");
    expect(claims.map(({ measure }) => measure)).toEqual(["value", "growth", "delta", "share"]);
    expect(new Set(claims.map(({ indicator }) => indicator))).toEqual(new Set(["patents_filed"]));
  });

  test("增加到 leads to an amount, 增加了 to a change", () => {
    expect(bind("会员增加到300人。")[0]?.measure).toBe("value");
    expect(bind("会员增加了30人。")[0]?.measure).toBe("delta");
  });

  test("a fall is negative", () => {
    expect(bind("专利申请量同比下降5%。")[0]).toMatchObject({ measure: "growth", value: "-5" });
  });
});

describe("status", () => {
  test("planned by a cue, by the heading, by the kind of report", () => {
    expect(bind("力争新增高新技术企业10家。")[0]?.status).toBe("target");
    expect(bind("二、明年工作打算\n新增高新技术企业10家。")[0]?.status).toBe("target");
    expect(bind("新增高新技术企业10家。", { kind: "plan" })[0]?.status).toBe("target");
    expect(bind("新增高新技术企业10家。", { kind: "statute" })[0]?.status).toBe("norm");
  });

  test("a project's name that holds 计划 plans nothing", () => {
    expect(bind("四、落实《全民科学素质行动计划纲要》\n举办讲座12场。")[0]?.status).toBe("actual");
  });

  test("what was put forward is applied, unless that is what the indicator counts", () => {
    expect(bind("申报第二批高新技术企业4家。")[0]?.status).toBe("applied");
    expect(bind("申报省级科普项目3个。")[0]).toMatchObject({ indicator: "projects_applied", status: "actual" });
  });
});

describe("basis and period", () => {
  test("stocks are cumulative unless they are new", () => {
    expect(bind("现有会员268名。")[0]?.basis).toBe("cumulative");
    expect(bind("新发展会员35名。")[0]?.basis).toBe("period");
  });

  test("a running total over years is a stock even of a flow", () => {
    expect(bind("2015年以来累计培训农民2.6万人。")[0]?.basis).toBe("cumulative");
    expect(bind("今年以来累计培训农民2600人。")[0]?.basis).toBe("period");
  });

  test("the sentence's own month or year goes before the report's", () => {
    const about = { period: "2007-H1" };
    expect(bind("举办讲座2场。", about)[0]?.period).toBe("2007-H1");
    expect(bind("5月21日,发放宣传资料600份。", about)[0]?.period).toBe("2007-05");
    expect(bind("2006年,举办讲座2场。", about)[0]?.period).toBe("2006");
  });

  test("a plan at the end of a year's report is for the year after", () => {
    expect(bind("三、下一步工作打算\n举办讲座20场。", { period: "2019" })[0]).toMatchObject({
      status: "target",
      period: "2020",
    });
  });
});

test("a masked amount is no number, and has the unit that it was written with", () => {
  expect(bind("组织xx名干部参加活动。")[0]).toMatchObject({ kind: "masked", value: null, unit: "person" });
});

test("ids come from where a claim stands, so they repeat", () => {
  const text = "举办培训12场,培训农民300人。";
  expect(bind(text).map(({ id }) => id)).toEqual(bind(text).map(({ id }) => id));
  expect(new Set(bind(text).map(({ id }) => id)).size).toBe(2);
});

describe("people at sessions", () => {
  test("the sessions before them say whether they were trained or reached", () => {
    expect(indicators("举办健康讲座52场,听众6000人。")[1]).toBe("6000人 people_trained");
    expect(indicators("举办科普展览52场,观众6000人。")[1]).toBe("6000人 people_reached");
  });

  test("an item that names an occasion itself is of that", () => {
    expect(indicators("举办讲座5场,义诊群众600人次。")[1]).toBe("600人次 people_reached");
  });
});

describe("what a number tells", () => {
  test("where something was done is not what was done", () => {
    expect(indicators("在全县14个乡镇设立了分校。")).toEqual(["14个 other"]);
  });

  test("由A增加到B is of one thing", () => {
    expect(indicators("专利资金由1000万元增加到1500万元,资助专利7913件。").slice(0, 2)).toEqual([
      "1000万元 funds_spent",
      "1500万元 funds_spent",
    ]);
  });

  test("subjects share the verb behind the last of them", () => {
    expect(indicators("9个集体和14名个人受到中国科协表彰。")).toEqual(["9个 awards_won", "14名 awards_won"]);
  });
});
