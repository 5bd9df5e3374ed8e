import type { Span } from "../model/span.ts";

const CLAUSE_END = new Set("，,；;：:。！？!?");

/** Cuts a sentence at commas, semicolons and colons; a comma or colon between digits belongs to the number. */
export function splitClauses(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!CLAUSE_END.has(text[at] as string) || joinsDigits(text, at)) continue;
    if (at > start) clauses.push({ start, end: at });
    start = at + 1;
  }
  if (sentence.end > start) clauses.push({ start, end: sentence.end });
  return clauses;
}

/** 1,100 and 9:30, but not 场,187: thousands need three digits behind the comma and no more. */
function joinsDigits(text: string, at: number): boolean {
  if (!/\d/.test(text[at - 1] ?? "")) return false;
  if (text[at] === ",") return /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  return text[at] === ":" && /\d/.test(text[at + 1] ?? "");
}
