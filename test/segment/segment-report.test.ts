import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentReport } from "../../src/segment/segment-report.ts";

const segment = (text: string) => segmentReport(text, { start: 0, end: text.length });
const sentences = (text: string) => segment(text).map(({ span }) => text.slice(span.start, span.end));
const trails = (text: string) => segment(text).map(({ trail }) => trail.map((heading) => heading.text));

describe("sentences", () => {
  test("end at a full stop or a line break, and take the closing mark along", () => {
    expect(sentences("举办“科普日”活动。”第二句!\n第三句")).toEqual(["举办“科普日”活动。”", "第二句!", "第三句"]);
  });

  test("blank lines and spaces belong to none", () => {
    expect(sentences("　　甲。\n\n \n　　乙。")).toEqual(["甲。", "乙。"]);
  });
});

describe("clauses", () => {
  const clauses = (text: string) => segment(text)[0]?.clauses.map(({ start, end }) => text.slice(start, end));

  test("are cut at commas, semicolons and colons of either width", () => {
    expect(clauses("其中:工业4项,农业1项；共5项。")).toEqual(["其中", "工业4项", "农业1项", "共5项"]);
  });

  test("a comma or colon within a number cuts nothing", () => {
    expect(clauses("争取资金1,100.9亿元,9:30开始")).toEqual(["争取资金1,100.9亿元", "9:30开始"]);
    expect(clauses("培训109场,187人参加")).toEqual(["培训109场", "187人参加"]);
  });
});

describe("the section trail", () => {
  test("numbering styles nest in the order in which they open", () => {
    const text = "一、科普工作\n(一)讲座\n1、进校园\n举办3场。\n(二)展览\n展出5次。\n二、学会工作\n成立1家。";
    expect(trails(text)).toEqual([
      [],
      ["一、科普工作"],
      ["一、科普工作", "(一)讲座"],
      ["一、科普工作", "(一)讲座", "1、进校园"],
      ["一、科普工作"],
      ["一、科普工作", "(二)展览"],
      [],
      ["二、学会工作"],
    ]);
  });

  test("bracketed items stand below a heading of digits", () => {
    expect(trails("8、2019年工作计划\n(1)发展会员150名；\n(2)办会35场。").slice(1)).toEqual([
      ["8、2019年工作计划"],
      ["8、2019年工作计划"],
    ]);
  });

  test("a short line of its own is a heading, with a colon or a year in it too", () => {
    expect(trails("2018年工作要点:\n新增会员100名,新建分会2个。")[1]).toEqual(["2018年工作要点"]);
  });

  test("an item that tells a figure at once stands above its own paragraph alone", () => {
    const text = "(一)科普\n3、进社区。办了3场。\n4、进校园15场,师生800人。观众300人。\n全年发放资料2万份。";
    expect(trails(text).slice(-3)).toEqual([["(一)科普"], ["(一)科普", "4、进校园15场"], ["(一)科普"]]);
  });

  test("a run-on paragraph stands under its first clause", () => {
    expect(trails("一是抓培训,全年举办12期。受训800人。")[1]).toEqual(["一是抓培训"]);
  });
});

test("spans slice within the body, rise and never overlap, whatever the text", () => {
  const piece = fc.constantFrom(
    "一、",
    "(一)",
    "1、",
    "一是",
    "举办",
    "3场",
    ",",
    "，",
    "。",
    "\n",
    " ",
    "”",
    ":",
    "1,100",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const { span, clauses } of segment(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        end = span.end;
        let within = span.start;
        for (const clause of clauses) {
          expect(clause.start).toBeGreaterThanOrEqual(within);
          expect(clause.end).toBeLessThanOrEqual(span.end);
          within = clause.end;
        }
      }
    }),
  );
});

test("a line without an end is cut at its clauses, and nothing of it is lost", () => {
  const text = "举办培训5期,培训农民300人次,".repeat(500);
  const cut = segment(text);
  expect(cut.length).toBeGreaterThan(5);
  for (const { span } of cut) {
    expect(span.end - span.start).toBeLessThanOrEqual(1000);
    expect(text[span.end - 1]).toBe(",");
  }
  expect(cut.map(({ span }) => text.slice(span.start, span.end)).join("")).toBe(text);
});
