import type { Grid, GridCell } from "./grid.ts";
import { labelPeriod } from "./label-period.ts";
import type { TableLexicon } from "./table-lexicon.ts";

/** Which rows and columns of a table say what the figures in the others are. */
export interface Layout {
  /** Rows above the headers that hold one cell: what the table is called, its unit. */
  readonly titles: readonly GridCell[];
  /** Outermost first; none where the table begins with figures. */
  readonly headerRows: readonly number[];
  readonly dataRows: readonly number[];
  /** Rows that only name what the rows below them belong to. */
  readonly groups: ReadonlyMap<number, GridCell>;
  readonly columns: readonly ColumnRole[];
}

/** `label` names its row, `unit` gives its unit, `value` holds figures; what `skip` holds counts nothing. */
export type ColumnRole = "label" | "unit" | "value" | "skip";

const LONGEST_LABEL = 24;

/** Finds the headers of a table: those that the file marks, else by what the cells hold. */
export function findLayout(grid: Grid, lexicon: TableLexicon): Layout {
  const { rows } = grid;
  let at = 0;
  const titles: GridCell[] = [];
  while (at < rows.length && grid.columns > 1) {
    const only = onlyCell(rows[at] ?? []);
    if (only === "empty") at++;
    else if (only !== null && only.kind === "text" && !isGroup(only, grid)) {
      titles.push(only);
      at++;
    } else break;
  }
  // A single label with nothing beside it is a title only where something is left below it.
  const headerRows: number[] = [];
  while (at < rows.length - 1 && isHeaderRow(grid, at, headerRows)) headerRows.push(at++);
  const columns = columnRoles(grid, headerRows, at, lexicon);
  const groups = new Map<number, GridCell>();
  const dataRows: number[] = [];
  for (let row = at; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const only = onlyCell(cells);
    if (only === "empty" || repeatsHeader(grid, row, headerRows)) continue;
    if (only !== null && only.kind === "text" && isGroup(only, grid)) groups.set(row, only);
    else dataRows.push(row);
  }
  return { titles, headerRows, dataRows, groups, columns };
}

/** The one cell of a row that holds something; `empty` where none does, null where several do. */
function onlyCell(cells: readonly (GridCell | null)[]): GridCell | "empty" | null {
  const full = new Set(cells.filter((cell) => cell !== null && cell.folded !== ""));
  const [first] = full;
  return full.size === 0 ? "empty" : full.size === 1 ? (first ?? null) : null;
}

/** 一、科普活动: numbered, or across the table below its head. */
function isGroup({ cell, words, folded }: GridCell, grid: Grid): boolean {
  if (cell.column > 1) return false;
  if (/^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|[ⅠⅡⅢⅣⅤIVX]+[.、])/u.test(words)) return true;
  return cell.columns >= grid.columns && cell.row > 1 && folded.length <= 20;
}

function isHeaderRow({ rows, columns }: Grid, row: number, above: readonly number[]): boolean {
  const cells = (rows[row] ?? []).filter((cell) => cell !== null);
  const own = cells.filter(({ cell, folded }) => cell.row === row && folded !== "");
  if (own.length === 0) return above.length > 0 && cells.some(({ folded }) => folded !== "");
  if (columns > 1 && own.every(({ cell }) => cell.header) && (own.length > 1 || above.length > 0)) return true;
  const figures = own.filter(({ kind }) => kind === "amount");
  const years = own.filter(({ kind }) => kind === "year");
  if (above.length === 0) {
    // 年份 2019 2020 2021 heads columns; a row that is all years but for its label does so as well
    return figures.length === 0 && own.length > 1;
  }
  const inner =
    cells.some(({ cell }) => cell.row < row) || rows[above.at(-1) ?? -1]?.some((cell) => (cell?.cell.columns ?? 1) > 1);
  const indented = rows[row]?.[0]?.folded === "" && own.length > 1;
  if (!inner && !indented) return false;
  return (
    figures.length === 0 &&
    (years.length === 0 || years.length >= own.length - 1) &&
    own.some(({ kind }) => kind !== "blank")
  );
}

/** The head of a table that goes on over the page. */
function repeatsHeader({ rows }: Grid, row: number, headerRows: readonly number[]): boolean {
  return headerRows.some((header) =>
    (rows[row] ?? []).every((cell, column) => (cell?.folded ?? "") === (rows[header]?.[column]?.folded ?? "")),
  );
}

function columnRoles(grid: Grid, headerRows: readonly number[], from: number, lexicon: TableLexicon): ColumnRole[] {
  const roles: ColumnRole[] = [];
  const headers: string[] = [];
  const below = grid.rows.slice(from);
  for (let column = 0; column < grid.columns; column++) {
    const header =
      headerRows.map((row) => grid.rows[row]?.[column]?.folded ?? "").findLast((words) => words !== "") ?? "";
    const cells = new Set(below.map((row) => row[column]).filter((cell) => cell != null && cell.kind !== "blank"));
    const role = roleOf(header.replace(/\(.*\)$/u, "") || header, [...(cells as Set<GridCell>)], roles, lexicon);
    roles.push(role === "label" && !namesRows(header, headers, roles) ? "skip" : role);
    headers.push(header);
  }
  return roles;
}

/** Words behind figures are remarks, unless a second table stands beside the first. */
function namesRows(header: string, headers: readonly string[], before: readonly ColumnRole[]): boolean {
  return (
    !before.includes("value") || header === "" || headers.some((other, i) => before[i] === "label" && other === header)
  );
}

function roleOf(
  header: string,
  cells: readonly GridCell[],
  before: readonly ColumnRole[],
  lexicon: TableLexicon,
): ColumnRole {
  if (lexicon.ignored.has(header)) return isYears(cells) ? "label" : "skip";
  if (cells.length === 0) return before.includes("value") ? "skip" : "value";
  const share = (test: (cell: GridCell) => boolean) => cells.filter(test).length / cells.length;
  const isUnit = ({ folded }: GridCell) => lexicon.isUnit(folded) || lexicon.countsNothing(folded);
  if (share(isUnit) > 0.5) return "unit";
  if (!before.includes("value")) {
    if (isYears(cells)) return "label";
    if (/^(?:年份|年度|年|时间|期间|月份|季度)$/u.test(header)) return "label";
    if (share(({ cell }) => cell.header) > 0.5 && before.every((role) => role !== "value")) return "label";
  }
  if (share(isProse) > 0.5) return "skip";
  return share(({ kind }) => kind === "text") > 0.5 ? "label" : "value";
}

/** What was done, told in a cell, names no row. */
function isProse({ kind, folded }: GridCell): boolean {
  return kind === "text" && (folded.length > LONGEST_LABEL || /[。;]/u.test(folded));
}

/** A column of years or other periods says when, whatever it holds else. */
function isYears(cells: readonly GridCell[]): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ kind, folded }) => kind === "year" || (kind === "text" && labelPeriod(folded)?.rest === ""))
  );
}
