import { CsvError, parse } from "csv-parse/sync";

/** A row of a table, its cells without blanks around them, and its number as a spreadsheet shows it (the header is 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads a CSV as spreadsheets save it in any country: commas, semicolons or tabs between cells, `sep=` in
 * the first line, a byte order mark, rows of unequal length, quotes in the middle of a cell. Blank rows
 * are left out, and the apostrophe that keeps a spreadsheet from running a cell as a formula.
 *
 * @returns the rows, or in `error` what is wrong and where
 */
export function parseTable(text: string): { rows: TableRow[] } | { error: string } {
  const plain = text.replace(/^\uFEFF/u, "");
  const told = /^"?sep=(.)"?\r?\n/iu.exec(plain);
  const body = told === null ? plain : plain.slice(told[0].length);
  const delimiter = told?.[1] ?? delimiterOf(body);
  try {
    const records: string[][] = parse(body, { delimiter, relax_quotes: true, relax_column_count: true });
    const first = told === null ? 1 : 2;
    const rows = records.map((cells, i) => ({ line: first + i, cells: cells.map(cellOf) }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { error: error.message };
  }
}

function cellOf(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, "").trim();
}

/** What stands most often in the first line outside quotes. */
function delimiterOf(text: string): string {
  const [header = ""] = text.replace(/"(?:[^"]|"")*"/gu, "").split(/\r?\n/u, 1);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).delimiter;
}
