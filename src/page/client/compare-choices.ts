import { GROUP_FIELDS, type CompareFilters, type GroupField, matches, rowName } from "./compare-groups.ts";
import type { PageModel, Row } from "./page-model.ts";
import { PERIOD_KINDS, type PeriodKind, periodKind } from "./period-kind.ts";
import type { Route } from "./route.ts";

/** How many cells there are of each. */
export type Counts = ReadonlyMap<string, number>;

/** What can be chosen: of each filter what the others leave. */
export interface Choices {
  readonly kinds: Counts;
  readonly periods: readonly string[];
  readonly organizations: Counts;
  readonly fields: Readonly<Record<GroupField, Counts>>;
}

/** Indicators by the number of cells, most first. */
export function indicatorCounts({ rows }: Pick<PageModel, "rows">): [id: string, cells: number][] {
  const counts = new Map<string, number>();
  for (const { indicator, cells } of rows) counts.set(indicator, (counts.get(indicator) ?? 0) + cells.length);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The filters that a route asks for; where it is silent, the indicator most told of, and its most frequent kind of period. */
export function filtersOf(model: Pick<PageModel, "rows">, { params }: Route): CompareFilters {
  const indicators = indicatorCounts(model);
  const asked = params.get("indicator");
  const indicator = indicators.find(([id]) => id === asked)?.[0] ?? mostComparable(model) ?? "";
  const own = model.rows.filter((row) => row.indicator === indicator);
  const kinds = countCells(own, ({ period }) => periodKind(period));
  const kind = PERIOD_KINDS.find((each) => each === params.get("kind")) ?? defaultKind(kinds);
  const fields = Object.fromEntries(
    GROUP_FIELDS.flatMap((field) => (params.has(field) ? [[field, params.get(field) ?? ""]] : [])),
  );
  return {
    indicator,
    kind,
    from: params.get("from"),
    to: params.get("to"),
    organizations: new Set(params.getAll("org")),
    fields,
  };
}

/** The indicator with most figures that have another one to be compared with. */
function mostComparable({ rows }: Pick<PageModel, "rows">): string | undefined {
  const counts = new Map<string, number>();
  for (const { indicator, cells } of rows) {
    const years = cells.filter(({ period }) => periodKind(period) === "year").length;
    counts.set(indicator, (counts.get(indicator) ?? 0) + (years > 1 ? years * years : years / 100));
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Years, wherever there are any: they are what is compared most. */
function defaultKind(kinds: Counts): PeriodKind {
  return PERIOD_KINDS.find((kind) => (kinds.get(kind) ?? 0) > 0) ?? "year";
}

export function choicesOf({ rows }: Pick<PageModel, "rows">, filters: CompareFilters): Choices {
  const without = (change: Partial<CompareFilters>) => rows.filter((row) => matches(row, { ...filters, ...change }));
  const ofKind = ({ period }: { period: string | null }) => periodKind(period) === filters.kind;
  const matching = without({});
  const fields = Object.fromEntries(
    GROUP_FIELDS.map((field) => {
      const { [field]: _, ...others } = filters.fields;
      return [field, countRows(without({ fields: others }), (row) => row[field] ?? "-", ofKind)];
    }),
  ) as Record<GroupField, Counts>;
  const periods = matching.flatMap(({ cells }) => cells.filter(ofKind).flatMap(({ period }) => period ?? []));
  return {
    kinds: countCells(matching, ({ period }) => periodKind(period)),
    periods: [...new Set(periods)].sort(),
    organizations: countRows(without({ organizations: new Set() }), rowName, ofKind),
    fields,
  };
}

function countCells(rows: readonly Row[], keyOf: (cell: Row["cells"][number]) => string): Counts {
  const counts = new Map<string, number>();
  for (const { cells } of rows) for (const cell of cells) add(counts, keyOf(cell), 1);
  return counts;
}

function countRows(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  counted: (cell: Row["cells"][number]) => boolean,
): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) add(counts, keyOf(row), row.cells.filter(counted).length);
  return new Map([...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a));
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
