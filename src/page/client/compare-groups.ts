import { comparePeriods } from "../../model/compare-periods.ts";
import { type PeriodKind, periodKind } from "./period-kind.ts";
import type { Cell, Row } from "./page-model.ts";

/** Fields in which figures must agree to be put beside each other, apart from their indicator. */
export const GROUP_FIELDS = ["unit", "unit_detail", "measure", "status", "basis", "scope"] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

/** What of the comparison is to be seen. */
export interface CompareFilters {
  readonly indicator: string;
  readonly kind: PeriodKind;
  /** First and last period; null for no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** None: all of them. */
  readonly organizations: ReadonlySet<string>;
  /** Values that a field must have; `-` stands for null. */
  readonly fields: Readonly<Partial<Record<GroupField, string>>>;
}

/** Rows that differ in their organization alone, with the cells of the periods that are to be seen. */
export interface Group extends Pick<Row, GroupField> {
  readonly key: string;
  readonly indicator: string;
  readonly kind: PeriodKind;
  /** Those with a figure, in order. */
  readonly periods: readonly (string | null)[];
  readonly rows: readonly GroupRow[];
}

export interface GroupRow {
  readonly row: Row;
  /** Organization, or the report where that is unknown. */
  readonly name: string;
  /** By period. */
  readonly cells: ReadonlyMap<string | null, Cell>;
}

/** What a row is called: its organization, or its report where none is known. */
export function rowName({ organization, report, source }: Row): string {
  return organization ?? report ?? source ?? "";
}

export function matches(row: Row, { indicator, organizations, fields }: CompareFilters): boolean {
  return (
    row.indicator === indicator &&
    (organizations.size === 0 || organizations.has(rowName(row))) &&
    Object.entries(fields).every(([field, value]) => (row[field as GroupField] ?? "-") === value)
  );
}

/** Comparable rows together, and apart from all others; those with most figures first. */
export function groupsOf(rows: readonly Row[], filters: CompareFilters): Group[] {
  const byKey = new Map<string, GroupRow[]>();
  for (const row of rows) {
    if (!matches(row, filters)) continue;
    const cells = row.cells.filter(({ period }) => isWithin(period, filters));
    if (cells.length === 0) continue;
    const key = JSON.stringify(GROUP_FIELDS.map((field) => row[field]));
    const group = byKey.get(key) ?? [];
    byKey.set(key, group);
    group.push({ row, name: rowName(row), cells: new Map(cells.map((cell) => [cell.period, cell])) });
  }
  const groups = [...byKey].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { unit, unit_detail, measure, status, basis, scope, indicator } = first.row;
    const ordered = own.toSorted((a, b) => b.cells.size - a.cells.size || (a.name < b.name ? -1 : 1));
    const periods = [...new Set(own.flatMap(({ cells }) => [...cells.keys()]))].sort(comparePeriods);
    return [
      { key, unit, unit_detail, measure, status, basis, scope, indicator, kind: filters.kind, periods, rows: ordered },
    ];
  });
  return groups.sort((a, b) => cellCount(b) - cellCount(a) || (a.key < b.key ? -1 : 1));
}

export function cellCount({ rows }: Group): number {
  return rows.reduce((sum, { cells }) => sum + cells.size, 0);
}

function isWithin(period: string | null, { kind, from, to }: CompareFilters): boolean {
  if (periodKind(period) !== kind) return false;
  if (period === null) return true;
  return (from === null || period >= from) && (to === null || period <= to);
}

/** Cautions of a group's cells and changes, each with how often it is given, most frequent first. */
export function cautionsOf({ rows, periods }: Group): [caution: string, count: number][] {
  const counts = new Map<string, number>();
  const count = (cautions: readonly string[]) => {
    for (const caution of cautions) counts.set(caution, (counts.get(caution) ?? 0) + 1);
  };
  for (const { row, cells } of rows) {
    for (const cell of cells.values()) count(cell.cautions);
    if (changeSeen(row, periods)) count(row.change?.cautions ?? []);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The row's change, where both of its ends are among the periods seen. */
export function changeSeen({ change }: Row, periods: readonly (string | null)[]): Row["change"] {
  return change !== null && periods.includes(change.from) && periods.includes(change.to) ? change : null;
}
