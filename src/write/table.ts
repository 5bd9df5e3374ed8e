import type { Dataset } from "../model/dataset.ts";
import type { Column } from "./column.ts";

/** A table of a dataset, as every tabular format writes it. */
export interface Table<Row = unknown> {
  /** File name without its ending. */
  readonly name: string;
  /** They may depend on what there is, such as a column per period. */
  columns(dataset: Dataset): readonly Column<Row>[];
  rows(dataset: Dataset): Iterable<Row>;
}
