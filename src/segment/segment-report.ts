import type { SectionHeading, Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { headingAt, type StyledHeading } from "./heading-at.ts";
import { splitClauses } from "./split-clauses.ts";

const SENTENCE_END = new Set("。！？!?\n\r");
/** A mark that closes a quotation or bracket right after the end of a sentence belongs to it. */
const CLOSERS = new Set("”’」』)）】》\"'");

/** A longer sentence is cut at a clause: nobody writes one, and what weighs every word against every figure would take for ever. */
const LONGEST = 1000;
const CLAUSE_MARKS = ["；", ";", "。", "，", ",", "、", "\t", " "];

/**
 * Cuts a stretch of text into sentences, with their clauses and the headings that they stand under.
 * Sentences end at 。！？ or a line break; blank ones are left out. All spans are offsets into `text`.
 *
 * @param apart stretches that are no sentences, such as tables, in order: a sentence ends before each
 */
export function segmentReport(text: string, body: Span, apart: readonly Span[] = []): Sentence[] {
  return segment(text, body, apart).sentences;
}

/** The headings that each stretch set apart stands under, outermost first. */
export function headingsOver(text: string, body: Span, apart: readonly Span[]): SectionHeading[][] {
  return segment(text, body, apart).over;
}

function segment(
  text: string,
  body: Span,
  apart: readonly Span[],
): { sentences: Sentence[]; over: SectionHeading[][] } {
  const sentences: Sentence[] = [];
  const over: SectionHeading[][] = [];
  let stack: StyledHeading[] = [];
  let from = body.start;
  for (const hole of [...apart, null]) {
    stack = addSentences(text, { start: from, end: hole?.start ?? body.end }, stack, sentences);
    if (hole === null) break;
    over.push(headings(stack));
    from = Math.min(hole.end, body.end);
  }
  return { sentences, over };
}

function headings(stack: readonly StyledHeading[]): SectionHeading[] {
  return stack.map(({ level, span, text }): SectionHeading => ({ level, span, text }));
}

/** Adds the sentences of a stretch; returns the headings that stand above what follows it. */
function addSentences(text: string, within: Span, over: StyledHeading[], sentences: Sentence[]): StyledHeading[] {
  let stack = over;
  for (const span of sentenceSpans(text, within)) {
    const startsLine = isLineStart(text, span.start);
    const heading = headingAt(text, span, startsLine);
    if (startsLine) stack = stack.filter((above) => !above.isItem);
    // a heading ends the last one of its style and all below that; a new style opens below what is there
    const sameStyle = heading === null ? -1 : stack.findIndex((above) => above.style === heading.style);
    if (sameStyle >= 0) stack = stack.slice(0, sameStyle);
    sentences.push({
      span,
      clauses: splitClauses(text, span),
      trail: headings(stack),
    });
    // it stands above what follows it, not above itself
    if (heading !== null) stack = [...stack, heading];
  }
  return stack;
}

function* sentenceSpans(text: string, body: Span): Generator<Span> {
  let start = body.start;
  for (let at = body.start; at < body.end; at++) {
    if (at - start >= LONGEST) {
      const end = lastMark(text, start, at);
      yield* nonBlank(text, start, end);
      start = end;
    }
    if (!SENTENCE_END.has(text[at] as string)) continue;
    let end = at + 1;
    while (end < body.end && CLOSERS.has(text[end] as string)) end++;
    yield* nonBlank(text, start, end);
    start = end;
    at = end - 1;
  }
  yield* nonBlank(text, start, body.end);
}

/** Behind the last mark of the strongest kind in the second half of a stretch; its end where there is none. */
function lastMark(text: string, start: number, end: number): number {
  const from = start + LONGEST / 2;
  const half = text.slice(from, end);
  const mark = CLAUSE_MARKS.map((each) => half.lastIndexOf(each)).find((at) => at >= 0);
  return mark === undefined ? end : from + mark + 1;
}

function* nonBlank(text: string, start: number, end: number): Generator<Span> {
  const span = trimmed(text, start, end);
  if (span !== null) yield span;
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] as string)) from++;
  while (to > from && /\s/u.test(text[to - 1] as string)) to--;
  return to > from ? { start: from, end: to } : null;
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && " \t\u3000\u00a0".includes(text[before] as string)) before--;
  return before < 0 || text[before] === "\n" || text[before] === "\r";
}
