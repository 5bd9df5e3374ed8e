import { expect, test } from "vitest";
import { split } from "./lexicon.ts";

test.each([
  ["a summary", "县科协工作总结\n一年来,县科协取得了较好成绩。", "summary"],
  [
    "a summary that looks ahead at its end",
    "县科协工作总结\n一年来,县科协取得了较好成绩。\n一、宣传\n开展活动9场次。\n明年,县科协将继续努力,力争更上层楼。",
    "summary",
  ],
  ["a summary of a plan carried out", "县科协工作总结\n县科协认真实施全民科学素质行动计划,将科普纳入考核。", "summary"],
  ["a plan by its title", "县科协2020年工作计划\n县科协认真开展科普工作。", "plan"],
  ["points of work", "县科协2020年工作要点\n抓好科普。", "plan"],
  ["a plan by its opening, whatever its title", "县科协工作总结\n20xx年县科协将按照县委要求做好科普工作。", "plan"],
  ["a plan by its aims", "县科协工作总结\n(二)工作措施。\n加强基地建设,力争建成3个。", "plan"],
  ["a summary and a plan", "县科协2019年工作总结和2020年工作计划\n县科协认真开展科普工作。", "summary"],
  [
    "a statute by its articles",
    "县科协工作总结\n第一条为了促进科技进步。\n第二条本市适用。\n第三条自发布之日起施行。",
    "statute",
  ],
  ["a statute by its title", "县科协经费管理办法\n一、经费由县财政安排。", "statute"],
  ["a report that quotes an article", "县科协工作总结\n一年来取得了成绩。\n第一条经验是抓基层。\n其他略。", "summary"],
  ["a speech by its salutation", "县科协工作总结\n各位代表、同志们:\n今天大会开幕了。", "speech"],
  ["a speech by its title", "在科普大会上的讲话\n今天召开大会。", "speech"],
  [
    "a report that is read out",
    "临江市医学会2018年度工作报告\n各位理事:\n我向大会报告一年来的工作,请予审议。",
    "summary",
  ],
  ["a report without a title", "一年来,县科协取得了较好成绩。\n开展活动9场次。", "summary"],
])("%s", (_, text, kind) => {
  expect(split(text).reports.map((report) => report.kind)).toEqual([kind]);
});
