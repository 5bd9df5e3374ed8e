import type { Report } from "../model/report.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { type Cue, findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";
import { lastYear } from "./last-year.ts";

/** 由2021年的418家增加到|840家, 在巩固去年12个示范村的基础上,再建|3个: the time is of what is built on. */
function isLeftBehind(before: string, between: string): boolean {
  return between.includes("基础上") || (/[由从（(]$/u.test(before) && /\d/u.test(between));
}

const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;

/**
 * The last time before a figure in its sentence that lies behind a plan: 去年, 过去的一年, a year before the plan's.
 * What is only compared with (比上年增长10%) is none.
 */
export function findPast(text: string, frame: Frame, lexicon: BindLexicon, report: Report): Cue | null {
  const sentence = text.slice(frame.sentence.span.start, frame.left.end);
  // 由2018年的6.9%提高到8.2%;|新增1500名: a time holds up to the semicolon
  const semicolon = Math.max(sentence.lastIndexOf("；"), sentence.lastIndexOf(";"));
  const within = { start: frame.sentence.span.start + semicolon + 1, end: frame.left.end };
  const cues = findCues(text, within, lexicon.period, null).filter(
    (c) => c.value === "last_year" || c.value === "past" || c.value === "compared_with",
  );
  const past = cues.filter(
    (c, i) => c.value !== "compared_with" && !(cues[i - 1]?.value === "compared_with" && cues[i - 1]?.end === c.start),
  );
  const year = Number(lastYear(report.period) ?? Number.NaN);
  const isPlan = report.kind === "plan";
  const years = [...text.slice(within.start, within.end).matchAll(YEAR)]
    .filter((m) => Number(m[1]) < year || (!isPlan && Number(m[1]) === year))
    .filter((m) => !/[比较]$/u.test(text.slice(within.start, within.start + m.index)))
    .map((m) => ({
      start: within.start + m.index,
      end: within.start + m.index + m[0].length,
      value: "past",
      word: m[0],
    }));
  const last = [...past, ...years].sort((a, b) => a.start - b.start).at(-1);
  return last === undefined || isLeftBehind(text.slice(within.start, last.start), text.slice(last.end, within.end))
    ? null
    : last;
}
