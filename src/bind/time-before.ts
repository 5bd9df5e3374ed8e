import type { Report } from "../model/report.ts";
import type { Basis, Status } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";
import { lastYear } from "./last-year.ts";

/** A year as a date; 2018年度 before a noun tells of which year's round something is. */
const YEAR = /(?<![\dxX*×])((?:19|20)\d{2})年(?!度(?![，,]))/gu;
const MONTH =
  /(?:(?<![\dxX*×])((?:19|20)\d{2})年)?(?<![\d.])(?<!个)(1[0-2]|0?[1-9]|元)月(?:(?=份|底|初|末|中旬|上旬|下旬|\d|[,，;；。、)）以起至的]|$)|(?<=(?:^|[，,；;。：:、\s“（(在于从年]|其中)(?:1[0-2]|0?[1-9]|元)月)(?=\p{Script=Han}))/gu;
/** A month up to which something is counted, or from which something holds, is not when it was made. */
const RUNS_UP = /(?:[1-9一]\s*[—\-–~至到]+|截至|截止|到|至|自|原定|原计划|月份?[和、与])\s*$/u;
const RUNS_ON = /^份?(?:(?:\d{1,2}日)?(?:起|开始|\p{Script=Han}{0,8}以来)|底?[至—和、与]\d{0,2}月?)/u;

/** A time that a sentence names; null where it returns to the report's own period. */
interface Time {
  at: number;
  value: string | null;
  cue: string;
}

interface Of {
  status: Status;
  basis: Basis;
  isChange: boolean;
}

/**
 * What the sentence names last before a figure: a year, a month, a half-year, 去年; 全年 and 目前 lead back to the
 * report's own period, and so does a semicolon.
 */
export function timeBefore(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  report: Report,
  of: Of,
): Decision<string> | null {
  const { start } = frame.sentence.span;
  const before = text.slice(start, frame.left.end);
  const times = [
    ...namedYears(before, report, of),
    ...namedMonths(text.slice(start, frame.left.end + 1), before.length, report, of),
    ...namedByWords(text, frame, lexicon, report, of),
  ].toSorted((a, b) => a.at - b.at);
  const last = times.at(-1);
  if (last === undefined || last.value === null) return null;
  // a month or half a year holds no further than its part of the sentence
  if (/-/u.test(last.value) && /[；;]/u.test(before.slice(last.at))) return null;
  return { value: last.value, cue: last.cue };
}

function namedYears(before: string, report: Report, { status, isChange }: Of): Time[] {
  const year = lastYear(report.period);
  const planned = status === "target";
  return [...before.matchAll(YEAR)].flatMap((m) => {
    const lead = before.slice(0, m.index);
    const aims = planned && /[到至]$/u.test(lead);
    if (!aims && /[比较到至自从是前]$/u.test(lead)) return [];
    if (isChange && /由|从|比|较/u.test(lead.slice(-4))) return [];
    const isNear = year === null || planned || Math.abs(Number(m[1]) - Number(year)) <= 1;
    // 2018年10月 is for the months
    if (/^\s*(?:1[0-2]|0?[1-9])月/u.test(before.slice(m.index + m[0].length))) return [];
    return [{ at: m.index, value: isNear && m[1] !== year ? (m[1] as string) : null, cue: m[0] }];
  });
}

/** The month that a flow was made in; a running total up to a month belongs to the report's own period. */
function namedMonths(before: string, end: number, report: Report, { status, basis }: Of): Time[] {
  if (status === "target" || basis === "cumulative") return [];
  const own = lastYear(report.period);
  return [...before.matchAll(MONTH)].flatMap((m) => {
    const year = m[1] ?? own;
    const after = before.slice(m.index + m[0].length);
    if (m.index + m[0].length > end || year === null || (report.kind === "plan" && m[1] === undefined)) return [];
    if (RUNS_UP.test(before.slice(0, m.index)) || RUNS_ON.test(after)) return [];
    const month = (m[2] === "元" ? "1" : (m[2] as string)).padStart(2, "0");
    return [{ at: m.index, value: `${year}-${month}`, cue: m[0] }];
  });
}

function namedByWords(text: string, frame: Frame, lexicon: BindLexicon, report: Report, of: Of): Time[] {
  const { start } = frame.sentence.span;
  const year = lastYear(report.period);
  const cues = findCues(text, { start, end: frame.left.end }, lexicon.period, frame.words);
  return cues.flatMap((c) => {
    const value = year === null ? undefined : meant(text, c.start, c.end, c.value, frame, report, Number(year), of);
    return value === undefined ? [] : [{ at: c.start - start, value, cue: c.word }];
  });
}

/** What a word of time means for a figure: a period, null for the report's own, undefined where it means nothing. */
function meant(
  text: string,
  from: number,
  to: number,
  kind: string,
  frame: Frame,
  report: Report,
  year: number,
  { status, basis }: Of,
): string | null | undefined {
  const opens = frame.sentence.clauses.some((c) => from === c.start);
  const isFlow = basis === "period" && status !== "target";
  // 到2025年…,力争全年…: the whole year of a plan is the one that it names
  if (kind === "this_year" && status === "target" && text.startsWith("全年", from)) return undefined;
  if (kind === "this_year" || kind === "now") {
    const isWholeYear = report.period?.endsWith("-H1") === true && status === "estimate" && kind === "this_year";
    return isWholeYear ? String(year) : null;
  }
  if (kind === "first_half" || kind === "second_half") {
    const half = kind === "first_half" ? "-H1" : "-H2";
    return isFlow && /^\d{4}$/u.test(report.period ?? "") && !/[比较]$/u.test(text.slice(from - 1, from))
      ? `${year}${half}`
      : undefined;
  }
  if (kind === "last_year") {
    const names = opens && !/^(?:的|比|相比|同期|以来)/u.test(text.slice(to, to + 2));
    return names && status === "actual" ? String(year - 1) : undefined;
  }
  return undefined;
}
