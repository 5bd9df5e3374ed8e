import type { SectionHeading, Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { headingAt, type StyledHeading } from "./heading-at.ts";
import { splitClauses } from "./split-clauses.ts";

const SENTENCE_END = new Set("。！？!?\n\r");
/** A mark that closes a quotation or bracket right after the end of a sentence belongs to it. */
const CLOSERS = new Set("”’」』)）】》\"'");

/**
 * Cuts a stretch of text into sentences, with their clauses and the headings that they stand under.
 * Sentences end at 。！？ or a line break; blank ones are left out. All spans are offsets into `text`.
 */
export function segmentReport(text: string, body: Span): Sentence[] {
  const sentences: Sentence[] = [];
  let stack: StyledHeading[] = [];
  for (const span of sentenceSpans(text, body)) {
    const heading = headingAt(text, span, isLineStart(text, span.start));
    // a heading ends the last one of its style and all below that; a new style opens below what is there
    const sameStyle = heading === null ? -1 : stack.findIndex((above) => above.style === heading.style);
    if (sameStyle >= 0) stack = stack.slice(0, sameStyle);
    sentences.push({
      span,
      clauses: splitClauses(text, span),
      trail: stack.map(({ level, span: at, text: words }): SectionHeading => ({ level, span: at, text: words })),
    });
    // it stands above what follows it, not above itself
    if (heading !== null) stack = [...stack, heading];
  }
  return sentences;
}

function* sentenceSpans(text: string, body: Span): Generator<Span> {
  let start = body.start;
  for (let at = body.start; at < body.end; at++) {
    if (!SENTENCE_END.has(text[at] as string)) continue;
    let end = at + 1;
    while (end < body.end && CLOSERS.has(text[end] as string)) end++;
    const span = trimmed(text, start, end);
    if (span !== null) yield span;
    start = end;
    at = end - 1;
  }
  const span = trimmed(text, start, body.end);
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
