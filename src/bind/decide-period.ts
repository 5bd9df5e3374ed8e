import type { Report } from "../model/report.ts";
import type { Basis, Measure, Status } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { findCues, lastCue } from "./find-cues.ts";
import type { Frame } from "./frame.ts";
import { lastYear } from "./last-year.ts";
import { periodOfMonths } from "../text/month-range.ts";
import { timeAround } from "./time-around.ts";
import { timeBefore } from "./time-before.ts";

/** The period that a figure is for: what its sentence names, else what its report covers. */
export function decidePeriod(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  report: Report,
  status: Status,
  basis: Basis,
  measure: Measure,
): Decision<string | null> {
  const isChange = measure === "growth" || measure === "delta";
  const base = status === "target" ? plannedPeriod(text, frame, report) : report.period;
  if (!isChange) {
    const compared = comparedYear(text, frame, lexicon, report) ?? startingYear(text, frame, lexicon, report, base);
    if (compared !== null) return compared;
  }
  const named = timeBefore(text, frame, lexicon, report, { status, basis, isChange });
  if (named !== null) return named;
  const around = status === "actual" ? timeAround(text, frame, report) : null;
  if (around !== null) return around;
  // what there is, and how far something goes or rose, is so at the end of the years that a report looks back on
  const years = /^\d{4}\/(\d{4})$/u.exec(base ?? "");
  const isAtEnd = basis === "cumulative" || measure === "rate" || risesTo(text, frame, lexicon);
  return { value: isAtEnd && years?.[1] !== undefined ? years[1] : base, cue: null };
}

/** 由0.6元提高到|2元 */
function risesTo(text: string, { left, words, quantity }: Frame, lexicon: BindLexicon): boolean {
  const cue = findCues(text, left, lexicon.measure, words).at(-1);
  return quantity.unit === "percentage_point" || (cue?.value === "not_delta" && /[到至]$/u.test(cue.word));
}

/** Between a year that is compared with and its figure. */
const TO_FIGURE = /^(?:年?[底末]|同期)?的?(?:人均|约|近)?$/u;

/** 比2015年的5.96%提高…, 由去年底的6000人增至…: the figure right behind the year that is compared with is that year's. */
function comparedYear(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  report: Report,
): Decision<string | null> | null {
  const { start } = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const piece = text.slice(Math.max(start, frame.left.end - 16), frame.left.end);
  const explicit = /(?:比|较|从|由|到|前)((?:19|20)\d{2})年(?:年?[底末]|同期|全年)?的?(?:人均)?$/u.exec(piece);
  if (explicit?.[1] !== undefined && !/(?:达|增加|提高|提升|发展)到/u.test(piece.slice(-12).replace(explicit[1], ""))) {
    return { value: explicit[1], cue: explicit[0] };
  }
  const year = lastYear(report.period);
  const cue = lastCue(text, { start, end: frame.left.end }, lexicon.period, ["last_year"], frame.words);
  if (cue === null || year === null) return null;
  const between = text.slice(cue.end, frame.left.end);
  // 不足上年的|三成, 是上年的|1.7倍: a share of it is this year's
  const isShare = frame.quantity.unit === "ratio" || frame.quantity.unit === "percent";
  if (isShare && !/[由从比较]$/u.test(text.slice(start, cue.start))) return null;
  if (!TO_FIGURE.test(between)) return null;
  const half = report.period?.endsWith("-H1") === true && (cue.word + between).includes("同期") ? "-H1" : "";
  return { value: `${Number(year) - 1}${half}`, cue: cue.word };
}

/** 由|5.6%|提高到6.8%: what it rose from is the figure of the year before, unless an unknown time is told (由原来的19个). */
function startingYear(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  report: Report,
  base: string | null,
): Decision<string | null> | null {
  const { left, right } = frame;
  const before = text.slice(left.start, left.end);
  if (!/[由从]/u.test(before)) return null;
  const rises = findCues(text, right, lexicon.measure, null)[0];
  if (rises?.value !== "not_delta" || rises.start - right.start > 1) return null;
  const unknown = lastCue(text, left, lexicon.period, ["before"], null);
  if (unknown !== null) return { value: null, cue: unknown.word };
  if (/现在|目前|现有/u.test(before)) return { value: report.period, cue: rises.word };
  if (base === null) return null;
  // over several years it rose from what the first of them had
  const first = Number(base.slice(0, 4));
  return { value: String(base.includes("/") ? first : first - 1), cue: rises.word };
}

/** A plan at the end of a year's report is for the next year; one in a half-year report for the second half. */
function plannedPeriod(text: string, frame: Frame, report: Report): string | null {
  const year = lastYear(report.period);
  for (const heading of frame.trail.toReversed()) {
    const named = /((?:19|20)\d{2})年/u.exec(heading.text);
    if (named?.[1] !== undefined) return named[1];
  }
  const isOfRest = report.period?.endsWith("-H1") === true && frame.trail.some((h) => h.text.includes("下半年"));
  if (year === null || (report.kind === "plan" && !isOfRest)) return report.period;
  const next = String(Number(year) + 1);
  const before = text.slice(frame.sentence.span.start, frame.left.end);
  const rest = restOfYear(report.period, year);
  if (rest !== null) {
    // 确保完成全年培训110期,计划开展活动12场: the whole year holds until another plan, or a semicolon
    const wholeYear = /全年(?!.*(?:计划|拟|筹备|下半年|再(?!创|上)|[；;]))|(?:年度|年内|年底)[^，,；;]*$/u.test(before);
    return /明年|来年/u.test(before) ? next : wholeYear ? year : rest;
  }
  const planSection = frame.trail.some((h) =>
    /下一步|下步|明年|来年|打算|计划|安排|思路|设想|今后|下阶段|谋划/u.test(h.text),
  );
  const isNextYear = /明年|来年|下一年|新的一年/u.test(before);
  if (!planSection && !isNextYear) return report.period;
  // behind a look back on five years, a plan is for the next five
  const years = /^(\d{4})\/\d{4}$/u.exec(report.period ?? "");
  return years === null || isNextYear ? next : `${next}/${2 * Number(year) - Number(years[1]) + 1}`;
}

/** What remains of the year behind a report of its first months; null where that is a whole year, or none is known. */
function restOfYear(period: string | null, year: string): string | null {
  const upTo = period?.endsWith("-H1") === true ? 6 : Number(/-(\d\d)$/u.exec(period ?? "")?.[1] ?? "12");
  return upTo === 12 ? null : periodOfMonths(Number(year), upTo + 1, 12);
}
