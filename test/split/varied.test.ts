import { describe, expect, test } from "vitest";
import { split } from "./lexicon.ts";

// Bodies as offices write them: an opening, sections with sections in them, a plan at the end.
const SUMMARY = [
  "一年来,在县委、县政府的坚强领导下,各项工作有序推进,现将有关情况总结如下:",
  "一、工作开展情况",
  "(一)科学普及。举办科普讲座36场次,受益群众1.2万人次,发放资料8000余份。",
  "(二)人才培养。选派科技特派员45名,培训农民技术员620人次。",
  "二、存在的问题",
  "一是经费投入不足;二是基层组织不够健全。",
  "三、下一步工作打算",
  "继续抓好科普示范创建,力争举办讲座40场次。",
].join("\n");
const SHORT = "全年共开展科技服务活动18次,解决生产难题32个,组织参观学习5批次。\n各项任务圆满完成,群众较为满意。";
const OTHER = [
  "按照年初部署,协会紧扣中心、服务大局,现就主要情况汇报如下。",
  "1.学术交流。举办学术年会3次,征集论文210篇。",
  "2.科技服务。为企业解决技术难题12项。",
  "3.组织建设。发展会员87名。",
].join("\n");
const PLAN =
  "为做好全年工作,制定如下计划。\n一、总体思路\n将继续围绕中心工作,着力提升服务水平。\n二、重点任务\n举办培训班10期,培训600人次。";

const titles = (text: string, path?: string) => split(text, path).reports.map(({ title }) => title);
const insides = (text: string) =>
  split(text)
    .reports.map(({ span }) => text.slice(span.start, span.end))
    .join("\n");

describe("one report stays one", () => {
  test.each([
    ["plain", `云岭县科协2019年工作总结\n${SUMMARY}`],
    [
      "with sections called 工作总结 and 工作计划",
      `云岭县科协2019年工作总结和2020年工作计划\n第一部分 2019年工作总结\n${SHORT}\n第二部分 2020年工作计划\n${PLAN}`,
    ],
    [
      "with chapters called 上半年工作总结 and 下半年工作安排",
      `市科协2018年上半年工作总结和下半年工作安排\n一、上半年工作总结\n${SHORT}\n二、下半年工作安排\n${SHORT}`,
    ],
    [
      "with headings of articles in it (第一篇章)",
      `市科技局2019年工作总结\n第一篇章 抓创新\n${SHORT}\n第二篇章 抓服务\n${SHORT}`,
    ],
    [
      "that tells of published papers (发表第1篇)",
      `学会2018年工作总结\n${SHORT}\n其中第1篇论文获奖,第2篇被转载。\n篇幅所限,不再赘述。`,
    ],
    [
      "with units in it that each have a paragraph",
      `临江市科协2019年工作总结\n${SHORT}\n云岭县科协\n云岭县科协举办讲座12场次,成效明显。\n白沙县科协\n白沙县科协培训农民300人次,群众满意。`,
    ],
    [
      "with a list of attached papers",
      `市科协2019年工作总结\n${SUMMARY}\n附件:1.2019年工作总结报表\n2.2020年工作计划\n3.经费使用情况`,
    ],
    [
      "with a running head that repeats",
      `县科协2019年工作总结\n${SHORT}\n一年来,县科协紧紧围绕全县经济社会发展大局和年初确定的目标任务,团结和带领广大科技工作者,\n县科协2019年工作总结\n开展科普活动36场次。\n${SHORT}`,
    ],
    [
      "whose title stands again above its signature",
      `县科协2019年工作总结\n${SUMMARY}\n云岭县科学技术协会\n2019年12月25日`,
    ],
    [
      "with a quotation of another title",
      `市科协2019年工作总结\n${SHORT}\n印发了《2019年科普工作要点》和《全民科学素质工作方案》。\n${SHORT}`,
    ],
    [
      "with numbered items of one line (1. 科普工作总结)",
      `县科协2019年工作总结\n1.科普工作\n${SHORT}\n2.学会工作\n${SHORT}\n3.信息工作\n${SHORT}`,
    ],
    [
      "with parts that are numbered anew each",
      `县科协2019年工作总结\n业务工作总结\n${SUMMARY}\n党建工作总结\n${SUMMARY}`,
    ],
    ["with the plan for the next year, numbered anew", `县科协2019年工作总结\n${SUMMARY}\n2020年工作计划\n${PLAN}`],
    [
      "with numbered parts that are numbered anew in another style",
      `一、科普工作总结\n${SHORT}\n(一)讲座\n${SHORT}\n二、学会工作总结\n${SHORT}\n(一)年会\n${SHORT}`,
    ],
    ["with a heading for the plan in the middle", `县科协2019年工作总结\n${SUMMARY}\n2020年工作打算\n${SHORT}`],
    ["that begins with an addressee", `关于2019年科普工作情况的报告\n县人民政府:\n${SUMMARY}\n特此报告。`],
    ["with a page number between its lines", `县科协2019年工作总结\n${SHORT}\n- 1 -\n${SHORT}\n- 2 -\n${SHORT}`],
  ])("%s", (_, text) => {
    expect(titles(text)).toHaveLength(1);
    expect(split(text).reports[0]?.span.start).toBe(0);
  });
});

/** Compilations: each report's first line, its title and its body, with something between them. */
const heads = (...each: [head: string, body: string][]) => each;
const joined = (parts: readonly (readonly [string, string])[], gap = "\n", between = "") =>
  parts
    .map(([head, body]) => `${head}${gap}${body}`)
    .join(`\n${between === "" ? "" : `${between}\n`}${gap === "\n" ? "" : "\n"}`);

describe("several reports in one text", () => {
  const compilations: [name: string, parts: [string, string][]][] = [
    [
      "篇一: with titles of different kinds",
      heads(["篇一:县科协2019年工作总结", SUMMARY], ["篇二:县科协2020年工作计划", PLAN], ["篇三:科普工作汇报", OTHER]),
    ],
    [
      "【第1篇】 over sections that are numbered too",
      heads(
        ["【第1篇】科协年度工作总结", SUMMARY],
        ["【第2篇】科协年度工作总结", OTHER],
        ["【第3篇】科协年度工作总结", SHORT],
      ),
    ],
    ["【篇1】", heads(["【篇1】科协工作总结", SUMMARY], ["【篇2】科协工作总结", OTHER])],
    ["第1篇: ", heads(["第1篇:科协工作总结", SUMMARY], ["第2篇:科协工作总结", OTHER])],
    [
      "第一篇 alone on its line",
      heads(["第一篇", `县科协工作总结\n${SUMMARY}`], ["第二篇", `市科协工作总结\n${OTHER}`]),
    ],
    ["范文一 behind the title", heads(["科协工作总结范文一", SUMMARY], ["科协工作总结范文二", OTHER])],
    ["范文1: before the title", heads(["范文1:科协工作总结", SUMMARY], ["范文2:科协工作总结", OTHER])],
    [
      "(一) above titles that repeat, over sections in (一)",
      heads(["(一)县科协年度工作总结", SUMMARY], ["(二)县科协年度工作总结", OTHER], ["(三)县科协年度工作总结", SHORT]),
    ],
    ["(1) behind a title that repeats", heads(["县科协工作总结(1)", SUMMARY], ["县科协工作总结(2)", OTHER])],
    [
      "一、 above reports of named bodies",
      heads(["一、云岭县科协2019年工作总结", SHORT], ["二、白沙县科协2019年工作总结", SHORT]),
    ],
    [
      "1. above reports of named bodies",
      heads(
        ["1.云岭县科协2019年工作总结", SHORT],
        ["2.白沙县科协2019年工作总结", OTHER],
        ["3.青溪县科协2019年工作总结", SHORT],
      ),
    ],
    [
      "a title alone on its line, whose sections are numbered anew",
      heads(["县科协2005年工作总结", SUMMARY], ["2006年科技工作总结", SUMMARY], ["科技局工作总结", SUMMARY]),
    ],
    [
      "一、 above reports of bodies without a place, under no title",
      heads(
        ["一、县科协年度工作总结", SHORT],
        ["二、县科技局年度工作总结", OTHER],
        ["三、县农业局年度工作总结", SHORT],
      ),
    ],
    [
      "一、 above reports whose sections are 一、 too",
      heads(["一、科普工作总结", SUMMARY], ["二、科技工作总结", SUMMARY]),
    ],
    [
      "工作总结 above the name of the body",
      heads(["工作总结", `云岭县科协\n${SHORT}`], ["工作总结", `白沙县科协\n${SHORT}`]),
    ],
    [
      "a heading that repeats",
      heads(["县科协年度工作总结", SUMMARY], ["县科协年度工作总结", OTHER], ["县科协年度工作总结", SHORT]),
    ],
    [
      "named bodies, one a year",
      heads(
        ["云岭县科协2017年工作总结", SUMMARY],
        ["云岭县科协2018年工作总结", OTHER],
        ["云岭县科协2019年工作总结", SUMMARY],
      ),
    ],
    [
      "named bodies, of many kinds",
      heads(
        ["临江市科技局2019年工作总结", SUMMARY],
        ["临江市医学会2019年工作报告", OTHER],
        ["临江市科协2020年工作要点", PLAN],
      ),
    ],
    ["Markdown headings", heads(["# 云岭县科协2018年工作总结", SUMMARY], ["# 云岭县科协2019年工作总结", OTHER])],
    ["masked names", heads(["××县科协2019年工作总结", SUMMARY], ["××市科协2019年工作总结", OTHER])],
    [
      "a title over two lines each",
      heads(
        ["篇一", `云岭县科学技术协会\n2018年工作总结\n${SUMMARY}`],
        ["篇二", `云岭县科学技术协会\n2019年工作总结\n${OTHER}`],
      ),
    ],
    [
      "years alone, repeated",
      heads(["县科协2017年工作总结", SUMMARY], ["县科协2018年工作总结", OTHER], ["县科协2019年工作总结", SHORT]),
    ],
    [
      "第一篇 with spaces and full-width forms",
      heads(["第 一 篇　县科协工作总结", SUMMARY], ["第 二 篇　县科协工作总结", OTHER]),
    ],
    ["篇1、", heads(["篇1、县科协工作总结", SUMMARY], ["篇2、县科协工作总结", OTHER])],
    ["样本一", heads(["样本一:县科协工作总结", SUMMARY], ["样本二:县科协工作总结", OTHER])],
    [
      "years of a title without a name",
      heads(["2017年工作总结", SUMMARY], ["2018年工作总结", OTHER], ["2019年工作总结", SHORT]),
    ],
    ["halves of a year", heads(["2018年上半年工作总结", SUMMARY], ["2019年上半年工作总结", OTHER])],
    ["篇一 in brackets of any kind", heads(["[篇一]县科协工作总结", SUMMARY], ["[篇二]县科协工作总结", OTHER])],
    ["(篇一)", heads(["(篇一)县科协工作总结", SUMMARY], ["(篇二)县科协工作总结", OTHER])],
    ["〖篇一〗", heads(["〖篇一〗县科协工作总结", SUMMARY], ["〖篇二〗县科协工作总结", OTHER])],
    ["篇一 with a title in quotes", heads(["篇一:《县科协工作总结》", SUMMARY], ["篇二:《县科协工作总结》", OTHER])],
    ["stars around the titles", heads(["★ 县科协工作总结 ★", SUMMARY], ["★ 县科协工作总结 ★", OTHER])],
    ["diamonds before the numbers", heads(["◆篇一:县科协工作总结", SUMMARY], ["◆篇二:县科协工作总结", OTHER])],
    ["篇 after the number", heads(["一篇:县科协工作总结", SUMMARY], ["二篇:县科协工作总结", OTHER])],
    ["例一", heads(["例一:县科协工作总结", SUMMARY], ["例二:县科协工作总结", OTHER])],
    [
      "a number that goes past ten",
      Array.from({ length: 12 }, (_, i): [string, string] => [
        `科协年度工作总结 第${i + 1}篇`,
        i % 2 === 0 ? OTHER : SHORT,
      ]),
    ],
    [
      "Chinese numbers past ten",
      ["十", "十一", "十二", "二十一"].map((n): [string, string] => [`科协年度工作总结篇${n}`, OTHER]),
    ],
    [
      "(一) alone on its line",
      heads(["(一)", `县科协年度工作总结\n${SUMMARY}`], ["(二)", `县科协年度工作总结\n${OTHER}`]),
    ],
    ["names of people", heads(["云岭县科协主席张×述职报告", SUMMARY], ["云岭县科协副主席李×述职报告", OTHER])],
    ["numbers of two digits", heads(["01 县科协工作总结", SUMMARY], ["02 县科协工作总结", OTHER])],
    ["bold titles", heads(["**云岭县科协2018年工作总结**", SUMMARY], ["**白沙县科协2018年工作总结**", OTHER])],
  ];

  test.each(compilations)("by %s", (_, parts) => {
    for (const [gap, between] of [
      ["\n", ""],
      ["\n\n", ""],
      ["\r\n", ""],
      ["\n\n", "将本文的word文档下载到电脑,方便收藏和打印。"],
    ] as const) {
      const text = joined(parts, gap, between);
      const bodies = split(text).reports.map(({ body }) => text.slice(body.start, body.end).trimEnd());
      expect(bodies).toHaveLength(parts.length);
      const lastLine = (words: string | undefined) => words?.split("\n").at(-1);
      expect(bodies.map(lastLine)).toEqual(parts.map(([, body]) => lastLine(body)));
    }
  });

  test("on a page with a site's furniture around and between them", () => {
    const text = [
      "首页 > 工作总结 > 单位工作总结",
      "科协年度工作总结(通用3篇)",
      "发布时间:2023-11-27 09:48:27 来源:公文网 编辑:小陈",
      "总结是对自身工作的回顾,下面是小编整理的科协年度工作总结范文,希望对大家有所帮助。",
      "科协年度工作总结 篇1",
      SUMMARY,
      "推荐阅读:市科协工作计划",
      "科协年度工作总结 篇2",
      OTHER,
      "点击下载全文",
      "科协年度工作总结 篇3",
      SHORT,
      "【科协年度工作总结】相关文章:",
      "1.县科协工作总结",
      "2.科协工作总结范文",
      "3.街道科协工作总结",
    ].join("\n");
    expect(titles(text)).toEqual(["科协年度工作总结 篇1", "科协年度工作总结 篇2", "科协年度工作总结 篇3"]);
    expect(insides(text)).not.toMatch(/首页|小编|小陈|点击下载|街道科协/u);
  });

  test("behind a table of contents with page numbers", () => {
    const entries = ["云岭县科协2019年工作总结", "白沙县科协2019年工作总结", "青溪县科协2019年工作总结"];
    const contents = entries.map((entry, i) => `${entry}${"…".repeat(6)}${i * 4 + 1}`).join("\n");
    const text = `全县科协系统工作总结汇编\n目  录\n${contents}\n${joined(entries.map((entry) => [entry, SUMMARY]))}`;
    expect(titles(text)).toEqual(entries);
    expect(insides(text)).not.toContain("目  录");
  });

  test("behind a table of contents without page numbers, in 篇", () => {
    const entries = ["篇一:县科协工作总结", "篇二:市科协工作总结", "篇三:学会工作总结"];
    const text = `目录\n${entries.join("\n")}\n\n${joined(entries.map((entry) => [entry, OTHER]))}`;
    expect(titles(text)).toEqual(entries);
  });

  test("of which the first has no heading", () => {
    const text = `${SUMMARY}\n篇二:县科协工作总结\n${OTHER}\n篇三:县科协工作总结\n${SHORT}`;
    expect(split(text).reports).toHaveLength(3);
  });

  test("as one document pasted together, each with its signature", () => {
    const text = [
      "云岭县科协2019年工作总结",
      SUMMARY,
      "云岭县科学技术协会",
      "2019年12月20日",
      "白沙县科协2019年工作总结",
      OTHER,
      "白沙县科学技术协会",
      "2020年1月6日",
    ].join("\n");
    expect(split(text).reports).toMatchObject([
      { organization: "云岭县科学技术协会", period: "2019", number: 1 },
      { organization: "白沙县科学技术协会", period: "2019", number: 2 },
    ]);
    expect(split(text).reports[0]?.span.end).toBe(text.indexOf("白沙县科协2019") - 1);
  });
});
