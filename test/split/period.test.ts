import { describe, expect, test } from "vitest";
import { split } from "./lexicon.ts";

const BODY = "全年各项工作取得了较好成绩。";
const when = (text: string, path?: string) => split(text, path).reports[0]?.period;

test.each([
  ["2019年工作总结", "2019"],
  ["二〇一九年度工作总结", "2019"],
  ["二○一九年工作总结", "2019"],
  ["２０１９年工作总结", "2019"],
  ["2020年工作计划", "2020"],
  ["2019年工作总结和2020年工作计划", "2019"],
  ["2007年上半年工作总结", "2007-H1"],
  ["2007年下半年工作总结", "2007-H2"],
  ["2019上半年工作总结", "2019-H1"],
  ["2019年第三季度工作总结", "2019-Q3"],
  ["2019年一季度工作总结", "2019-Q1"],
  ["2019年1-6月工作总结", "2019-H1"],
  ["2019年5月工作总结", "2019-05"],
  ["2019年1—11月工作总结", "2019-01/2019-11"],
  ["2019年前三季度工作总结", "2019-01/2019-09"],
  ["2016-2020年工作总结", "2016/2020"],
  ["2018—2019学年工作总结", "2018-09/2019-08"],
  ["2019年1至10月份工作总结", "2019-01/2019-10"],
  ["2019年前三个季度工作总结", "2019-01/2019-09"],
  ["2019年前10个月工作总结", "2019-01/2019-10"],
  ["2019年前两个月工作总结", "2019"],
  ["2019年一至三季度工作总结", "2019-01/2019-09"],
  ["2019年第一、二季度工作总结", "2019-H1"],
  ["2019年十月份工作总结", "2019-10"],
  ["2019年1—12月工作总结", "2019"],
  ["2019年度全年工作总结", "2019"],
  ["2019年7月至2020年6月工作总结", "2019-07/2020-06"],
  ["2018-2019学年度第一学期工作总结", "2018-09/2019-01"],
  ["2018-2019学年第二学期工作总结", "2019-02/2019-07"],
  ["2018学年工作总结", "2018-09/2019-08"],
  ["2018-19学年工作总结", "2018-09/2019-08"],
  ["2019年秋季学期工作总结", "2019-09/2020-01"],
  ["“十三五”时期工作总结", "2016/2020"],
  ["“十三五”以来工作总结", "2016/2020"],
  ["“十三五”以来(2016—2018年)工作总结", "2016/2018"],
  ["“十四五”规划2022年实施情况报告", "2022"],
  ["县科协2019工作总结", "2019"],
  ["培训2019人次情况报告", null],
  ["20xx年工作总结", null],
  ["201x年工作总结", null],
  ["20**年工作总结", null],
  ["20××年工作总结", null],
  ["xx年工作总结", null],
  ["工作总结(2019年12月20日)", null],
  ["关于2020年1月5日大会的2019年工作总结", "2019"],
])("title %s: %s", (title, period) => {
  expect(when(`${title}\n${BODY}`)).toBe(period);
});

test.each([
  ["a clause that opens with it", "2019年,在县委领导下,成绩突出。", "2019"],
  ["in it", "在2019年,我们成绩突出。", "2019"],
  ["a clause that goes on", "2019年是不平凡的一年。", "2019"],
  ["the half in the same opening", "经过努力。2007年上半年,科协工作成绩突出。", "2007-H1"],
  ["in Chinese", "二〇一九年,在县委领导下,成绩突出。", "2019"],
  ["what the text says it reports", "现将我会2016年主要工作完成情况报告如下。", "2016"],
  ["after a founding", "县科协成立于1958年。1958年,县科协成立。2019年,县科协成绩突出。", "2019"],
  ["an honour in passing", "近年来成绩突出。2008年,县科协被中国科协评为先进集体。", null],
  ["founding alone", "1958年,县科协成立。", null],
  ["a date", "2019年5月18日,学会成立。2019年5月,举办年会。", null],
  ["in passing", "按照《2007年科技活动周方案》和2006年的要求,自2005年以来成绩突出。", null],
  ["a point in time", "2019年底,会员达到500人。2019年以前,会员很少。", null],
  ["masked", "20xx年,在县委领导下,比2018年有提高。2019年,再接再厉。", null],
  ["masked, elsewhere in the clause", "现将201x年工作情况报告如下。", null],
])("opening with %s", (_, opening, period) => {
  expect(when(`工作总结\n${opening}${BODY}`)).toBe(period);
});

test("only the opening tells, not a section", () => {
  expect(when(`工作总结\n${BODY}\n一、科普宣传\n2009年,举办活动12场次。`)).toBe(null);
});

test("what a speech sums up, and its date below who gives it", () => {
  const speech = (opening: string) =>
    when(`在全市科协工作会议上的讲话\n\n市科协主席 周维林\n\n(2015年3月12日)\n\n同志们:\n${opening}`);
  expect(speech("这次会议的主要任务是,总结2014年工作,部署2015年任务。")).toBe("2014");
  expect(speech("这次会议的主要任务是,总结去年工作,部署今年任务。")).toBe("2014");
});

test("a half in the title and its year in the opening", () => {
  expect(when(`上半年工作总结\n2019年,成绩突出。`)).toBe("2019-H1");
});

test.each([
  ["一季度工作总结", "2019-Q1"],
  ["前三季度工作总结", "2019-01/2019-09"],
  ["1—10月工作总结", "2019-01/2019-10"],
  ["三月份工作小结", "2019-03"],
  ["5月18日会议工作总结", "2019"],
])("a part of the year in the title %s and its year in the opening", (title, period) => {
  expect(when(`${title}\n2019年,成绩突出。`)).toBe(period);
});

describe("by the report's own date", () => {
  const dated = (opening: string, date: string) => when(`工作总结\n${opening}\n云岭县科协\n${date}`);
  test.each([
    ["今年以来,成绩突出。", "2019年12月20日", "2019"],
    ["今年以来,成绩突出。", "二〇一九年十二月二十日", "2019"],
    ["今年上半年,成绩突出。", "2019年7月3日", "2019-H1"],
    ["过去的一年,成绩突出。", "2020年1月9日", "2019"],
    ["去年,成绩突出。今年,再接再厉。", "2020年2月1日", "2019"],
    ["一年来,成绩突出。今年,再接再厉。", "2020年3月1日", "2019"],
    ["一年来,成绩突出。", "2019年12月20日", "2019"],
    ["今年一季度,成绩突出。", "2019年4月3日", "2019-Q1"],
    ["今年1—10月,成绩突出。", "2019年11月3日", "2019-01/2019-10"],
  ])("%s %s: %s", (opening, date, period) => {
    expect(dated(opening, date)).toBe(period);
  });

  test("which tells nothing by itself, nor in the middle of a year", () => {
    expect(dated("各项工作成绩突出。", "2019年12月20日")).toBe(null);
    expect(dated("今年以来,成绩突出。", "2019年8月20日")).toBe(null);
    expect(dated("去年,成绩突出。", "2019年8月20日")).toBe(null);
    expect(when(`工作总结\n今年以来,成绩突出。\n发布时间:2019年12月20日`)).toBe(null);
  });

  test("and the part of the year that the title names", () => {
    const parted = (title: string, date: string) => when(`${title}\n各项工作成绩突出。\n云岭县科协\n${date}`);
    expect(parted("上半年工作总结和下半年工作安排", "2018年6月28日")).toBe("2018-H1");
    expect(parted("第三季度工作总结", "2018年10月8日")).toBe("2018-Q3");
    expect(parted("下半年工作总结", "2019年1月8日")).toBe("2018-H2");
    expect(parted("上半年工作总结", "2018年3月8日")).toBe(null);
  });

  test("and so the years of a review", () => {
    const review = "——在第六次代表大会上的报告\n(2019年1月8日)\n各位代表:\n五年来,成绩突出。";
    expect(when(`创新争先谱新篇\n${review}`)).toBe("2014/2018");
    expect(when(`工作汇报\n(2020年11月)\n2016年被列为创建单位以来,成绩突出。`)).toBe("2016/2020");
    expect(when(`工作报告\n五年来,成绩突出,比例由2015年的2.8%提高到2020年的7.3%。`)).toBe("2016/2020");
    expect(when(`工作报告\n五年来,成绩突出,比例由2017年的2.8%提高到2020年的7.3%。`)).toBe(null);
  });

  test("“十三五”以来 goes up to the year that the text tells", () => {
    expect(when(`“十三五”以来工作总结\n2018年,成绩突出。`)).toBe("2016/2018");
  });
});

test("an event of some days is of its month", () => {
  expect(when("2019年科技活动周情况报告\n我县于5月19日至26日举办了活动,成绩突出。")).toBe("2019-05");
  expect(when("2019年科技活动周情况报告\n活动于5月28日至6月3日举办,成绩突出。")).toBe("2019");
  expect(when("2019年工作总结\n我县于5月19日至26日举办了科技活动周,成绩突出。")).toBe("2019");
});

test("its evidence tells the words and where they stand", () => {
  const evidence = (text: string, path?: string) => split(text, path).reports[0]?.period_evidence;
  expect(evidence(`二〇一九年度工作总结\n${BODY}`)).toMatchObject({ from: "title", quote: "二〇一九年度" });
  expect(evidence(`工作总结\n2019年,成绩突出。`)).toMatchObject({ from: "text", quote: "2019年" });
  expect(evidence(`工作总结\n今年,成绩突出。\n2019年12月1日`)).toMatchObject({
    from: "signature",
    quote: "今年…2019年12月1日",
  });
  expect(evidence(`工作总结\n${BODY}`, "2019年/a.txt")).toMatchObject({
    from: "path",
    quote: "2019年",
    confidence: 0.6,
  });
  expect(evidence(`20xx年工作总结\n${BODY}`)).toBe(null);
});

test("a masked title is not told by the opening", () => {
  expect(when(`20xx年工作总结\n2019年,成绩突出。`)).toBe(null);
});

describe("outside the text", () => {
  test("the date of publication tells nothing", () => {
    expect(when(`工作总结\n时间:2023-11-27 09:48:27 作者:文轩\n${BODY}`)).toBe(null);
    expect(when(`工作总结\n发布时间:2023年11月27日\n${BODY}`)).toBe(null);
  });

  test("the name of the file tells last", () => {
    expect(when(`工作总结\n${BODY}`, "a/2019年工作总结.txt")).toBe("2019");
    expect(when(`2018年工作总结\n${BODY}`, "a/2019年工作总结.txt")).toBe("2018");
    expect(when(`工作总结\n20xx年,${BODY}`, "a/2019年工作总结.txt")).toBe(null);
    expect(when(`工作总结\n${BODY}`, "a/20190103.txt")).toBe(null);
    expect(when(`工作总结\n${BODY}`, "2018年/20190103.txt")).toBe("2018");
  });

  test("why there is none is a finding", () => {
    const message = (text: string) =>
      split(text).findings.find(({ code }) => code === "REPORT_PERIOD_UNKNOWN")?.message;
    expect(message(`20xx年工作总结\n${BODY}`)).toContain("年份已隐去");
    expect(message(`2020-2019年工作总结\n${BODY}`)).toContain("跨越多个时期");
    expect(message(`工作总结\n${BODY}`)).toContain("没有写明所属时期");
    expect(message(`2019年工作总结\n${BODY}`)).toBeUndefined();
  });
});
