import { comparePeriods } from "../model/compare-periods.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Observation } from "../model/observation.ts";
import { periodLabel } from "../model/period-label.ts";
import type { Period } from "../model/report.ts";
import { type Column, decimals, words } from "./column.ts";
import { basis, indicator, measure, organization, scope, status, unit, unitDetail } from "./dimension-columns.ts";
import { figureText } from "./figure-text.ts";
import type { Wording } from "./wording.ts";

/** Columns of `comparison.csv`: what the row is about, a column per period that any row has, the change. */
export function comparisonColumns(comparisons: readonly Comparison[]): readonly Column<Comparison>[] {
  const periods = new Set(comparisons.flatMap(({ cells }) => cells.map(({ period }) => period)));
  return [
    organization,
    words(
      [
        "source",
        "来源文件",
        "机构或时期未知、只代表一篇报告时,其所在文件",
        "Where the row stands for one report, its file",
      ],
      (row) => row.source,
    ),
    words(
      ["report", "报告", "机构或时期未知、只代表一篇报告时,该报告", "Where the row stands for one report, its title"],
      (row) => row.report,
    ),
    indicator,
    unit,
    unitDetail,
    measure,
    status,
    basis,
    scope,
    ...[...periods].sort(comparePeriods).map((period) => periodColumn(period, comparisons)),
    words(
      ["change_from", "对比基期", "增减的起点", "The year that the change is from"],
      (row, wording) => row.change && wording.period(row.change.from),
    ),
    words(
      ["change_to", "对比末期", "增减的终点", "The year that it is to"],
      (row, wording) => row.change && wording.period(row.change.to),
    ),
    decimals(
      ["change", "增减量", "末期减基期,以计量单位计(百分数为百分点)", "Later less earlier, in the unit of the row"],
      (row) => row.change?.amount ?? null,
    ),
    decimals(
      [
        "change_rate_percent",
        "增减率(%)",
        "增减量占基期的百分比,六位有效数字",
        "Change in percent of the earlier year, to six significant digits",
      ],
      (row) => row.change?.rate ?? null,
      PERCENT,
    ),
    words(["notes", "说明", "各数如何得来,有何应注意之处", "How figures were made, and what to keep in mind"], notes),
    words(
      [
        "claims",
        "依据编号",
        "各时期数据所依据的各条,编号见 claims.csv",
        "Ids of the claims behind each figure, as in claims.csv",
      ],
      (row, wording) =>
        wording.lines(row.cells.map((cell) => wording.titled(wording.period(cell.period), cell.claims.join(" ")))),
    ),
  ];
}

const PERCENT = { zh: "%", en: "%" };

function periodColumn(period: Period | null, comparisons: readonly Comparison[]): Column<Comparison> {
  const of = (row: Comparison) => row.cells.find((each) => each.period === period);
  const name = period ?? "unknown";
  const label = periodLabel(period);
  const named = [name, label, `${label}的数`, `Figure of ${name}`] as const;
  const value = (row: Comparison) => {
    const cell = of(row);
    return cell === undefined ? null : figureText(cell);
  };
  // Where a range stands among them, not every cell is a number.
  return {
    ...decimals(named, value),
    ranges: comparisons.some((row) => of(row)?.value_max != null),
    observation: of,
    claim: (row) => of(row)?.terms[0],
  };
}

/** Where a cell is more than one exact figure said once, how it came about and what to mind. */
function notes(row: Comparison, wording: Wording): string {
  const cells = row.cells.flatMap((cell) => titled(wording.period(cell.period), cellNotes(cell, wording), wording));
  const change = (row.change?.cautions ?? []).map((caution) => wording.term("caution", caution));
  return wording.lines([...cells, ...titled(wording.header === "zh" ? "增减" : "change", change, wording)]);
}

function cellNotes(cell: Observation, wording: Wording): string[] {
  return [
    ...(cell.made === "single" ? [] : [wording.term("made", cell.made)]),
    ...(cell.qualifier === "eq" ? [] : [wording.term("qualifier", cell.qualifier)]),
    ...cell.cautions.map((caution) => {
      const term = wording.term("caution", caution);
      return caution === "CONFLICT" ? `${term}(${cell.others.map(figureText).join("、")})` : term;
    }),
  ];
}

function titled(title: string, items: readonly string[], wording: Wording): string[] {
  return items.length === 0 ? [] : [wording.titled(title, wording.list(items))];
}
