import type { Report } from "../model/report.ts";
import type { Basis, Status } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { lastCue } from "./find-cues.ts";
import type { Frame } from "./frame.ts";
import { lastYear } from "./last-year.ts";

const YEAR = /(?<![\dxX*×])((?:19|20)\d{2})年/gu;
const MONTH =
  /(?:(?<![\dxX*×])((?:19|20)\d{2})年)?(?<![\d.])(1[0-2]|0?[1-9]|元)月(?=份|底|初|末|中旬|上旬|下旬|\d|[,，;；。、)）以起至]|$)/gu;

/** The period that a figure is for: what its sentence names, else what its report covers. */
export function decidePeriod(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  report: Report,
  status: Status,
  basis: Basis,
): Decision<string | null> {
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const compared = comparedYear(text, frame, lexicon, report, own.start);
  if (compared !== null) return compared;
  const before = text.slice(frame.sentence.span.start, frame.left.end);
  const planned = status === "target";
  const year = lastYear(report.period);
  const base = planned ? plannedPeriod(text, frame, report) : report.period;
  const month = planned || basis === "cumulative" ? null : namedMonth(before, report);
  if (month !== null) return month;
  const named = [...before.matchAll(YEAR)].findLast((m) => !/[比较到至自从]$/u.test(before.slice(0, m.index)));
  if (
    named?.[1] !== undefined &&
    (year === null || Math.abs(Number(named[1]) - Number(year)) <= 1 || planned) &&
    named[1] !== year
  ) {
    return { value: named[1], cue: named[0] };
  }
  // what there is, is there at the end of the years that a report looks back on
  const years = /^\d{4}\/(\d{4})$/u.exec(base ?? "");
  return { value: basis === "cumulative" && years?.[1] !== undefined ? years[1] : base, cue: null };
}

/** The month that a flow was made in; a running total up to a month belongs to the report's own period. */
function namedMonth(before: string, report: Report): Decision<string> | null {
  const found = [...before.matchAll(MONTH)].at(-1);
  if (found === undefined || (report.kind === "plan" && found[1] === undefined)) return null;
  const year = found[1] ?? lastYear(report.period);
  const runsUp = /(?:[1-9一]\s*[—\-–~至到]+|截至|截止|到|至)\s*$/u.test(before.slice(0, found.index));
  if (year === null || runsUp) return null;
  return { value: `${year}-${(found[2] === "元" ? "1" : (found[2] as string)).padStart(2, "0")}`, cue: found[0] };
}

/** 比2015年的5.96%提高…: the figure right behind the year that is compared with is that year's. */
function comparedYear(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  report: Report,
  clauseStart: number,
): Decision<string | null> | null {
  const piece = text.slice(Math.max(clauseStart, frame.left.end - 16), frame.left.end);
  const explicit = /(?:比|较|从|由)((?:19|20)\d{2})年(?:底|末|同期)?的?$/u.exec(piece);
  if (explicit?.[1] !== undefined) return { value: explicit[1], cue: explicit[0] };
  const year = lastYear(report.period);
  const cue = lastCue(text, { start: clauseStart, end: frame.left.end }, lexicon.period, ["last_year"], frame.words);
  if (cue === null || year === null || frame.left.end - cue.end > 1) return null;
  return { value: String(Number(year) - 1), cue: cue.word };
}

/** A plan at the end of a year's report is for the next year; one in a half-year report for the second half. */
function plannedPeriod(text: string, frame: Frame, report: Report): string | null {
  const year = lastYear(report.period);
  for (const heading of frame.trail.toReversed()) {
    const named = /((?:19|20)\d{2})年/u.exec(heading.text);
    if (named?.[1] !== undefined) return named[1];
  }
  if (report.kind === "plan" || year === null) return report.period;
  const next = String(Number(year) + 1);
  if (report.period?.endsWith("-H1") === true) {
    const before = text.slice(frame.sentence.span.start, frame.left.end);
    return /明年|来年/u.test(before) ? next : /全年|年度/u.test(before) ? year : `${year}-H2`;
  }
  const planSection = frame.trail.some((h) =>
    /下一步|下步|明年|来年|打算|计划|安排|思路|设想|今后|下阶段|谋划/u.test(h.text),
  );
  return planSection || /明年|来年|下一年|新的一年/u.test(text.slice(frame.sentence.span.start, frame.left.end))
    ? next
    : report.period;
}
