import type { Report } from "../model/report.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { findCues } from "./find-cues.ts";
import { isOrder } from "./is-order.ts";
import { lastYear } from "./last-year.ts";
import { sectionWords } from "./section-words.ts";

/** A sentence that opens a plan, or looks back before one, for those behind it: 明年,我们将抓好以下工作。 */
export interface Lead {
  value: "target" | "actual";
  /** The word that looks ahead, or back. */
  cue: string;
  sentence: Sentence;
  /** It ends with a colon: what it opens goes on in the paragraphs below. */
  opens: boolean;
}

const YEAR = /^\s*((?:19|20)\d{2})年/u;
/** The level of 1、 and of what stands below it. */
const POINT = 3;
const CLAUSE_END = /[，,：:。；;]/u;

/**
 * The plan that a sentence stands in, or opens itself: as far as the paragraph goes, or below a lead that ends with
 * a colon, and in a section of two halves, as far as the section goes. A sentence that speaks of what was done ends it.
 *
 * @param before what the sentence before stood in
 * @param halves the headings of two halves, as `headingsOfTwoHalves` finds them
 */
export function leadOf(
  text: string,
  sentence: Sentence,
  before: Lead | null,
  lexicon: BindLexicon,
  report: Report,
  halves: ReadonlySet<number>,
): Lead | null {
  const { start, end } = sentence.span;
  const isHalf = sentence.trail.some(({ span }) => halves.has(span.start));
  const order = ordersSomething(text, sentence, lexicon);
  const opened =
    order ?? (isHalf ? looksAhead(text, sentence, lexicon, report) : opensPlan(text, sentence, lexicon, report));
  if (opened !== null) {
    const opens = (isHalf && order === null) || OPENS.test(text.slice(start, end + 1));
    return { value: "target", cue: opened, sentence, opens };
  }
  const back = report.kind === "plan" ? looksBackFrom(text, sentence, lexicon, report) : null;
  if (back !== null) return { value: "actual", cue: back, sentence, opens: false };
  if (before === null || !isBelow(sentence, before.sentence)) return null;
  if (!before.opens && /\n/u.test(text.slice(before.sentence.span.end, start))) return null;
  // in a plan, this year is the year planned: 今年要…
  const ends = before.value === "actual" ? ["this_year"] : ["this_year", "last_year"];
  const turns = findCues(text, firstClause(text, sentence), lexicon.period, null).some((c) => ends.includes(c.value));
  return turns ? null : before;
}

/** Whether a sentence stands under the headings of another, and below these under points alone (1、, 一是). */
function isBelow({ trail }: Sentence, { trail: above }: Sentence): boolean {
  return (
    above.every((heading, i) => trail[i]?.span.start === heading.span.start) &&
    trail.slice(above.length).every(({ level }) => level >= POINT)
  );
}

/**
 * Where the headings begin that name what is lacking and what is planned (不足与明年打算), and have a sentence below
 * them that opens the plans: what stands before that sentence is.
 */
export function headingsOfTwoHalves(
  text: string,
  sentences: readonly Sentence[],
  lexicon: BindLexicon,
  report: Report,
): Set<number> {
  const found = new Set<number>();
  for (const sentence of sentences) {
    const opens = looksAhead(text, sentence, lexicon, report) !== null;
    for (const { span, text: title } of opens ? sentence.trail : []) {
      const cues = sectionWords(title, lexicon);
      const isOfTwo = cues.some((c) => c.value === "actual") && cues.at(-1)?.value === "target";
      if (isOfTwo) found.add(span.start);
    }
  }
  return found;
}

/** What ends so goes on in the paragraphs below: 要抓好以下工作。 */
const OPENS = /[：:]\s*$|(?:以下|如下|下列)[^，,。；;]{0,10}。?\s*$/u;

/** 要加快载体建设。 orders what the sentences behind it go into. */
function ordersSomething(text: string, { span }: Sentence, lexicon: BindLexicon): string | null {
  const own = text.slice(span.start, span.end);
  if (!isOrder(own, lexicon)) return null;
  return findCues(text, span, lexicon.lacking, null).length > 0 ? null : "要";
}

/** What looks ahead in the first clause of a sentence that says what is to be done. */
function opensPlan(text: string, sentence: Sentence, lexicon: BindLexicon, report: Report): string | null {
  const ahead = looksAhead(text, sentence, lexicon, report);
  const intends = ahead !== null && findCues(text, sentence.span, lexicon.intends, null).length > 0;
  return intends ? ahead : null;
}

function looksAhead(text: string, sentence: Sentence, lexicon: BindLexicon, report: Report): string | null {
  const first = firstClause(text, sentence);
  return (
    findCues(text, first, lexicon.period, null).find((c) => c.value === "next_year")?.word ??
    sectionWords(text.slice(first.start, first.end), lexicon).find((c) => c.value === "target")?.word ??
    yearAhead(text.slice(first.start, first.end), report)
  );
}

/** Before a plan: 2015年,完成…, 过去一年,… */
function looksBackFrom(text: string, sentence: Sentence, lexicon: BindLexicon, report: Report): string | null {
  const first = firstClause(text, sentence);
  // 上年领办的9个实体要规范提高
  if (findCues(text, first, lexicon.intends, null).length > 0) return null;
  const cue = findCues(text, first, lexicon.period, null)[0];
  if (cue?.start === first.start && (cue.value === "past" || cue.value === "last_year")) return cue.word;
  const named = YEAR.exec(text.slice(first.start, first.end));
  return named !== null && Number(named[1]) < Number(lastYear(report.period) ?? Number.NaN) ? named[0].trim() : null;
}

function firstClause(text: string, { span }: Sentence): Span {
  const mark = text.slice(span.start, span.end).search(CLAUSE_END);
  return { start: span.start, end: mark < 0 ? span.end : span.start + mark };
}

function yearAhead(clause: string, report: Report): string | null {
  const year = Number(lastYear(report.period) ?? Number.NaN);
  const named = YEAR.exec(clause);
  return named !== null && Number(named[1]) > year ? named[0].trim() : null;
}
