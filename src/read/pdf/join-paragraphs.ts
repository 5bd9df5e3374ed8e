import type { PageLine } from "./page-lines.ts";

/** In characters of the line. */
const INDENT = 1.2;
const DEEPEST_INDENT = 6;
/** How much of a line may be empty though its paragraph goes on: what comes next did not fit, or is kept together. */
const LEFT_OPEN = 4;
const LEFT_OPEN_AFTER_SENTENCE = 1.5;
/** Of the usual distance between lines. */
const GAP = 1.6;
const SIZES = 1.1;

/**
 * Joins the lines of pages into paragraphs. A paragraph ends where a line does not reach the right margin,
 * the next one is indented or of another size, or the distance is more than usual; over pages as well.
 */
export function joinParagraphs(pages: readonly (readonly PageLine[])[]): string[] {
  const lines = pages.flat();
  const left = quantile(
    lines.map(({ x }) => x),
    0.1,
  );
  const right = quantile(
    lines.map((line) => line.right),
    0.95,
  );
  const usual = quantile(
    pages.flatMap((page) => page.slice(1).map((line, i) => line.y - (page[i]?.y ?? 0))),
    0.5,
  );
  const paragraphs: string[][] = [];
  let last: PageLine | undefined;
  for (const page of pages) {
    for (const [i, line] of page.entries()) {
      const gap = i === 0 ? 0 : line.y - (last?.y ?? 0);
      if (last !== undefined && goesOn(last, line, { left, right }) && gap <= GAP * usual) {
        paragraphs.at(-1)?.push(between(last.words, line.words), line.words);
      } else paragraphs.push([line.words]);
      last = line;
    }
  }
  return paragraphs.map((parts) => parts.join(""));
}

function goesOn(last: PageLine, line: PageLine, { left, right }: { left: number; right: number }): boolean {
  if (last.words.includes("\t") || line.words.includes("\t")) return false;
  if (Math.max(last.size, line.size) > SIZES * Math.min(last.size, line.size)) return false;
  const indent = (line.x - left) / line.size;
  if (indent > INDENT && indent < DEEPEST_INDENT) return false;
  const open = (right - last.right) / last.size;
  return open < (/[。;:!?；：！？”]$/u.test(last.words) ? LEFT_OPEN_AFTER_SENTENCE : LEFT_OPEN);
}

/** Only between Latin letters or digits a line break is a space. */
function between(before: string, after: string): string {
  return /[\p{Script=Latin}\d,.;:]$/u.test(before) && /^[\p{Script=Latin}]/u.test(after) ? " " : "";
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
