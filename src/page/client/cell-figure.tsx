import { FigureLink } from "./figure-link.tsx";
import { groupTitle } from "./group-title.ts";
import { usePage } from "./page-context.ts";
import type { Cell, Row } from "./page-model.ts";
import { rowName } from "./compare-groups.ts";

/** How a cell came about, as a sign behind its figure. */
const MADE_SIGN: Readonly<Record<string, string>> = { summed: "Σ", stated: "＝" };

/** A figure of the comparison, with how it came about and what to mind. */
export function CellFigure({ cell, row }: { cell: Cell; row: Row }) {
  const { words } = usePage();
  return (
    <FigureLink
      figure={cell}
      terms={cell.terms}
      claims={cell.claims}
      others={cell.others}
      sign={MADE_SIGN[cell.made]}
      made={cell.made === "single" ? undefined : words.term("made", cell.made)}
      cautions={cell.cautions}
      title={`${rowName(row)} · ${words.period(cell.period)} · ${words.indicator(row.indicator)}`}
      kind={groupTitle(row, words)}
    />
  );
}
