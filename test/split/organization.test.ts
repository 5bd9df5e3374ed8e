import { describe, expect, test } from "vitest";
import { split } from "./lexicon.ts";

const BODY = "全年各项工作取得了较好成绩。";
const who = (text: string, path?: string) => {
  const { organization, region } = split(text, path).reports[0] ?? {};
  return [organization, region];
};

describe("two bodies that report together", () => {
  test.each([
    ["清溪乡农函大分校、花椒协会2016年工作总结", "清溪乡农函大分校、花椒协会", "清溪乡"],
    // in full both, and the first reports
    ["惠民县科协、惠民县财政局2016年工作总结", "惠民县科学技术协会", "惠民县"],
  ])("%s", (title, organization, region) => {
    expect(who(`${title}\n${BODY}`)).toEqual([organization, region]);
  });
});

describe("named with its place", () => {
  test.each([
    ["云岭县科协2019年工作总结", "云岭县科学技术协会", "云岭县"],
    ["关于云岭县科协2019年工作情况的报告", "云岭县科学技术协会", "云岭县"],
    ["篇一 云岭县科协工作总结", "云岭县科学技术协会", "云岭县"],
    ["2019年云岭县科学技术协会工作总结", "云岭县科学技术协会", "云岭县"],
    ["二〇一九年度临江市科学技术局工作总结", "临江市科学技术局", "临江市"],
    ["江岭省云岭县科协2019年工作总结", "江岭省云岭县科学技术协会", "江岭省云岭县"],
    ["临江市高新区科技局2019年工作总结", "临江市高新技术产业开发区科学技术局", "临江市"],
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
    ["临江经济开发区科协2019年工作总结", "临江经济开发区科学技术协会", null],
    ["江宁区经济技术开发区管委会2019年工作总结", "江宁区经济技术开发区管理委员会", "江宁区"],
    ["东屏高新技术产业开发区2022年工作情况报告", "东屏高新技术产业开发区管理委员会", null],
    ["望湖市(县级)科技局2017年工作小结", "望湖市科学技术局", "望湖市"],
    ["云岭县教育和科技局2019年工作总结", "云岭县教育和科技局", "云岭县"],
    ["关于报送临江市科协2019年工作总结的报告", "临江市科学技术协会", "临江市"],
    ["临江市科协学会部2019年工作总结", "临江市科学技术协会", "临江市"],
    ["中共云岭县科协党组2019年工作总结", "云岭县科学技术协会", "云岭县"],
    ["新疆生产建设兵团科协2019年工作总结", "新疆生产建设兵团科学技术协会", null],
    ["广西科协2019年工作总结", "广西科学技术协会", "广西"],
    ["上海市浦东新区科协2019年工作总结", "上海市浦东新区科学技术协会", "上海市浦东新区"],
    ["青石镇农技协2019年工作总结", "青石镇农村专业技术协会", "青石镇"],
    ["白杨镇中心学校2016年工作总结", "白杨镇中心学校", "白杨镇"],
    ["临江大学2019年科研工作总结", "临江大学", null],
    ["万年县科协2019年工作总结", "万年县科学技术协会", "万年县"],
    ["日照市科协2019年工作总结", "日照市科学技术协会", "日照市"],
    ["红旗街道科协2016年全国科普日活动总结", "红旗街道科学技术协会", "红旗街道"],
    ["云岭县教育文化科技局2019年工作总结", "云岭县教育文化科技局", "云岭县"],
    ["金榆科技馆2018年工作总结", "金榆科学技术馆", null],
    ["云岭县科协主席述职报告", "云岭县科学技术协会", "云岭县"],
  ])("in the title: %s", (title, organization, region) => {
    expect(who(`${title}\n${BODY}`)).toEqual([organization, region]);
  });

  test.each([
    ["as the subject of a clause", "2019年工作总结\n一年来,云岭县科协认真履职,成绩突出。", "云岭县科学技术协会"],
    ["after the year", "工作总结\n2019年云岭县科协认真履职,成绩突出。", "云岭县科学技术协会"],
    ["by one who speaks for it", "2019年工作总结\n现在,我代表云岭县科协作汇报。", "云岭县科学技术协会"],
    ["beside its bare name", "县科协2019年工作总结\n云岭县科协认真履职,成绩突出。", "云岭县科学技术协会"],
    ["beside the body above it", "工作总结\n在临江市科协的指导下,云岭县科协认真履职,成绩突出。", "云岭县科学技术协会"],
    [
      "beside a masked body above it",
      "工作总结\n在××市科协的指导下,云岭县科协认真履职,成绩突出。",
      "云岭县科学技术协会",
    ],
    [
      "by the place that leads it",
      "县科协工作总结\n在中共云岭县委、县政府的坚强领导下,县科协成绩突出。",
      "云岭县科学技术协会",
    ],
    ["as a body of any kind", "资助工作总结\n2021年,青石区学生资助管理中心认真履职。", "青石区学生资助管理中心"],
    ["as what the text first tells about", "科普之花\n枫香里社区位于老城北门外,常住居民4210户。", "枫香里社区"],
    [
      "on a line under the title",
      "工作情况汇报\n白杨县人民政府\n(2020年11月)\n尊敬的各位领导:现汇报如下。",
      "白杨县人民政府",
    ],
    ["with who speaks for it", "在会议上的讲话\n鹿洲县教育局局长 方××\n同志们:成绩突出。", "鹿洲县教育局"],
    ["in the subtitle", "凝心聚力谱新篇\n——云岭县科协2019年工作总结\n全年成绩突出。", "云岭县科学技术协会"],
    ["in the signature", `2019年工作总结\n${BODY}\n云岭县科学技术协会\n2019年12月20日`, "云岭县科学技术协会"],
    ["signed with the date", `2019年工作总结\n${BODY}\n云岭县科协 2019年12月20日`, "云岭县科学技术协会"],
    ["without a comma after who leads it", `工作总结\n在县委的正确领导下云岭县科协认真履职。`, "云岭县科学技术协会"],
    ["above the title", `云岭县科学技术协会文件\n云科协〔2019〕5号\n工作总结\n${BODY}`, "云岭县科学技术协会"],
    ["as the source", `工作总结\n来源:云岭县科协 2019-12-20\n${BODY}`, "云岭县科学技术协会"],
    ["signed by its office", `工作总结\n${BODY}\n云岭县科协办公室`, "云岭县科学技术协会"],
    ["signed as the body that sends it", `2019年工作总结\n${BODY}\n报送单位:云岭县科协`, "云岭县科学技术协会"],
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
  ["those above, of its kind", `县科协工作总结\n在中共临江市委的坚强领导下,县科协成绩突出。${BODY}`],
  ["what is common", `2019年工作总结\n学校位于城北,我社区现有居民300户,社区科协成绩突出。${BODY}`],
  [
    "a time before a bare name",
    `二○一一年县科协工作总结\n今年县科协举办讲座。一年来县科协、近年来市科协成绩突出。${BODY}`,
  ],
  [
    "what is done to bodies",
    `科协工作总结\n新建乡镇科协15个。组建镇农技协3个。成立街道科协2个。围绕县科协中心工作,通过市科协争取经费。${BODY}`,
  ],
  ["levels alone", `科协工作总结\n县市区科协、乡镇科协认真履职。${BODY}`],
  [
    "whom the bodies above are",
    `科协工作总结\n市委市政府、县委县政府把科普工作摆上日程。市委组织部、县委宣传部参加。${BODY}`,
  ],
  ["others, in a later sentence", `科普工作总结\n${BODY}云岭县科协认真履职。`],
  ["a body of another kind than the title's", `柑橘协会工作总结\n云岭县科协认真履职,成绩突出。`],
  ["those above, by their orders", `县科协2019年工作总结\n按照江岭省科协的部署,县科协成绩突出。${BODY}`],
  ["others in a list", `县科协2019年工作总结\n会同县教育局、白沙县科协举办活动。${BODY}`],
  ["another level than its own", `县科协2019年工作总结\n临江市科协来我县调研。${BODY}`],
  ["what is no place", `科普示范县科协工作总结\n社区科协、园区科技局认真履职。${BODY}`],
])("%s names none", (_, text) => {
  expect(who(text)).toEqual([null, null]);
});

test("its evidence tells the words and where they stand", () => {
  const evidence = (text: string, path?: string) => split(text, path).reports[0]?.organization_evidence;
  expect(evidence(`云岭县科协工作总结\n${BODY}`)).toEqual({ from: "title", quote: "云岭县科协", confidence: 0.98 });
  expect(evidence(`工作总结\n${BODY}\n一、科普工作\n${BODY}\n云岭县科协`)).toMatchObject({
    from: "signature",
    quote: "云岭县科协",
  });
  expect(evidence(`工作总结\n一年来,云岭县科协认真履职。`)).toMatchObject({ from: "text" });
  expect(evidence(`工作总结\n${BODY}`, "云岭县科协/a.txt")).toMatchObject({ from: "path" });
  expect(evidence(`市科协工作总结\n${BODY}`)).toBe(null);
});

test("the place is told where the body is not", () => {
  expect(who(`云岭县2019年科普工作总结\n${BODY}`)).toEqual([null, "云岭县"]);
  expect(who(`关于2019年云岭县科普工作情况的报告\n${BODY}`)).toEqual([null, "云岭县"]);
});

test("a masked name is not told by the path", () => {
  expect(who(`xx县科协2019年工作总结\n${BODY}`, "云岭县科协/a.txt")).toEqual([null, null]);
});

test("a report of several is not told by the path", () => {
  const { reports } = split(`县科协工作总结\n${BODY}\n县科协工作总结\n${BODY}`, "云岭县科协/a.txt");
  expect(reports.map(({ organization }) => organization)).toEqual([null, null]);
});
