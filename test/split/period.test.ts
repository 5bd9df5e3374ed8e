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

test("a half in the title and its year in the opening", () => {
  expect(when(`上半年工作总结\n2019年,成绩突出。`)).toBe("2019-H1");
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
