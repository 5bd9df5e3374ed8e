import type { Column } from "../column.ts";

/** A sheet made of a table. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<unknown>;
  /** Columns that stay in view beside the header. */
  readonly frozen: number;
  /** What a cell's note says; null for no note. */
  note(row: unknown, column: Column): string | null;
}

/** How much of a table a workbook holds: beyond it, programs become slow, and links are limited to 65,530 a sheet. */
export interface WorkbookLimits {
  readonly rows: number;
  readonly notes: number;
}
