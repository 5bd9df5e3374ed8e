import type { ClaimTree } from "./claim-tree.ts";
import type { CompareOptions } from "./options.ts";
import type { Saying } from "./order-reports.ts";
import { type SettledCell, settleCell } from "./settle-cell.ts";

/**
 * The cells of a row. Where one has figures that contradict each other, those count that are of what the row
 * counts in the periods where there is one figure: of 2.4万名 members and 3.8万名 volunteers the members, if
 * it is members that the other years tell of.
 */
export function settleRow(
  cells: readonly (readonly Saying[])[],
  tree: ClaimTree,
  options: Required<CompareOptions>,
): SettledCell[] {
  const settled = cells.map((byReport) => settleCell(byReport, tree, options));
  const sure = settled.filter(({ observation }) => observation.others.length === 0 && observation.made !== "summed");
  const rowObjects = [...new Set(sure.flatMap(({ observation }) => observation.objects))];
  if (rowObjects.length === 0) return settled;
  return settled.map((cell, i) =>
    cell.observation.others.length === 0 ? cell : settleCell(cells[i] ?? [], tree, options, rowObjects),
  );
}
