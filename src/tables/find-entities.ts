import type { Layout } from "./find-layout.ts";
import type { Grid, GridCell } from "./grid.ts";
import type { Label } from "./parse-label.ts";
import type { TableLexicon } from "./table-lexicon.ts";

/** How many of the labels must look like names of places, bodies or people. */
const MOST = 0.6;

/** Which label columns, and which headers, name whose figure it is rather than what is counted. */
export function findEntities(
  grid: Grid,
  { headerRows, dataRows, columns }: Layout,
  lexicon: TableLexicon,
  isCounted: (label: string) => boolean,
  labelOf: (cell: GridCell) => Label,
): { label: (column: number) => boolean; header: (label: Label) => boolean } {
  const isName = ({ noun }: Label) =>
    lexicon.entityEndings.some((end) => noun.endsWith(end) && noun.length > end.length) && !isCounted(noun);
  const mostAreNames = (labels: readonly Label[]) => {
    const naming = labels.filter(({ noun, total }) => noun !== "" && total === null);
    return naming.length > 1 && naming.filter(isName).length >= MOST * naming.length;
  };
  const byColumn = columns.map((role, column) => {
    if (role !== "label") return false;
    const header =
      headerRows.map((row) => grid.rows[row]?.[column]?.folded ?? "").findLast((words) => words !== "") ?? "";
    const cells = new Set(dataRows.map((row) => grid.rows[row]?.[column]).filter((cell) => cell?.kind === "text"));
    const labels = [...(cells as Set<GridCell>)].map(labelOf);
    return (lexicon.entityHeaders.has(header) && !labels.some(({ noun }) => isCounted(noun))) || mostAreNames(labels);
  });
  const leaf = headerRows.at(-1);
  const headers =
    leaf === undefined
      ? []
      : columns.flatMap((role, column) => {
          const cell = grid.rows[leaf]?.[column];
          return role === "value" && cell?.kind === "text" ? [labelOf(cell)] : [];
        });
  const acrossNames = mostAreNames(headers);
  return { label: (column) => byColumn[column] === true, header: (label) => acrossNames && isName(label) };
}
