import type { Header } from "../model/dataset-writer.ts";
import type { Wording } from "./wording.ts";

/** A column of a table. Cells are text; null is an empty cell. */
export interface Column<Row> {
  readonly header: Readonly<Record<Header, string>>;
  /** Cells are plain decimal digits, to stay numbers in a spreadsheet. */
  readonly numeric: boolean;
  cell(row: Row, wording: Wording): string | null;
}

/** A column of words. What a spreadsheet would run as a formula is made harmless on the way out. */
export function words<Row>(en: string, zh: string, cell: Column<Row>["cell"]): Column<Row> {
  return { header: { en, zh }, numeric: false, cell };
}

/** A column of numbers, which must be plain decimal digits. */
export function numbers<Row>(en: string, zh: string, cell: Column<Row>["cell"]): Column<Row> {
  return { header: { en, zh }, numeric: true, cell };
}
