import type { Comparison } from "../model/comparison.ts";
import type { Observation } from "../model/observation.ts";
import type { Target } from "../model/target.ts";
import { columnsOf } from "./columns-of.ts";
import { CELL_WORDS, CHANGE_WORDS, type PageData, type PageOther, ROW_WORDS, TARGET_WORDS } from "./page-data.ts";
import type { StringTable } from "./string-table.ts";

/** The comparison and the targets by columns. `claimNumber` gives the number of a claim by its id. */
export function encodeComparisons(
  { comparisons, targets }: { comparisons: readonly Comparison[]; targets: readonly Target[] },
  strings: StringTable,
  claimNumber: (id: string) => number | undefined,
): Pick<PageData, "rows" | "cells" | "changes" | "targets"> {
  const rows = columnsOf(ROW_WORDS);
  const cells = columnsOf([...CELL_WORDS, "row"]);
  const changes = columnsOf([...CHANGE_WORDS, "row"]);
  const planned = columnsOf(TARGET_WORDS);
  const numbers = (ids: readonly string[]) => ids.flatMap((id) => claimNumber(id) ?? []);

  for (const [number, row] of comparisons.entries()) {
    for (const field of ROW_WORDS) rows[field].push(strings.ref(row[field]));
    for (const cell of row.cells) {
      const words = {
        ...cell,
        cautions: cell.cautions.join(" "),
        claims: numbers(cell.claims).join(" "),
        terms: numbers(cell.terms).join(" "),
        others: cell.others.length === 0 ? null : JSON.stringify(cell.others.map((other) => otherOf(other, numbers))),
      };
      for (const field of CELL_WORDS) cells[field].push(strings.ref(words[field]));
      cells.row.push(number);
    }
    if (row.change === null) continue;
    const words = { ...row.change, cautions: row.change.cautions.join(" ") };
    for (const field of CHANGE_WORDS) changes[field].push(strings.ref(words[field]));
    changes.row.push(number);
  }
  for (const target of targets) {
    const words = {
      ...target,
      cautions: target.cautions.join(" "),
      planned_claims: numbers(target.planned_claims).join(" "),
      done_claims: numbers(target.done_claims).join(" "),
    };
    for (const field of TARGET_WORDS) planned[field].push(strings.ref(words[field]));
  }
  return { rows, cells, changes, targets: planned };
}

function otherOf(
  { value, value_max, qualifier, claims }: Observation["others"][number],
  numbers: (ids: readonly string[]) => number[],
): PageOther {
  return { value, value_max, qualifier, claims: numbers(claims) };
}
