import type { CellWords } from "../text-builder.ts";

/** The cells of a sheet that have words, in the order of rows and columns, both from 0. */
export type Grid = readonly CellWords[];

/** The cells of each row that has any. */
export function rowsOf(grid: Grid): CellWords[][] {
  const rows: CellWords[][] = [];
  let last = -1;
  for (const cell of grid) {
    if (cell.row !== last) rows.push([]);
    last = cell.row;
    rows.at(-1)?.push(cell);
  }
  return rows;
}
