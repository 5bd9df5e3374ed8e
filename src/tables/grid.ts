import type { Span } from "../model/span.ts";
import type { Cell, Table } from "../model/table.ts";
import { foldLabel } from "./fold-label.ts";
import type { CellAmount, TableLexicon } from "./table-lexicon.ts";

/** A cell with what it holds. */
export interface GridCell {
  readonly cell: Cell;
  readonly words: string;
  readonly folded: string;
  /** `blank` holds nothing that counts: empty, a dash, a note mark. */
  readonly kind: "blank" | "amount" | "year" | "text";
  readonly amount: CellAmount | null;
  /** Of the amount, without the note marks behind it; of all words for other cells. */
  readonly span: Span;
  /** Width of what stands before its words in its row's line: how far a label is indented. */
  readonly indent: number;
}

/** A table laid out in rows and columns: a cell that covers several stands at each of them. */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | null)[])[];
  readonly columns: number;
}

/** No table of figures is larger; what is beyond is left to prose. */
const MOST_PLACES = 2_000_000;
const NOTE_MARKS = /(?:[①-⑳⑴-⒇*＊†‡¹²³⁴⁵⁶⁷⁸⁹]|\[注?\d{1,2}\]|【注?\d{1,2}】|[（(]注?\d[）)]|注\d?)+$/u;

/** Lays a table out. Null for one that is too large or has no cells. */
export function layOutGrid(text: string, table: Table, lexicon: TableLexicon): Grid | null {
  const height = Math.max(0, ...ends(table, (cell) => cell.row + cell.rows));
  const width = Math.max(0, ...ends(table, (cell) => cell.column + cell.columns));
  if (height === 0 || width === 0 || height * width > MOST_PLACES) return null;
  const rows: (GridCell | null)[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  for (const cell of table.cells) {
    const read = readCell(text, cell, lexicon);
    for (let r = cell.row; r < cell.row + cell.rows; r++) {
      for (let c = cell.column; c < cell.column + cell.columns; c++) (rows[r] as (GridCell | null)[])[c] = read;
    }
  }
  return { rows, columns: width };
}

function* ends(table: Table, end: (cell: Cell) => number): Generator<number> {
  let most = 0;
  for (const cell of table.cells) most = Math.max(most, end(cell));
  yield most;
}

function readCell(text: string, cell: Cell, lexicon: TableLexicon): GridCell {
  const words = text.slice(cell.span.start, cell.span.end);
  const folded = foldLabel(words);
  const base = { cell, words, folded, indent: indentBefore(text, cell.span.start) };
  const core = words.replace(NOTE_MARKS, "").trimEnd();
  if (core === "" || lexicon.blank.has(folded)) return { ...base, kind: "blank", amount: null, span: cell.span };
  if (/^(?:19|20)\d{2}$/u.test(folded)) {
    const amount: CellAmount = { number: folded, negative: false, hasUnit: false, masked: false };
    return { ...base, kind: "year", amount, span: cell.span };
  }
  const amount = lexicon.amount(core);
  if (amount === null) return { ...base, kind: "text", amount, span: cell.span };
  const lead = core.length - core.trimStart().length;
  const span = { start: cell.span.start + lead, end: cell.span.start + core.length };
  return { ...base, kind: "amount", amount, span };
}

/** In characters of full width; a tab or a new line ends the cell before. */
function indentBefore(text: string, start: number): number {
  let width = 0;
  for (let at = start - 1; at >= 0 && /[ \u3000\u00a0]/u.test(text[at] as string); at--) {
    width += text[at] === "\u3000" ? 1 : 0.5;
  }
  return width;
}
