import type { Report } from "../model/report.ts";
import type { Sentence } from "../model/sentence.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { findCues } from "./find-cues.ts";
import { lastYear } from "./last-year.ts";

/** A sentence that opens a plan, for those behind it: 明年,我们将抓好以下工作。 */
export interface Lead {
  /** The word that looks ahead. */
  cue: string;
  sentence: Sentence;
  /** It ends with a colon: what it opens goes on in the paragraphs below. */
  opens: boolean;
}

/** The level of 1、 and of what stands below it. */
const POINT = 3;
const CLAUSE_END = /[，,：:。；;]/u;

/**
 * The plan that a sentence stands in, or opens itself: as far as the paragraph goes, or below a lead that ends with
 * a colon as far as the section goes. A sentence that speaks of what was done ends it.
 *
 * @param before what the sentence before stood in
 */
export function leadOf(
  text: string,
  sentence: Sentence,
  before: Lead | null,
  lexicon: BindLexicon,
  report: Report,
): Lead | null {
  const { start, end } = sentence.span;
  const opened = opensPlan(text, sentence, lexicon, report);
  if (opened !== null) return { cue: opened, sentence, opens: /[：:]\s*$/u.test(text.slice(start, end + 1)) };
  if (before === null || !isBelow(sentence, before.sentence)) return null;
  if (!before.opens && /\n/u.test(text.slice(before.sentence.span.end, start))) return null;
  const looksBack = findCues(text, firstClause(text, sentence), lexicon.period, null).some(
    (c) => c.value === "this_year" || c.value === "last_year",
  );
  return looksBack ? null : before;
}

/** Whether a sentence stands under the headings of another, and below these under points alone (1、, 一是). */
function isBelow({ trail }: Sentence, { trail: above }: Sentence): boolean {
  return (
    above.every((heading, i) => trail[i]?.span.start === heading.span.start) &&
    trail.slice(above.length).every(({ level }) => level >= POINT)
  );
}

/** What looks ahead in the first clause of a sentence that says what is to be done. */
function opensPlan(text: string, sentence: Sentence, lexicon: BindLexicon, report: Report): string | null {
  const first = firstClause(text, sentence);
  const ahead =
    findCues(text, first, lexicon.period, null).find((c) => c.value === "next_year")?.word ??
    findCues(text, first, lexicon.sections, null).find((c) => c.value === "target")?.word ??
    yearAhead(text.slice(first.start, first.end), report);
  if (ahead === null) return null;
  const intends = findCues(text, sentence.span, lexicon.intends, null).length > 0;
  return intends ? ahead : null;
}

function firstClause(text: string, { span }: Sentence) {
  const mark = text.slice(span.start, span.end).search(CLAUSE_END);
  return { start: span.start, end: mark < 0 ? span.end : span.start + mark };
}

function yearAhead(clause: string, report: Report): string | null {
  const year = Number(lastYear(report.period) ?? Number.NaN);
  const named = /^\s*((?:19|20)\d{2})年/u.exec(clause);
  return named !== null && Number(named[1]) > year ? named[0].trim() : null;
}
