import type { CellWords, TextBuilder } from "../text-builder.ts";
import { type Grid, rowsOf } from "./grid.ts";
import { layOutReports } from "./lay-out-reports.ts";

/**
 * Lays a sheet out: where a column holds the texts of reports, one report for each row; else its stretches
 * of rows without a blank row between them, each a table with the lines above and below it.
 */
export function layOutSheet(grid: Grid, builder: TextBuilder): void {
  const rows = rowsOf(grid);
  if (layOutReports(rows, builder)) return;
  let block: CellWords[][] = [];
  let last = -1;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    if (block.length > 0 && at > last + 1) {
      layOutBlock(block, builder);
      block = [];
    }
    block.push(row);
    last = Math.max(last, at, ...row.map((cell) => cell.row + cell.rows - 1));
  }
  layOutBlock(block, builder);
}

/** Rows of one cell above and below a table are its title, its unit, its notes. */
function layOutBlock(rows: readonly CellWords[][], builder: TextBuilder): void {
  const isLine = (row: readonly CellWords[] | undefined): boolean => row?.length === 1;
  let start = 0;
  let end = rows.length;
  while (start < end && isLine(rows[start])) start++;
  while (end > start && isLine(rows[end - 1])) end--;
  const lines = (part: readonly CellWords[][]): void => {
    for (const [cell] of part) for (const line of (cell?.words ?? "").split("\n")) builder.line(line);
  };
  lines(rows.slice(0, start));
  const cells = rows.slice(start, end).flat();
  if (cells.length > 0) builder.table(filled(moved(cells)));
  lines(rows.slice(end));
}

/** To the first row and column of the table, each cell on one line. */
function moved(cells: readonly CellWords[]): CellWords[] {
  const top = Math.min(...cells.map(({ row }) => row));
  const left = Math.min(...cells.map(({ column }) => column));
  return cells.map((cell) => ({
    ...cell,
    row: cell.row - top,
    column: cell.column - left,
    words: cell.words.replace(/\s+/gu, " "),
  }));
}

/** No more gaps than this for each cell: a sheet may hold a cell in each of its corners. */
const MOST_GAPS = 20;

/** With a cell without words wherever a row has a gap before one with words. */
function filled(cells: readonly CellWords[]): readonly CellWords[] {
  const all: CellWords[] = [];
  /** For each column the first row that no merged cell above reaches into. */
  const freeFrom: number[] = [];
  let row = -1;
  let column = 0;
  for (const cell of cells) {
    if (cell.row !== row) {
      row = cell.row;
      column = 0;
    }
    if (cell.column - column > MOST_GAPS * cells.length) return cells;
    for (; column < cell.column; column++) {
      if ((freeFrom[column] ?? 0) <= row) all.push({ row, column, rows: 1, columns: 1, header: false, words: "" });
    }
    if (all.length > (MOST_GAPS + 1) * cells.length) return cells;
    all.push(cell);
    for (; column < cell.column + cell.columns; column++) freeFrom[column] = row + cell.rows;
  }
  return all;
}
