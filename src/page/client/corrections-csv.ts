import type { PageData } from "../page-data.ts";
import { csvText } from "./csv.ts";
import { type CorrectedField, CORRECTED_FIELDS, type Mark } from "./review-store.ts";
import type { Words } from "./words.ts";

/**
 * Marks as `corrections.csv` has them: headers in the page's language, the verdict in its words, all else as ids,
 * which mean the same in either. An empty cell leaves a field as it was, `none` takes it away.
 */
export function correctionsCsv(marks: readonly Mark[], words: Words, columns: PageData["correctionColumns"]): string {
  const ordered = marks.toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start));
  const rows = ordered.map((mark) => columns.map(({ field }) => cellOf(mark, field, words)));
  return csvText([columns.map((column) => column[words.language]), ...rows]);
}

function cellOf(mark: Mark, field: string, words: Words): string | null {
  if (isCorrected(field)) {
    const value = mark.fields[field];
    return value === null ? (words.language === "zh" ? "无" : "none") : (value ?? null);
  }
  if (field === "verdict") return words.language === "zh" ? words.term("review", mark.verdict) : mark.verdict;
  const value = (mark as unknown as Readonly<Record<string, string | number>>)[field];
  return value === undefined ? null : String(value);
}

function isCorrected(field: string): field is CorrectedField {
  return (CORRECTED_FIELDS as readonly string[]).includes(field);
}
