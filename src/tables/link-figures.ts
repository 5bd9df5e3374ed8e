import { groupBy } from "../text/group-by.ts";
import { type Line, linkWholes } from "./link-wholes.ts";
import type { Label } from "./parse-label.ts";
import { labelsOf, leaningLabel, type TableFigure } from "./table-figure.ts";

/** Links each figure to the one that it is a part of, or that it is a growth, share or rate of. */
export function linkFigures(figures: readonly TableFigure[]): void {
  const at = new Map(figures.map((figure) => [`${figure.row},${figure.column}`, figure]));
  const amounts = figures.filter((figure) => leaningLabel(figure) === null);
  const inRow = groupBy(amounts, ({ row }) => row);
  const inColumn = groupBy(amounts, ({ column }) => column);
  const rows = wholesOfRows(figures);
  const columns = wholesOfColumns(figures);
  for (const figure of figures) {
    const leaning = leaningLabel(figure);
    if (leaning !== null) {
      const isColumn = figure.columnLabels.includes(leaning);
      const line = (isColumn ? inRow.get(figure.row) : inColumn.get(figure.column)) ?? [];
      if (leaning.leans) figure.base = baseOf(figure, line, isColumn);
      continue;
    }
    const across = columns.get(figure.column);
    const down = rows.get(figure.row);
    const candidates = [
      across === undefined ? undefined : at.get(`${figure.row},${across}`),
      down === undefined ? undefined : at.get(`${down},${figure.column}`),
    ];
    figure.whole = candidates.find((whole) => whole !== undefined && mayHold(whole, figure)) ?? null;
  }
}

/** A whole is in the same unit, and of the same time and standing. */
function mayHold(whole: TableFigure, part: TableFigure): boolean {
  const standing = (figure: TableFigure) =>
    JSON.stringify([labelsOf(figure).findLast(({ status }) => status !== null)?.status ?? null]);
  return leaningLabel(whole) === null && sameUnits(whole, part) && standing(whole) === standing(part);
}

function sameUnits(a: TableFigure, b: TableFigure): boolean {
  if (a.amount.hasUnit || b.amount.hasUnit || a.units.length === 0 || b.units.length === 0) return true;
  return a.units.some((unit) => b.units.includes(unit)) || a.units[0] === "" || b.units[0] === "";
}

function wholesOfRows(figures: readonly TableFigure[]): Map<number, number> {
  const rows = new Map<number, Line>();
  for (const { row, rowLabels, indent, group } of figures) {
    if (!rows.has(row)) rows.set(row, { labels: rowLabels, indent, group: group?.words ?? "" });
  }
  return linksOf([...rows]);
}

function linksOf(lines: readonly (readonly [at: number, line: Line])[]): Map<number, number> {
  const links = new Map<number, number>();
  linkWholes(lines.map(([, line]) => line)).forEach((whole, i) => {
    const from = lines[i]?.[0];
    const to = lines[whole]?.[0];
    if (from !== undefined && to !== undefined) links.set(from, to);
  });
  return links;
}

/** Columns that differ at one level of their headers stand side by side there: 合计, 国家级, 省级 below 立项. */
function wholesOfColumns(figures: readonly TableFigure[]): Map<number, number> {
  const paths = new Map<number, readonly Label[]>();
  for (const { column, columnLabels } of figures) paths.set(column, columnLabels);
  const links = new Map<number, number>();
  const ordered = [...paths].sort(([a], [b]) => a - b);
  const depth = Math.max(0, ...ordered.map(([, path]) => path.length));
  for (let level = depth - 1; level >= 0; level--) {
    const beside = new Map<string, [number, Line][]>();
    for (const [column, path] of ordered) {
      const own = path[level];
      if (own === undefined) continue;
      const key = JSON.stringify(path.map(({ words }, i) => (i === level ? null : words)));
      const line: Line = { labels: [own], indent: 0, group: "" };
      beside.set(key, [...(beside.get(key) ?? []), [column, line]]);
    }
    for (const lines of beside.values()) {
      for (const [from, to] of linksOf(lines)) if (!links.has(from)) links.set(from, to);
    }
  }
  linkPartGroups(ordered, links);
  return links;
}

/** 培训人次 | 其中: 农民, 干部: what stands below 其中 is part of the column before it. */
function linkPartGroups(ordered: readonly (readonly [number, readonly Label[]])[], links: Map<number, number>): void {
  ordered.forEach(([column, path], i) => {
    if (links.has(column) || path.length < 2 || path[0]?.part !== true) return;
    const whole = ordered.slice(0, i).findLast(([, other]) => other[0]?.words !== path[0]?.words);
    if (whole !== undefined) links.set(column, whole[0]);
  });
}

/**
 * The amount beside it that a change, share or rate is about: of those under the same headers the latest, and
 * rather one that was done than a plan; the nearest before it of those.
 */
function baseOf(figure: TableFigure, line: readonly TableFigure[], isColumn: boolean): TableFigure | null {
  const place = ({ row, column }: TableFigure) => (isColumn ? column : row);
  const before = line.filter((other) => place(other) < place(figure));
  const own = before.filter((other) => outer(other, isColumn) === outer(figure, isColumn));
  const near = own.length > 0 ? own : before;
  const latest = Math.max(...near.map(recency));
  return (
    near.findLast((other) => recency(other) === latest) ?? line.find((other) => place(other) > place(figure)) ?? null
  );
}

/** For comparing the periods of one line; a plan comes last. */
function recency(figure: TableFigure): number {
  const labels = labelsOf(figure);
  if (labels.some(({ status }) => status === "target")) return -1;
  const year = labels.findLast(({ period }) => period !== null)?.period?.year ?? "this";
  return typeof year === "number" ? year : year === "this" ? 9999 : 0;
}

function outer({ rowLabels, columnLabels }: TableFigure, isColumn: boolean): string {
  return JSON.stringify((isColumn ? columnLabels : rowLabels).slice(0, -1).map(({ words }) => words));
}
