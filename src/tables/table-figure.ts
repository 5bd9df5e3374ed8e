import type { Span } from "../model/span.ts";
import type { CellAmount } from "./table-lexicon.ts";
import type { Label } from "./parse-label.ts";

/** A figure of a table with the labels that say what it is. */
export interface TableFigure {
  /** Of the number and its unit in the cell. */
  readonly span: Span;
  readonly amount: CellAmount;
  readonly row: number;
  readonly column: number;
  /** Outermost first. */
  readonly rowLabels: readonly Label[];
  readonly columnLabels: readonly Label[];
  /** The row that names what the rows below it belong to; null where there is none. */
  readonly group: { readonly words: string; readonly noun: string } | null;
  /** The place, body or person that the figure is for, as the table names it. */
  readonly entity: string | null;
  /** How far its row's label stands in, in characters. */
  readonly indent: number;
  /** Units that it may be in, as its labels give them; empty where nothing gives one. */
  readonly units: readonly string[];
  /** What it is a part of, and, of a growth, a share or a rate, the figure that it is about. */
  whole: TableFigure | null;
  base: TableFigure | null;
}

/** What a table says: its figures, in the order of its cells, and what is left for prose. */
export interface TableReading {
  readonly figures: readonly TableFigure[];
  /** Cells of words that are neither headers nor labels, such as remarks: to be read as sentences. */
  readonly prose: readonly Span[];
  /** What the table is called, as written above it; empty where it has no name. */
  readonly caption: string;
}

/** All labels, those of the row first. */
export function labelsOf({ rowLabels, columnLabels }: Pick<TableFigure, "rowLabels" | "columnLabels">): Label[] {
  return [...rowLabels, ...columnLabels];
}

/** The label that makes the figure a change, share or rate of another; null for an amount. */
export function leaningLabel(figure: Pick<TableFigure, "rowLabels" | "columnLabels">): Label | null {
  return labelsOf(figure).findLast(({ change, leans }) => leans || change !== null) ?? null;
}

/** The labels of a figure's row and of its column as a person reads them, outermost first. */
export function describeLabels({ rowLabels, columnLabels }: TableFigure): { rows: string; columns: string } {
  const described = (labels: readonly Label[]) => labels.map(({ words }) => words.replace(/\s+/gu, " ")).join(" > ");
  return { rows: described(rowLabels), columns: described(columnLabels) };
}
