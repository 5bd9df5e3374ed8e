import { useState } from "preact/hooks";
import { changeSeen, type Group, type GroupRow } from "./compare-groups.ts";
import { CellFigure } from "./cell-figure.tsx";
import { rounded, signed } from "./format.ts";
import { usePage } from "./page-context.ts";
import { Scroll } from "./scroll.tsx";

const STEP = 50;

/** The group's figures, by organization and period. */
export function CompareTable({ group, label }: { group: Group; label: string }) {
  const { words } = usePage();
  const { t } = words;
  const { rows, periods } = group;
  const [shown, show] = useState(STEP);
  const changes = rows.some(({ row }) => changeSeen(row, periods) !== null);
  const isPercent = group.unit === "percent";
  return (
    <>
      <Scroll label={label}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.organization}</th>
              {periods.map((period) => (
                <th key={period} scope="col" class="number">
                  {words.period(period)}
                </th>
              ))}
              {changes && (
                <>
                  <th scope="col">{t.compare.compared}</th>
                  <th scope="col" class="number">
                    {isPercent ? t.compare.changePoints : t.compare.change}
                  </th>
                  <th scope="col" class="number">
                    {t.compare.rate}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <FigureRow key={row.row.number} row={row} group={group} changes={changes} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown < rows.length && (
        <button type="button" onClick={() => show(shown + STEP * 4)}>
          {t.compare.moreRows(rows.length - shown)}
        </button>
      )}
    </>
  );
}

function FigureRow({ row: { row, name, cells }, group, changes }: { row: GroupRow; group: Group; changes: boolean }) {
  const { words } = usePage();
  const { t } = words;
  const change = changeSeen(row, group.periods);
  return (
    <tr>
      <th scope="row">
        {name}
        {row.organization === null && <small class="caution">{t.unknownOrganization}</small>}
      </th>
      {group.periods.map((period) => {
        const cell = cells.get(period);
        return (
          <td key={period} class="number">
            {cell === undefined ? <span class="none">·</span> : <CellFigure cell={cell} row={row} />}
          </td>
        );
      })}
      {changes && (
        <>
          <td class="compared">
            {change && t.compare.between(words.period(change.from), words.period(change.to))}
            {change?.cautions.map((caution) => (
              <small key={caution} class="caution">
                {words.term("caution", caution)}
              </small>
            ))}
          </td>
          <td class="number">{change?.amount && signed(change.amount)}</td>
          <td class="number" title={change?.rate ?? undefined}>
            {change?.rate && `${signed(rounded(change.rate, 1))}%`}
          </td>
        </>
      )}
    </tr>
  );
}
