import { parse } from "csv-parse/sync";
import { decodeText } from "../decode-text.ts";
import type { Extraction } from "../extraction.ts";
import type { Refusal } from "../refusal.ts";
import { damaged, undecoded } from "../refusals.ts";
import { TextBuilder } from "../text-builder.ts";
import { layOutSheet } from "./lay-out-sheet.ts";

const DELIMITERS = [",", "\t", ";"] as const;

/** A table of values, or a list of reports, set apart by commas, tabs or semicolons. */
export async function readCsv(bytes: Uint8Array): Promise<Extraction | Refusal> {
  const decoded = decodeText(bytes);
  if (decoded.outcome !== "text") return undecoded(decoded);
  let rows: string[][];
  try {
    rows = parse(decoded.text, {
      delimiter: delimiterOf(decoded.text),
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    return damaged("csv", error instanceof Error ? error.message : String(error));
  }
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const words = value.replace(/\r\n?/gu, "\n").trim();
      return words === "" ? [] : [{ row, column, rows: 1, columns: 1, header: false, words }];
    }),
  );
  const builder = new TextBuilder();
  layOutSheet(cells, builder);
  return { text: builder.text, tables: builder.tables, encoding: decoded.encoding, notes: [] };
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/u.exec(text)?.[0] ?? "";
  const count = (mark: string): number => line.split(mark).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
