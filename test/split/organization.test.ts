import { describe, expect, test } from "vitest";
import { split } from "./lexicon.ts";

const BODY = "全年各项工作取得了较好成绩。";
const who = (text: string, path?: string) => {
  const { organization, region } = split(text, path).reports[0] ?? {};
  return [organization, region];
};

describe("named with its place", () => {
  test.each([
    ["云岭县科协2019年工作总结", "云岭县科学技术协会", "云岭县"],
    ["关于云岭县科协2019年工作情况的报告", "云岭县科学技术协会", "云岭县"],
    ["篇一 云岭县科协工作总结", "云岭县科学技术协会", "云岭县"],
    ["2019年云岭县科学技术协会工作总结", "云岭县科学技术协会", "云岭县"],
    ["二〇一九年度临江市科学技术局工作总结", "临江市科学技术局", "临江市"],
    ["江岭省云岭县科协2019年工作总结", "江岭省云岭县科学技术协会", "江岭省云岭县"],
    ["临江市高新区科技局2019年工作总结", "临江市高新区科学技术局", "临江市"],
    ["云州市知识产权局2016年工作总结", "云州市知识产权局", "云州市"],
    ["和田市科协2019年工作总结", "和田市科学技术协会", "和田市"],
    ["新乡县科协2019年工作总结", "新乡县科学技术协会", "新乡县"],
    ["蔚县科协2019年工作总结", "蔚县科学技术协会", "蔚县"],
    ["青溪苗族土家族自治县科协工作总结", "青溪苗族土家族自治县科学技术协会", "青溪苗族土家族自治县"],
    ["青石镇柑桔专业技术协会2015年度工作总结", "青石镇柑桔专业技术协会", "青石镇"],
    ["临江市医学会2018年度工作报告", "临江市医学会", "临江市"],
    ["云岭县农业局2019年工作总结", "云岭县农业局", "云岭县"],
    ["恒岳重工集团科协2017年工作总结", "恒岳重工集团科学技术协会", null],
    ["临江大学科协2017年工作总结", "临江大学科学技术协会", null],
    ["中国科协2017年工作总结", "中国科学技术协会", null],
    ["云岭县科协主席述职报告", "云岭县科学技术协会", "云岭县"],
  ])("in the title: %s", (title, organization, region) => {
    expect(who(`${title}\n${BODY}`)).toEqual([organization, region]);
  });

  test.each([
    ["as the subject of a clause", "2019年工作总结\n一年来,云岭县科协认真履职,成绩突出。", "云岭县科学技术协会"],
    ["after the year", "工作总结\n2019年云岭县科协认真履职,成绩突出。", "云岭县科学技术协会"],
    ["by one who speaks for it", "2019年工作总结\n现在,我代表云岭县科协作汇报。", "云岭县科学技术协会"],
    ["beside its bare name", "县科协2019年工作总结\n云岭县科协认真履职,成绩突出。", "云岭县科学技术协会"],
    ["in the subtitle", "凝心聚力谱新篇\n——云岭县科协2019年工作总结\n全年成绩突出。", "云岭县科学技术协会"],
    ["in the signature", `2019年工作总结\n${BODY}\n云岭县科学技术协会\n2019年12月20日`, "云岭县科学技术协会"],
  ])("%s", (_, text, organization) => {
    expect(who(text)[0]).toBe(organization);
  });

  test("in the path, where the text does not say", () => {
    expect(who(`县科协2019年工作总结\n${BODY}`, "云岭县科协/2019年工作总结.txt")).toEqual([
      "云岭县科学技术协会",
      "云岭县",
    ]);
    expect(who(`2019年工作总结\n${BODY}`, "数据/云岭县科协2019年工作总结.txt")[0]).toBe("云岭县科学技术协会");
    expect(who(`白沙县科协2019年工作总结\n${BODY}`, "云岭县科协/a.txt")[0]).toBe("白沙县科学技术协会");
  });
});

test.each([
  ["a bare name", `市科协2019年工作总结\n今年,市科协、我局认真履职。${BODY}`],
  ["a masked place", `xx县科协2019年工作总结\n××市科协、**县科协、某县科协认真履职。${BODY}`],
  ["we and all of us", `2019年工作总结\n我县科协、全市科协、本市科协、各县科协、该县科协认真履职。${BODY}`],
  ["those above", `县科协2019年工作总结\n在中国科协和江岭省科协的指导下,县科协成绩突出。${BODY}`],
  ["those above, by their orders", `县科协2019年工作总结\n按照江岭省科协的部署,县科协成绩突出。${BODY}`],
  ["others in a list", `县科协2019年工作总结\n会同县教育局、白沙县科协举办活动。${BODY}`],
  ["another level than its own", `县科协2019年工作总结\n临江市科协来我县调研。${BODY}`],
  ["what is no place", `科普示范县科协工作总结\n社区科协、园区科技局认真履职。${BODY}`],
])("%s names none", (_, text) => {
  expect(who(text)).toEqual([null, null]);
});

test("a masked name is not told by the path", () => {
  expect(who(`xx县科协2019年工作总结\n${BODY}`, "云岭县科协/a.txt")).toEqual([null, null]);
});

test("a report of several is not told by the path", () => {
  const { reports } = split(`县科协工作总结\n${BODY}\n县科协工作总结\n${BODY}`, "云岭县科协/a.txt");
  expect(reports.map(({ organization }) => organization)).toEqual([null, null]);
});
