import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Finding } from "../../src/model/finding.ts";
import { Report } from "../../src/model/report.ts";
import { split } from "./lexicon.ts";

const titles = (text: string, path?: string) => split(text, path).reports.map(({ title }) => title);
const bodies = (text: string) => split(text).reports.map(({ body }) => text.slice(body.start, body.end));
const codes = (text: string) => split(text).findings.map(({ code }) => code);

const DONE = "一年来,县科协认真履行职责,各项工作取得了较好成绩。";

describe("one report", () => {
  test("a title and a body", () => {
    const text = `云岭县科学技术协会2019年工作总结\n\n${DONE}\n\n一、科普宣传\n开展活动12场次。\n`;
    const { reports } = split(text);
    expect(reports).toEqual([
      {
        source: "a/b.txt",
        number: 1,
        span: { start: 0, end: text.trimEnd().length },
        title: "云岭县科学技术协会2019年工作总结",
        body: { start: 20, end: text.trimEnd().length },
        organization: "云岭县科学技术协会",
        organization_evidence: { from: "title", quote: "云岭县科学技术协会", confidence: 0.98 },
        region: "云岭县",
        period: "2019",
        period_evidence: { from: "title", quote: "2019年", confidence: 0.98 },
        kind: "summary",
        excluded: false,
        repeats: null,
      },
    ]);
  });

  test.each([
    ["numbered sections", "一、2019年工作总结\n{}\n二、2020年工作计划\n培训农民500人次。"],
    ["bracketed sections", "(一)科协工作总结\n{}\n(二)学会工作总结\n{}"],
    ["sections without numbers", "2019年工作总结\n{}\n2020年工作计划\n培训农民500人次。"],
    [
      "a section on what comes next",
      "一、工作完成情况\n{}\n明年工作打算\n培训农民500人次。\n下一步工作计划\n培训农民600人次。",
    ],
    [
      "its name again in print, at the head of each page",
      "{}全县科协\n云岭县科协2019年工作总结\n系统上下齐心。\n— 2 —\n云岭县科协2019年工作总结\n{}",
    ],
    ["a link that a web page broke out of a sentence", "{}今年认真制定了\n县科协年度工作计划\n,并抓好落实。"],
    ["figures that count papers", "调研报告3篇\n工作简报12期\n{}\n调研报告2篇"],
    ["an order to print it", "{}\n根据县委办公室关于报送年度工作总结\n{}"],
    ["a list of attachments", "{}\n附件:\n1.云岭县科协2019年工作总结\n2.云岭县科协2020年工作计划"],
  ])("%s do not split it", (_, body) => {
    expect(titles(`云岭县科协2019年工作总结\n${body.replaceAll("{}", DONE)}`)).toEqual(["云岭县科协2019年工作总结"]);
  });

  test("sections that stand in its own joined title do not split it", () => {
    const title = "云岭县科协2019年工作总结和云岭县科协2020年工作要点";
    expect(
      titles(`${title}\n\n云岭县科协2019年工作总结\n${DONE}\n\n云岭县科协2020年工作要点\n培训农民500人次。`),
    ).toEqual([title]);
  });

  test("without a title line it is titled by its file", () => {
    const text = `${DONE}\n一、科普宣传\n开展活动12场次。`;
    const { reports, findings } = split(text, "云岭县科协/2019年工作总结.txt");
    expect(reports).toMatchObject([
      {
        title: "2019年工作总结",
        span: { start: 0, end: text.length },
        body: { start: 0 },
        organization: "云岭县科学技术协会",
        period: "2019",
      },
    ]);
    expect(findings.map(({ code }) => code)).toContain("REPORT_TITLE_MISSING");
  });

  test("a table of contents is no text", () => {
    const entries = "一、工作回顾……………1\n二、存在问题……………3\n2020年工作计划……………5";
    const body = `一、工作回顾\n${DONE}\n二、存在问题\n经费不足。`;
    const text = `云岭县科协2019年工作总结\n目  录\n${entries}\n${body}`;
    expect(titles(text)).toEqual(["云岭县科协2019年工作总结"]);
    expect(bodies(text)).toEqual([body]);
  });

  test("its title above and below a table of contents is one title", () => {
    const text = `云岭县科协2019年工作总结\n目录\n一、工作回顾 1\n二、存在问题 3\n\n云岭县科协2019年工作总结\n${DONE}\n一、工作回顾\n开展活动12场次。`;
    expect(bodies(text)).toEqual([`${DONE}\n一、工作回顾\n开展活动12场次。`]);
  });

  test("what a site puts around it belongs to none", () => {
    const text = [
      "公文范文网",
      "您的位置:首页 > 总结 > 正文",
      "县科协2019年工作总结",
      "发布时间:2023-01-02 来源:网络 作者:小李",
      "以下是小编整理的科协工作总结范文,供大家参考。",
      DONE,
      "开展活动12场次。",
      "点击下载文档,方便收藏和打印。",
      "相关推荐:",
      "市科协2020年工作计划",
      "上一篇:没有了",
    ].join("\n");
    expect(bodies(text)).toEqual([`${DONE}\n开展活动12场次。`]);
    expect(codes(text).filter((code) => code === "REPORT_OUTSIDE")).toHaveLength(2);
  });

  test("what only sounds like a site is text", () => {
    const body = `${DONE}\n${"一".repeat(40)}科普中国客户端下载量5000次,文档收藏2000次,帮助${"二".repeat(10)}3000人次。`;
    expect(bodies(`县科协2019年工作总结\n${body}`)).toEqual([body]);
  });

  test("a slogan, a subtitle and a date are its cover", () => {
    const text = `凝心聚力 创新争先\n——在云岭县科学技术协会第五次代表大会上的工作报告\n(2019年1月8日)\n\n各位代表、同志们:\n${DONE}`;
    expect(split(text).reports).toMatchObject([
      { title: "凝心聚力 创新争先", organization: "云岭县科学技术协会", period: "2018", kind: "speech" },
    ]);
    expect(bodies(text)).toEqual([`各位代表、同志们:\n${DONE}`]);
  });

  test("a title over two lines reads as one", () => {
    expect(titles(`云岭县科学技术协会\n2019年工作总结\n和2020年工作要点\n${DONE}`)).toEqual([
      "云岭县科学技术协会2019年工作总结和2020年工作要点",
    ]);
  });

  test("a title with blanks in it stays as written", () => {
    expect(titles(`２０１９年 工 作 总 结\n${DONE}`)).toEqual(["２０１９年 工 作 总 结"]);
  });
});

describe("a compilation", () => {
  const three = ["培训农民100人次。", "举办讲座20场次。", "发放资料3000份。"].map((words) => `${DONE}\n${words}`);
  const text = (heads: readonly string[], gap = "\n") => heads.map((head, i) => `${head}${gap}${three[i]}`).join(gap);

  test.each([
    ["篇一", ["篇一:县科协工作总结", "篇二:市科协工作总结", "篇三:学会工作总结"]],
    ["篇一 without a separator", ["篇一县科协工作总结", "篇二市科协工作总结", "篇三学会工作总结"]],
    ["范文一: at the end of a line", ["县科协工作总结范文一：", "县科协工作总结范文二：", "县科协工作总结范文三："]],
    ["bold lines", ["**篇1：县科协工作总结**", "**篇2：县科协工作总结**", "**篇3：县科协工作总结**"]],
    ["篇一 alone on its line", ["篇一", "篇二", "篇三"]],
    ["第1篇", ["第1篇 县科协工作总结", "第2篇 扎实开展科普工作", "第3篇 县科协工作计划"]],
    ["【第2篇】", ["【第1篇】县科协工作总结", "【第2篇】县科协工作总结", "【第3篇】县科协工作总结"]],
    ["a number behind the title", ["县科协工作总结篇一", "县科协工作总结篇二", "县科协工作总结篇三"]],
    ["a number in brackets behind the title", ["县科协工作总结(一)", "县科协工作总结(二)", "县科协工作总结(三)"]],
    ["digits behind the title", ["县科协工作总结1", "县科协工作总结2", "县科协工作总结3"]],
    [
      "(一) before a title that repeats",
      ["(一)县科协年度工作总结", "(二)县科协年度工作总结", "(三)县科协年度工作总结"],
    ],
    [
      "一、 before titles that name organizations",
      ["一、云岭县科协工作总结", "二、白沙县科协工作总结", "三、青溪县科协工作总结"],
    ],
    ["the same heading", ["市科协年度工作总结", "市科协年度工作总结", "市科协年度工作总结"]],
    ["headings of organizations", ["云岭县科协2019年工作总结", "白沙县科技局2020年工作计划", "临江市医学会述职报告"]],
    ["years of one organization", ["云岭县科协2017年工作总结", "云岭县科协2018年工作总结", "云岭县科协2019年工作总结"]],
  ])("by %s", (_, heads) => {
    for (const gap of ["\n", "\n\n", "\r\n"]) {
      const { reports } = split(text(heads, gap));
      expect(reports.map(({ title }) => title)).toEqual(heads);
      expect(reports.map(({ body }) => text(heads, gap).slice(body.start, body.end))).toEqual(three);
    }
  });

  test("by the title of a page that counts its texts, with bare headings of one kind", () => {
    const page = "科协工作总结(精选3篇)\n时间:2022-03-01 作者:佚名\n总结能帮助我们提高,一起来学习吧。\n";
    const heads = ["科协年终工作总结", "2019年工作总结", "协会年度工作总结参考"];
    const whole = page + text(heads) + "\n2020年工作计划\n培训农民200人次。";
    expect(titles(whole)).toEqual(heads);
    expect(bodies(whole)[2]).toBe(`${three[2]}\n2020年工作计划\n培训农民200人次。`);
    expect(codes(whole)).not.toContain("REPORT_COUNT_DIFFERS");
  });

  test("that has fewer texts than its page says", () => {
    const whole = `科协工作总结(精选9篇)\n${text(["县科协工作总结", "县科协工作总结", "县科协工作总结"])}`;
    const finding = split(whole).findings.find(({ code }) => code === "REPORT_COUNT_DIFFERS");
    expect(finding).toMatchObject({ severity: "warning", start: 0, end: 12 });
    expect(finding?.message).toContain("9篇,实际分出3篇");
  });

  test("with a number and a title on a line each", () => {
    const whole = `第一篇\n云岭县科协2019年工作总结\n${three[0]}\n第二篇\n白沙县科协2018年工作总结\n${three[1]}`;
    expect(split(whole).reports).toMatchObject([
      { title: "云岭县科协2019年工作总结", organization: "云岭县科学技术协会", period: "2019" },
      { title: "白沙县科协2018年工作总结", organization: "白沙县科学技术协会", period: "2018" },
    ]);
    expect(bodies(whole)).toEqual(three.slice(0, 2));
  });

  test("whose first text has no title", () => {
    expect(bodies(`${three[0]}\n第二篇:县科协工作总结\n${three[1]}\n第三篇:县科协工作总结\n${three[2]}`)).toEqual(
      three,
    );
  });

  test("with a table of contents of its titles", () => {
    const heads = ["云岭县科协2019年工作总结", "白沙县科协2019年工作总结", "青溪县科协2019年工作总结"];
    expect(bodies(`目录\n${heads.join("……1\n")}……9\n${text(heads)}`)).toEqual(three);
    expect(bodies(`${heads.join("\n")}\n${text(heads)}`)).toEqual(three);
  });

  test("in which appeals to download stand between the texts", () => {
    const whole = `县科协工作总结\n${three[0]}\n将本文的word文档下载到电脑,方便收藏和打印。\n县科协工作总结\n${three[1]}`;
    expect(bodies(whole)).toEqual(three.slice(0, 2));
  });
});

describe("nothing to split", () => {
  test.each(["", " \n\u3000\n", "范文网\n时间:2022-03-01 作者:佚名"])("%j is a finding and no report", (text) => {
    expect(split(text)).toMatchObject({ reports: [] });
    expect(codes(text)[0]).toBe("REPORT_NONE");
  });

  test("a title alone is an empty report", () => {
    expect(split("云岭县科协2019年工作总结").reports).toMatchObject([
      { span: { start: 0, end: 14 }, body: { start: 14, end: 14 } },
    ]);
    expect(codes("云岭县科协2019年工作总结")).toContain("REPORT_EMPTY");
  });
});

test("whatever the text: spans are in order, apart and within it, and slicing gives the title", () => {
  const line = fc.constantFrom(
    "市科协年度工作总结",
    "云岭县科协2019年工作总结",
    "白沙县科协2020年工作计划",
    "县科协工作总结(精选3篇)",
    "篇一:",
    "第2篇 县科协工作总结",
    "(三)县科协工作总结",
    "2020年工作计划",
    "下一步打算",
    "云岭县科学技术协会",
    "目录",
    "一、工作回顾……1",
    "——在大会上的讲话",
    "（2019年1月8日）",
    "各位代表、同志们：",
    "时间:2022-03-01 作者:佚名",
    "将本文的word文档下载到电脑,方便收藏和打印。",
    "相关推荐",
    "　　一年来，县科协认真履行职责，各项工作取得了较好成绩。",
    "第一条为了促进科技进步,制定本条例。",
    "和2020年工作要点",
    "",
    "𠮷 20××年",
  );
  const text = fc.oneof(
    fc.array(line, { maxLength: 24 }).map((lines) => lines.join("\n")),
    fc.string({ unit: "binary", maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { reports, findings } = split(written);
      let at = 0;
      for (const report of reports) {
        Report.parse(report);
        expect(report.span.start).toBeGreaterThanOrEqual(at);
        expect(report.body.start).toBeGreaterThanOrEqual(report.span.start);
        expect(report.body.end).toBeGreaterThanOrEqual(report.body.start);
        expect(report.body.end).toBe(report.span.end);
        expect(report.span.end).toBeLessThanOrEqual(written.length);
        const head = written.slice(report.span.start, report.body.start);
        expect(head === "" || head.replace(/\s*\n\s*/gu, "").includes(report.title)).toBe(true);
        at = report.span.end;
      }
      for (const finding of findings) Finding.parse(finding);
      // Nothing is lost unseen: a line is in a report, or in a finding.
      const told = [
        ...reports.map(({ span }) => span),
        ...findings
          .filter(({ code }) => code === "REPORT_OUTSIDE")
          .map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 })),
      ];
      for (const match of written.matchAll(/[^\r\n\f\u2028\u2029]+/gu)) {
        const words = match[0].trim();
        if (words === "") continue;
        const from = match.index + match[0].indexOf(words);
        expect(
          told.some(({ start, end }) => start <= from && from + words.length <= end),
          `${words} at ${from}`,
        ).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
