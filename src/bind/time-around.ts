import type { Report } from "../model/report.ts";
import type { Decision } from "./decide-measure.ts";
import type { Frame } from "./frame.ts";
import { lastYear } from "./last-year.ts";
import { fold } from "../text/fold.ts";
import { monthRangeAt, periodOfMonths } from "../text/month-range.ts";

/** 2015年,… as a paragraph opens. */
const OPENING_YEAR = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?((?:19|20)\d{2})年[，,]/u;
/** 一、2010年工作回顾, and no 2010年以来 or 2010年度省科技奖. */
const YEARS = /((?:19|20)\d{2})年(?!以来|[底末初]|度(?!工作))/gu;
const PAST_YEAR = /过去的?一年|去年|上一年/u;
const OPENING_PAST = /^\s*(?:回顾|在)?(?:即将|刚刚)?过去的?一年/u;

/**
 * The year before the report's own, where the paragraph of a figure opens with it or a heading names it, or
 * where a plan, or a speech that is named after a meeting, looks back (过去的一年); and the month that a heading
 * of a chronicle consists of.
 */
export function timeAround(text: string, frame: Frame, report: Report): Decision<string> | null {
  const own = lastYear(report.period);
  const { start } = frame.sentence.span;
  if (text.slice(start, frame.left.end).includes("今年")) return null;
  const paragraph = text.slice(text.lastIndexOf("\n", start) + 1, start);
  const opened = OPENING_YEAR.exec(paragraph)?.[1];
  const headed = frame.trail.flatMap(({ text: heading }) => {
    const years = [...heading.matchAll(YEARS)];
    return years.length === 1 ? [years[0]?.[1]] : [];
  });
  const before = [opened, ...headed].find((year) => Number(year) === Number(own) - 1);
  if (before !== undefined) return { value: before, cue: `${before}年` };
  // 三月, 第一季度 as a heading of a chronicle
  const heading = fold(frame.trail.at(-1)?.text ?? "");
  const months = monthRangeAt(heading);
  if (own === report.period && months !== null && months !== "date" && months.length === heading.length) {
    return { value: periodOfMonths(Number(own), months.from, months.to), cue: heading };
  }
  const isOfMeeting = report.kind === "speech" && report.period_evidence?.from === "title" && own === report.period;
  if (!isOfMeeting && report.kind !== "plan") return null;
  const opening = OPENING_PAST.exec(text.slice(start, frame.left.end));
  const past = [opening, ...frame.trail.map((h) => PAST_YEAR.exec(h.text))].find((found) => found !== null);
  return past == null ? null : { value: String(Number(own) - 1), cue: past[0] };
}
