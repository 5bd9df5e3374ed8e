import type { Element } from "domhandler";
import type { CellWords } from "../text-builder.ts";
import { isBlock, isSilent, walk } from "./elements.ts";
import { foldSpace } from "./fold-space.ts";

export interface ReadTable {
  readonly captions: readonly string[];
  readonly cells: readonly CellWords[];
}

/** No table of figures has more; the standard's limit on `colspan`. */
const MOST_COLUMNS = 1000;
/** In characters. A cell beyond this holds prose. */
const LONG_CELL = 80;
/** Beyond this share of its characters in long cells, a table arranges a page. */
const MOSTLY = 0.5;

interface RawCell {
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly header: boolean;
  readonly words: string;
}

/**
 * The cells of a table of data; null for a table that arranges a page: one that says so, has one row or one
 * column, holds another table, or whose text is mostly in long cells.
 */
export function readTable(table: Element, skip: (node: Element) => boolean): ReadTable | null {
  if (/^(?:presentation|none)$/u.test(table.attribs["role"] ?? "")) return null;
  const raw = collect(table, skip);
  if (raw === null) return null;
  const cells = place(raw.cells, raw.rows);
  if (cells === null || !isData(cells)) return null;
  return { captions: raw.captions, cells };
}

/** Null where there is a table within the table. */
function collect(
  table: Element,
  skip: (node: Element) => boolean,
): { cells: RawCell[]; captions: string[]; rows: number } | null {
  const cells: RawCell[] = [];
  const captions: string[] = [];
  let row = -1;
  let headRow = false;
  let words: string[] = [];
  let nested = false;
  walk(table, {
    enter(node) {
      if (nested || isSilent(node) || skip(node)) return false;
      if (node.name === "table" && node !== table) nested = true;
      if (node.name === "tr") row++;
      if (node.name === "thead") headRow = true;
      if (node.name === "td" || node.name === "th" || node.name === "caption") words = [];
      // Two paragraphs of a cell must not run into each other, nor may they leave its line.
      else if (node.name === "br" || isBlock(node)) words.push(" ");
      return true;
    },
    leave(node) {
      if (node.name === "thead") headRow = false;
      if (node.name === "caption") captions.push(foldSpace(words.join("")));
      if (node.name !== "td" && node.name !== "th") return;
      // A cell outside any row opens one.
      cells.push({
        row: Math.max(row, 0),
        columns: span(node.attribs["colspan"]),
        rows: span(node.attribs["rowspan"]),
        header: node.name === "th" || headRow,
        words: foldSpace(words.join("")).trim(),
      });
      words = [];
    },
    text(piece) {
      words.push(piece);
    },
  });
  return nested ? null : { cells, captions, rows: Math.max(row + 1, 1) };
}

function span(written: string | undefined): number {
  const value = Number.parseInt(written ?? "1", 10);
  return value >= 1 ? Math.min(value, MOST_COLUMNS) : 1;
}

/** Gives each cell its column, past those that cells of earlier rows reach down into (HTML, 4.9.12). */
function place(raw: readonly RawCell[], rows: number): CellWords[] | null {
  const cells: CellWords[] = [];
  /** For each column the first row that is free again. */
  const freeFrom: number[] = [];
  let row = -1;
  let column = 0;
  for (const cell of raw) {
    if (cell.row !== row) {
      row = cell.row;
      column = 0;
    }
    while ((freeFrom[column] ?? 0) > row) column++;
    if (column + cell.columns > MOST_COLUMNS) return null;
    const height = Math.min(cell.rows, rows - row);
    for (let at = column; at < column + cell.columns; at++) freeFrom[at] = row + height;
    const { columns, header, words } = cell;
    cells.push({ row, column, rows: height, columns, header, words });
    column += columns;
  }
  return cells;
}

function isData(cells: readonly CellWords[]): boolean {
  const rows = new Set(cells.map(({ row }) => row));
  const columns = new Set(cells.map(({ column }) => column));
  if (rows.size < 2 || columns.size < 2) return false;
  const all = cells.reduce((sum, { words }) => sum + words.length, 0);
  const long = cells.reduce((sum, { words }) => sum + (words.length > LONG_CELL ? words.length : 0), 0);
  return long <= MOSTLY * all;
}
