import type { Column } from "../column.ts";

/** Periods that are less or more than a year come after what one compares. */
function isOtherPeriod(column: Column): boolean {
  return column.observation !== undefined && !/^\d{4}$/u.test(column.header.en);
}

/** Columns of places and ids, which few read, last. */
const LAST: ReadonlySet<string> = new Set(["source", "report", "claims"]);

/** The comparison's columns as one reads them: years and their change in view, all else behind. */
export function arrangeColumns(columns: readonly Column[]): Column[] {
  const rank = (column: Column) => (LAST.has(column.header.en) ? 2 : isOtherPeriod(column) ? 1 : 0);
  return columns.toSorted((a, b) => rank(a) - rank(b));
}
