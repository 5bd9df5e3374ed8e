import type { Source } from "../../src/model/source.ts";

/** The cells of all tables as `row,column+columns×rows words`, `#` before headers. */
export function tableGrid({ text, tables }: Pick<Source, "text" | "tables">): string[] {
  return tables.flatMap(({ cells }) =>
    cells.map(
      ({ row, column, rows, columns, header, span }) =>
        `${header ? "#" : ""}${row},${column}${rows * columns > 1 ? `+${columns}x${rows}` : ""} ${text.slice(span.start, span.end)}`,
    ),
  );
}
