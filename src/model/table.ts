import { z } from "zod";
import { Span } from "./span.ts";

/** A cell of a table; its span is of its words in the source's text, empty where it has none. */
export const Cell = z.object({
  span: Span,
  /** First row and column that it covers, from 0, and how many. */
  row: z.int().min(0),
  column: z.int().min(0),
  rows: z.int().min(1),
  columns: z.int().min(1),
  /** Marked as a header by the file itself (`th`, a header row of a document); false where it does not say. */
  header: z.boolean(),
});
export type Cell = z.infer<typeof Cell>;

/** A table as a file lays it out. Its cells, in the order of rows, stand in the source's text one after another. */
export const Table = z.object({ span: Span, cells: z.array(Cell) });
export type Table = z.infer<typeof Table>;
