import type { PageLine } from "./page-lines.ts";

/** A page of a document; its height in points. */
export interface Page {
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** How many lines at the top and at the bottom of a page can be a header or footer. */
const DEEPEST = 2;
/** Share of the height that the margins take; official documents have 37 of 297 mm above the text (GB/T 9704-2012, 5.2.1). */
const MARGIN = 0.15;
/** A bare number this far out is that of the page, and further in may be a figure. */
const OUTER_MARGIN = 0.1;
/** A header is further from the text than its lines from each other. */
const APART = 1.3;

const PAGE_NUMBER =
  /^[-—–―─·.~|\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?\s*(?:[/,,|共of\s]*\d{1,4}(?:\s*页)?)?[-—–―─·.~|\s]*$/iu;
/** What browsers print above and below a page. */
const PRINTED = /^\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?[,\s]+\d{1,2}:\d{2}|^(?:https?|file):\/\/\S+/u;

/** The pages without headers, footers and page numbers: lines in the margins that are such by their words, or repeat. */
export function dropFurniture(pages: readonly Page[]): Page[] {
  const counts = new Map<string, number>();
  const marginal = pages.map(marginLines);
  for (const page of marginal) {
    const keys = new Set([...page].flatMap(([line, apart]) => (apart ? [keyOf(line)] : [])));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Left and right pages may differ.
  const often = Math.max(2, pages.length / 3);
  return pages.map(({ height, lines }, i) => ({
    height,
    lines: lines.filter((line) => {
      const apart = marginal[i]?.get(line);
      if (apart === undefined) return true;
      const far = apart || Math.min(line.y, height - line.y) < OUTER_MARGIN * height;
      if (PRINTED.test(line.words)) return false;
      if (PAGE_NUMBER.test(line.words) && (far || !/^\d+$/u.test(line.words))) return false;
      return !apart || (counts.get(keyOf(line)) ?? 0) < often;
    }),
  }));
}

/** Lines in the margins, and whether they stand apart from the text. */
function marginLines({ height, lines }: Page): Map<PageLine, boolean> {
  const gaps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  // Of a page with few lines, most distances can be those to header and footer.
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  const found = new Map<PageLine, boolean>();
  const look = (from: readonly PageLine[]): void => {
    for (let i = 0; i < DEEPEST; i++) {
      const line = from[i];
      if (line === undefined || (line.y > MARGIN * height && line.y < (1 - MARGIN) * height)) return;
      const towards = from.slice(i + 1, DEEPEST + 1);
      const apart = towards.some(
        (next, j) => Math.abs(next.y - (from[i + j]?.y ?? 0)) > APART * usual || next.size > line.size * 1.1,
      );
      found.set(line, found.get(line) === true || apart);
    }
  };
  look(lines);
  look(lines.toReversed());
  return found;
}

/** Page numbers differ. */
function keyOf({ words }: PageLine): string {
  return words.replace(/\d+/gu, "#").replace(/\s+/gu, "");
}
