import type { z } from "zod";
import type { Dataset } from "../model/dataset.ts";
import type { Bilingual, Column } from "./column.ts";

/** A table of a dataset, as every tabular format writes it. */
export interface Table<Row = unknown> {
  /** File name without its ending. */
  readonly name: string;
  readonly title: Bilingual;
  /** What a row is. */
  readonly about: Bilingual;
  /** Of a row: it says of each column that shows a field whether a cell may be empty, and what it may hold. */
  readonly schema: z.ZodObject;
  /** English name of the column that tells rows apart, where there is one. */
  readonly key?: string;
  /** They may depend on what there is, such as a column per period. */
  columns(dataset: Dataset): readonly Column<Row>[];
  rows(dataset: Dataset): Iterable<Row>;
}
