import type { Source } from "../../src/model/source.ts";
import type { Cell, Table } from "../../src/model/table.ts";

/** A cell as a test writes it: its words, or with the rows and columns that it covers. */
export type Written = string | { words: string; rows?: number; columns?: number; header?: boolean };

/** Something that stands in a source: lines of text, or a table by its rows. */
export type Piece = string | readonly (readonly Written[])[];

/** Lays pieces out as readers do: a line for each row, tabs between its cells. */
export function layOutSource(pieces: readonly Piece[], path = "报告.html"): Source {
  let text = "";
  const tables: Table[] = [];
  for (const piece of pieces) {
    if (text !== "") text += "\n";
    if (typeof piece === "string") text += piece;
    else {
      const { words, table } = layOutTable(piece, text.length);
      text += words;
      tables.push(table);
    }
  }
  return { path, sha256: "0".repeat(64), bytes: text.length, format: "html", encoding: "utf-8", text, tables };
}

function layOutTable(rows: readonly (readonly Written[])[], start: number): { words: string; table: Table } {
  const cells: Cell[] = [];
  const freeFrom: number[] = [];
  let words = "";
  rows.forEach((row, r) => {
    let column = 0;
    row.forEach((written, i) => {
      const cell = typeof written === "string" ? { words: written } : written;
      while ((freeFrom[column] ?? 0) > r) column++;
      if (i > 0) words += "\t";
      else if (r > 0) words += "\n";
      const lead = /^\s*/u.exec(cell.words)?.[0] ?? "";
      const from = start + words.length + lead.length;
      words += cell.words;
      const { rows: height = 1, columns = 1, header = false } = cell;
      cells.push({ span: { start: from, end: start + words.length }, row: r, column, rows: height, columns, header });
      for (let at = column; at < column + columns; at++) freeFrom[at] = r + height;
      column += columns;
    });
  });
  return { words, table: { span: { start, end: start + words.length }, cells } };
}
