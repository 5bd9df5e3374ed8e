import { beforeAll, describe, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import type { Claim } from "../src/model/claim.ts";
import { type Extractor, openExtractor } from "../src/open-extractor.ts";
import { layOutSource, type Piece, type Written } from "./tables/lay-out-source.ts";

let extractor: Extractor;
beforeAll(async () => {
  extractor = await openExtractor(findPipeline());
});

const TITLE = "临江市科协2021年工作总结";

function claimsOf(...pieces: Piece[]): Claim[] {
  return extractor.extract(layOutSource([TITLE, "2021年,市科协认真履行职责。", ...pieces])).claims;
}

/** `quote indicator value unit`, then what is out of the ordinary: measure, status, scope, period, what it is a part of. */
function figures(...pieces: Piece[]): string[] {
  const claims = claimsOf(...pieces);
  const quotes = new Map(claims.map(({ id, quote }) => [id, quote]));
  return claims.map((claim) => {
    const { quote, indicator, value, unit, measure, status, scope, period, part_of: whole } = claim;
    const unusual = [
      measure === "value" ? "" : measure,
      status === "actual" ? "" : status,
      scope ?? "",
      period === "2021" ? "" : String(period),
      whole === null ? "" : `of ${quotes.get(whole)}`,
    ];
    return [quote, indicator, value ?? "masked", unit, ...unusual].filter((word) => word !== "").join(" ");
  });
}

const wide = (words: string, columns: number): Written => ({ words, columns });
const tall = (words: string, rows: number): Written => ({ words, rows });

describe("a table of places", () => {
  test("names whose figures they are, and no organization", () => {
    const claims = claimsOf("2021年各县(市、区)科普工作情况", [
      ["县(市、区)", "培训农民(人次)", "科普经费(万元)"],
      ["东山县", "200", "5"],
      ["南城区", "150", "-"],
      ["合计", "350", "5"],
    ]);
    expect(claims.map(({ quote, object }) => [quote, object])).toEqual([
      ["200", "东山县"],
      ["5", "东山县"],
      ["150", "南城区"],
      ["350", "培训农民"],
      ["5", "科普经费"],
    ]);
    expect(new Set(claims.map(({ organization }) => organization)).size).toBe(1);
    expect(claims.map(({ part_of: whole }) => claims.findIndex(({ id }) => id === whole))).toEqual([3, 4, 3, -1, -1]);
    expect(claims[1]).toMatchObject({
      sentence: "东山县,科普经费(万元):5",
      section: "2021年各县(市、区)科普工作情况",
      cues: { row: "东山县", column: "科普经费(万元)", unit: "万元" },
    });
  });

  test("across, the whole first or last", () => {
    expect(
      figures([
        ["指标", "全市", "东山县", "西河县"],
        ["培训农民(人次)", "500", "200", "300"],
      ]),
    ).toEqual([
      "500 people_trained 500 person_time",
      "200 people_trained 200 person_time of 500",
      "300 people_trained 300 person_time of 500",
    ]);
  });
});

describe("cells", () => {
  test("without a figure give none, masked ones are masked, marks of notes are no digits", () => {
    expect(
      figures("表1 2021年科普工作统计表(单位:人次)", [
        ["单位", "培训农民", "参观科技馆", "科普讲座听众"],
        ["全市", "650", "××", "1,200①"],
        ["东山县", "200", "…", "/"],
        ["西河县", "300*", "120", ""],
      ]),
    ).toEqual([
      "650 people_trained 650 person_time",
      "×× people_reached masked person_time",
      "1,200 people_trained 1200 person_time",
      "200 people_trained 200 person_time of 650",
      "300 people_trained 300 person_time of 650",
      "120 people_reached 120 person_time of ××",
    ]);
  });

  test("that bring their own units need no header", () => {
    expect(
      figures([
        ["举办培训班", "12期", "培训人员", "1,400人次"],
        ["发放资料", "5000余份", "投入经费", "35万元"],
      ]),
    ).toEqual([
      "12期 training_sessions 12 occurrence",
      "1,400人次 people_trained 1400 person_time",
      "5000余份 materials_distributed 5000 count",
      "35万元 funds_spent 350000 CNY",
    ]);
  });

  test("of numbers, ages, dates and addresses are no amounts", () => {
    expect(
      figures("2021年获奖名单", [
        ["序号", "姓名", "年龄", "联系电话", "奖金(元)", "获奖时间", "培训天数(天)"],
        ["1", "张三", "35", "13800000000", "2000", "2021-05", "3"],
        ["2", "李四", "41", "13900000000", "1500", "2021年6月", "4"],
      ]),
    ).toEqual(["2000 funds_obtained 2000 CNY", "1500 funds_obtained 1500 CNY"]);
  });

  test("of words are read as prose, once", () => {
    const prose = [
      ["序号", "工作内容", "完成情况"],
      ["1", "开展科普活动", "举办科普活动12场,参与群众3000人次。"],
      ["2", "开展培训", "举办培训班3期,培训农民200人次。"],
    ];
    const read = ["12场 events_held 12 occurrence", "3000人次 people_reached 3000 person_time"];
    const trained = ["3期 training_sessions 3 occurrence", "200人次 people_trained 200 person_time"];
    expect(figures(prose)).toEqual([...read, ...trained]);
    const beside = prose.map((cells, i) => [...cells, ["经费(万元)", "5", "3"][i] as string]);
    expect(figures(beside)).toEqual([...read, "5 funds_spent 50000 CNY", ...trained, "3 funds_spent 30000 CNY"]);
  });
});

describe("parts", () => {
  test("are marked by 其中, and go on as far as they stand in", () => {
    expect(
      figures([
        ["指标", "单位", "2021年"],
        ["专利授权量", "件", "171"],
        ["其中:发明专利", "件", "41"],
        ["　　实用新型", "件", "100"],
        ["科技项目立项", "项", "32"],
        ["其中:国家级", "项", "3"],
      ]),
    ).toEqual([
      "171 patents_granted 171 count",
      "41 patents_granted 41 count of 171",
      "100 patents_granted 100 count of 171",
      "32 projects_approved 32 count",
      "3 projects_approved 3 count national of 32",
    ]);
  });

  test("in columns below one header", () => {
    expect(
      figures("科技项目立项情况", [
        [tall("年度", 2), wide("立项数(项)", 3), tall("经费(万元)", 2)],
        ["合计", "国家级", "省级"],
        ["2020", "12", "3", "9", "150"],
      ]),
    ).toEqual([
      "12 projects_approved 12 count 2020",
      "3 projects_approved 3 count national 2020 of 12",
      "9 projects_approved 9 count provincial 2020 of 12",
      "150 funds_obtained 1500000 CNY 2020",
    ]);
  });

  test("of subtotals, which are parts of the total", () => {
    expect(
      figures("2021年科普经费投入(单位:万元)", [
        ["县区", "项目", "金额"],
        [tall("东山县", 3), "科普活动", "3"],
        ["科普设施", "2"],
        ["小计", "5"],
        [tall("西河县", 2), "科普活动", "4"],
        ["小计", "4"],
        [wide("总计", 2), "9"],
      ]),
    ).toEqual([
      "3 funds_spent 30000 CNY of 5",
      "2 funds_spent 20000 CNY of 5",
      "5 funds_spent 50000 CNY of 9",
      "4 funds_spent 40000 CNY of 4",
      "4 funds_spent 40000 CNY of 9",
      "9 funds_spent 90000 CNY",
    ]);
  });
});

describe("changes, shares and rates", () => {
  test("are about the latest amount beside them", () => {
    expect(
      figures([
        ["指标名称", "计量单位", "本年", "上年", "增减", "增长率%"],
        ["培训农民", "人次", "1420", "980", "440", "44.9"],
        ["科普讲座", "场", "22", "51", "-29", "-56.9"],
      ]),
    ).toEqual([
      "1420 people_trained 1420 person_time",
      "980 people_trained 980 person_time 2020",
      "440 people_trained 440 person_time delta",
      "44.9 people_trained 44.9 percent growth",
      "22 training_sessions 22 occurrence",
      "51 training_sessions 51 occurrence 2020",
      "-29 training_sessions -29 occurrence delta",
      "-56.9 training_sessions -56.9 percent growth",
    ]);
  });

  test("in rows below the amounts", () => {
    expect(
      figures([
        ["年份", "培训农民(人次)", "科普经费支出(万元)"],
        ["2020年", "980", "62.3"],
        ["2021年", "1420", "71"],
        ["增长(%)", "44.9", "14"],
      ]).slice(-2),
    ).toEqual(["44.9 people_trained 44.9 percent growth", "14 funds_spent 14 percent growth"]);
  });

  test("of plans: what was done, its rate, and the next year's plan", () => {
    expect(
      figures([
        ["指标", "2021年目标", "2021年完成", "完成率", "2022年计划"],
        ["培训农民(人次)", "1200", "1420", "118.3%", "1500"],
      ]),
    ).toEqual([
      "1200 people_trained 1200 person_time target",
      "1420 people_trained 1420 person_time",
      "118.3% people_trained 118.3 percent rate",
      "1500 people_trained 1500 person_time target 2022",
    ]);
  });

  test("of shares: of what the row counts", () => {
    expect(
      figures("2021年科普经费支出构成", [
        ["来源", "金额(万元)", "占比(%)"],
        ["财政拨款", "50", "70.4"],
        ["门票收入", "21", "29.6"],
        ["合计", "71", "100"],
      ]).filter((figure) => figure.includes("share")),
    ).toEqual([
      "70.4 funds_spent 70.4 percent share",
      "29.6 funds_spent 29.6 percent share",
      "100 funds_spent 100 percent share",
    ]);
  });
});

describe("labels", () => {
  test("of a row apply to those below it, in a column of their own or across the table", () => {
    const training = ["12 training_sessions 12 occurrence 2020", "980 people_trained 980 person_time 2020"];
    expect(
      figures([
        ["类别", "指标", "单位", "2020年"],
        [tall("培训", 2), "期数", "期", "12"],
        ["人次", "人次", "980"],
      ]),
    ).toEqual(training);
    expect(
      figures([
        ["指标", "单位", "2020年"],
        [wide("一、科普活动", 3)],
        ["展览", "场", "4"],
        [wide("二、科技培训", 3)],
        ["期数", "期", "12"],
        ["人次", "人次", "980"],
      ]),
    ).toEqual(["4 events_held 4 occurrence 2020", ...training]);
  });

  test("give the parts of a year", () => {
    expect(
      figures([
        ["指标", "一季度", "上半年", "1-10月", "全年"],
        ["培训农民(人次)", "200", "500", "1,200", "1,420"],
      ]),
    ).toEqual([
      "200 people_trained 200 person_time 2021-Q1",
      "500 people_trained 500 person_time 2021-H1",
      "1,200 people_trained 1200 person_time 2021-01/2021-10",
      "1,420 people_trained 1420 person_time",
    ]);
  });

  test("without a unit name one, or leave a count", () => {
    expect(
      figures([
        ["指标", "2021"],
        ["培训人次", "1420"],
        ["会员人数", "3412"],
        ["专家", "30"],
        ["专利授权量", "130"],
      ]),
    ).toEqual([
      "1420 people_trained 1420 person_time",
      "3412 members 3412 person",
      "30 experts_engaged 30 person",
      "130 patents_granted 130 count",
    ]);
  });
});
