import { comparePeriods } from "../../model/compare-periods.ts";
import { changeSeen, type Group } from "./compare-groups.ts";
import { csvText } from "./csv.ts";
import type { PageModel } from "./page-model.ts";
import type { Words } from "./words.ts";

/** The tables that are seen as one: a row for each organization and kind of figure, with what to mind and the ids behind. */
export function comparisonCsv(groups: readonly Group[], words: Words, model: Pick<PageModel, "claims">): string {
  const { t } = words;
  const periods = [...new Set(groups.flatMap((group) => group.periods))].sort(comparePeriods);
  const header = [
    t.organization,
    t.indicator,
    ...(["unit", "measure", "status", "basis", "scope"] as const).map((field) => t.fields[field]),
    ...periods.map((period) => words.period(period)),
    t.compare.compared,
    t.compare.change,
    `${t.compare.rate}(%)`,
    t.compare.cautions,
    t.compare.claimIds,
  ];
  const rows = groups.flatMap((group) =>
    group.rows.map(({ row, name, cells }) => {
      const change = changeSeen(row, group.periods);
      const notes = [...cells.values()].flatMap((cell) => {
        const own = [
          ...(cell.made === "single" ? [] : [words.term("made", cell.made)]),
          ...(cell.qualifier === "eq" ? [] : [words.term("qualifier", cell.qualifier)]),
          ...cell.cautions.map((caution) => words.term("caution", caution)),
        ];
        return own.length === 0 ? [] : [`${words.period(cell.period)}${t.colon}${own.join(t.comma)}`];
      });
      const ids = [...cells.values()].map(
        (cell) =>
          `${words.period(cell.period)}${t.colon}${cell.claims.map((number) => model.claims[number]?.id).join(" ")}`,
      );
      return [
        name,
        words.indicator(row.indicator),
        words.unit(row.unit, row.unit_detail),
        words.term("measure", row.measure),
        words.term("status", row.status),
        words.term("basis", row.basis),
        row.scope && words.term("scope", row.scope),
        ...periods.map((period) => {
          const cell = cells.get(period);
          if (cell === undefined) return null;
          return cell.value_max === null ? cell.value : `${cell.value}～${cell.value_max}`;
        }),
        change && t.compare.between(words.period(change.from), words.period(change.to)),
        change?.amount ?? null,
        change?.rate ?? null,
        [...notes, ...(change?.cautions ?? []).map((caution) => words.term("caution", caution))].join(t.semicolon),
        ids.join(t.semicolon),
      ];
    }),
  );
  return csvText([header, ...rows]);
}
