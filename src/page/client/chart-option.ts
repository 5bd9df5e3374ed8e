import type { EChartsCoreOption } from "echarts/core";
import type { Group, GroupRow } from "./compare-groups.ts";
import { figureText, grouped } from "./format.ts";
import type { Cell } from "./page-model.ts";
import { periodAxis } from "./period-kind.ts";
import type { Words } from "./words.ts";

/** Lines or bars at most: more cannot be told apart. */
const SERIES = 8;

/** Told apart by form as well as by colour; each colour is at least 3:1 on white. */
const COLORS = ["#1d5b9e", "#b3541e", "#2b7a4b", "#8a3f8f", "#8a6d00", "#a8324a", "#147a80", "#5a5f6b"];
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "pin", "roundRect", "arrow", "circle"];
const DASHES = ["solid", "dashed", "dotted"];

/** The rows that are drawn: those with most figures, and where some tell of several periods, only those. */
export function seriesRows({ rows }: Group): readonly GroupRow[] {
  const several = rows.filter(({ cells }) => cells.size > 1);
  return (several.length > 0 ? several : rows).slice(0, SERIES);
}

type Periods = readonly (string | null)[];

interface ChartWords {
  readonly chart: "line" | "bar";
  readonly words: Words;
  /** Written into a picture that is to stand alone. */
  readonly caption?: { readonly title: string; readonly note: string };
}

/** What to draw. A range is drawn at its lower end; a figure to mind is hollow, and its label says why. */
export function chartOption(group: Group, { chart, words, caption }: ChartWords): EChartsCoreOption {
  const rows = seriesRows(group);
  const periods = periodAxis(rows.flatMap(({ cells }) => [...cells.keys()]));
  const font = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  return {
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: font, color: "#27313d" },
    color: COLORS,
    ...(caption && {
      title: {
        text: caption.title,
        subtext: caption.note,
        left: 24,
        top: 16,
        textStyle: { fontSize: 22, fontFamily: font },
        subtextStyle: { fontSize: 14, color: "#4d5965", fontFamily: font, lineHeight: 20 },
      },
    }),
    grid: { left: 16, right: 24, top: caption ? 120 : 24, bottom: rows.length > 1 ? 64 : 16, containLabel: true },
    legend: { show: rows.length > 1 || caption !== undefined, bottom: 8, type: "scroll", icon: undefined },
    xAxis: {
      type: "category",
      data: periods.map((period) => words.period(period)),
      axisLine: { lineStyle: { color: "#8793a0" } },
      axisLabel: { color: "#4d5965", hideOverlap: true },
    },
    yAxis: {
      type: "value",
      name: words.unit(group.unit, group.unit_detail),
      nameTextStyle: { align: "left", color: "#4d5965" },
      axisLabel: { color: "#4d5965", formatter: (value: number) => grouped(String(value)) },
      splitLine: { lineStyle: { color: "#e4e8ec" } },
      scale: false,
    },
    tooltip: {
      trigger: "axis",
      // Names are words out of reports: drawn, never made into markup.
      renderMode: "richText",
      confine: true,
      formatter: (points: { seriesName: string; dataIndex: number }[]) => tooltip(points, periods, rows, words),
    },
    series: rows.map((row, number) => seriesOf(row, number, periods, chart)),
  };
}

function seriesOf({ name, cells }: GroupRow, number: number, periods: Periods, chart: "line" | "bar") {
  const color = COLORS[number % COLORS.length];
  return {
    name,
    type: chart,
    symbol: SYMBOLS[number % SYMBOLS.length],
    symbolSize: 9,
    // A year without a figure is a gap, not a way from one to the next.
    connectNulls: false,
    barMaxWidth: 36,
    lineStyle: { width: 2, type: DASHES[Math.floor(number / 2) % DASHES.length] },
    data: periods.map((period) => {
      const cell = cells.get(period);
      if (cell === undefined) return null;
      return { value: Number(cell.value), itemStyle: cell.cautions.length > 0 ? hollow(color, chart) : { color } };
    }),
  };
}

function hollow(color: string | undefined, chart: "line" | "bar") {
  return chart === "line"
    ? { color: "#ffffff", borderColor: color, borderWidth: 2 }
    : { color: "#ffffff", borderColor: color, borderWidth: 2, borderType: "dashed" };
}

function tooltip(
  points: readonly { seriesName: string; dataIndex: number }[],
  periods: Periods,
  rows: readonly GroupRow[],
  words: Words,
): string {
  const period = periods[points[0]?.dataIndex ?? 0] ?? null;
  const lines = rows.flatMap(({ name, cells }) => {
    const cell: Cell | undefined = cells.get(period);
    if (cell === undefined) return [];
    const cautions = cell.cautions.map((caution) => words.term("caution", caution));
    const note = cautions.length === 0 ? "" : ` (${cautions.join(words.t.comma)})`;
    return [`${name}  ${figureText(cell)}${note}`];
  });
  return [words.period(period), ...lines].join("\n");
}
