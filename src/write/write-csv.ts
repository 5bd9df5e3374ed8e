import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import type { Column } from "./column.ts";
import type { Wording } from "./wording.ts";

const NEGATIVE = /^-\d+(\.\d+)?$/;

/**
 * Writes a table as spreadsheets of Chinese offices read it: UTF-8 with BOM, CRLF. Text that would run
 * as a formula gets an apostrophe before it; a negative number stays a number. Streams.
 */
export async function writeCsv<Row>(
  path: string,
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  wording: Wording,
  signal?: AbortSignal,
): Promise<void> {
  const stringifier = stringify({
    bom: true,
    header: true,
    columns: columns.map((column, index) => ({ key: String(index), header: column.header[wording.header] })),
    record_delimiter: "windows",
    // Off by default once a delimiter is given; a bare line feed in a quotation would then end the row.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: {
      string: (value, { column }) =>
        typeof column === "number" && isNumeric(columns[column]) && NEGATIVE.test(value)
          ? { value, escape_formulas: false }
          : value,
    },
  });
  await pipeline(Readable.from(records(columns, rows, wording)), stringifier, createWriteStream(path), {
    ...(signal && { signal }),
  });
}

function* records<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>, wording: Wording) {
  for (const row of rows) yield columns.map((column) => column.cell(row, wording));
}

function isNumeric(column: { readonly type: string } | undefined): boolean {
  return column?.type === "integer" || column?.type === "decimal";
}
