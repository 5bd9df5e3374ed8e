import type { Report } from "../model/report.ts";
import type { Status } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { findCues, holdsCue } from "./find-cues.ts";
import type { Lead } from "./find-lead.ts";
import type { Frame } from "./frame.ts";
import { isOrder } from "./is-order.ts";
import { lastYear } from "./last-year.ts";
import { sectionWords } from "./section-words.ts";

/**
 * What the kind of report, the headings above and the sentences before say of a bare figure.
 *
 * @param lead the plan that an earlier sentence opened, and this one stands in
 * @param halves where the headings begin that name what is lacking and what is planned
 */
export function baseStatus(
  text: string,
  lexicon: BindLexicon,
  frame: Frame,
  report: Report,
  lead: Lead | null,
  halves: ReadonlySet<number>,
): Decision<Status> {
  const before = { start: frame.sentence.span.start, end: frame.left.end };
  const lacking = findCues(text, before, lexicon.lacking, null).at(-1);
  // 我们的差距还比较明显: what is, even below 下一步打算
  if (lacking !== undefined) return { value: "actual", cue: lacking.word };
  if (lead !== null) return { value: lead.value, cue: lead.cue };
  if (isOrdered(text, frame, lexicon)) return { value: "target", cue: "要" };
  for (const heading of frame.trail.toReversed()) {
    const cue = sectionWords(heading.text, lexicon).at(-1);
    if (cue?.value === "target" && tellsFulfilment(report, lexicon)) continue;
    // 不足与明年打算: before the plans are opened it is what is
    if (halves.has(heading.span.start)) return { value: "actual", cue: heading.text };
    if (cue !== undefined) return { value: cue.value as Status, cue: cue.word };
    if (isAhead(heading.text, report, lexicon)) return { value: "target", cue: heading.text };
  }
  return report.kind === "plan" ? { value: "target", cue: report.title } : { value: "actual", cue: null };
}

/** 要大兴调查研究之风,每人撰写调研报告1篇: what is to be done, as far as the semicolon. */
function isOrdered(text: string, { sentence, left }: Frame, lexicon: BindLexicon): boolean {
  const before = text.slice(sentence.span.start, left.end);
  return isOrder(before.slice(Math.max(before.lastIndexOf("；"), before.lastIndexOf(";")) + 1), lexicon);
}

/** 目标任务完成情况的报告: its headings name goals, and what stands below them is what was done. */
function tellsFulfilment({ title }: Report, lexicon: BindLexicon): boolean {
  return holdsCue(title, lexicon.fulfilment);
}

/** 2016年重点工作, in a report on 2015; 2016年项目申报 was done in 2015. */
function isAhead(title: string, report: Report, lexicon: BindLexicon): boolean {
  const named = /^[^\d]{0,6}((?:19|20)\d{2})年/u.exec(title);
  if (named === null) return false;
  if (holdsCue(title, lexicon.applied)) return false;
  return Number(named[1]) > Number(lastYear(report.period) ?? Number.NaN);
}
