import type { Span } from "../model/span.ts";
import type { Table } from "../model/table.ts";
import { findEntities } from "./find-entities.ts";
import { findLayout, type Layout } from "./find-layout.ts";
import { type Grid, type GridCell, layOutGrid } from "./grid.ts";
import { linkFigures } from "./link-figures.ts";
import { type Label, parseLabel } from "./parse-label.ts";
import { type Caption, readCaption, titleNoun } from "./read-caption.ts";
import type { TableFigure, TableReading } from "./table-figure.ts";
import type { TableLexicon } from "./table-lexicon.ts";

/**
 * Reads a table of figures: each figure with the labels of its row and of its column, its unit, what it is a
 * part of. Null where the table holds none, such as one that only lays out words: that is prose.
 *
 * @param from where the report begins: what is above says nothing of its tables
 * @param isCounted whether the domain counts what a label names, which then is nobody that counts (示范社区)
 */
export function readTable(
  text: string,
  from: number,
  table: Table,
  lexicon: TableLexicon,
  isCounted: (label: string) => boolean,
): (TableReading & { readonly about: Caption }) | null {
  const grid = layOutGrid(text, table, lexicon);
  if (grid === null) return null;
  const layout = findLayout(grid, lexicon);
  const firstCell = table.cells[0]?.span.start ?? table.span.start;
  const about = readCaption(text, from, table.span, firstCell, layout.titles, lexicon);
  const figures = new FigureReader(grid, layout, about, lexicon, isCounted).read();
  if (figures.length === 0) return null;
  linkFigures(figures);
  return { figures, prose: proseIn(grid, layout), caption: about.words, about };
}

/** Words in cells that name nothing: remarks, and texts between figures. */
function proseIn(grid: Grid, { dataRows, columns }: Layout): Span[] {
  const cells = new Set<GridCell>();
  for (const row of dataRows) {
    grid.rows[row]?.forEach((cell, column) => {
      if (cell?.kind === "text" && (columns[column] === "skip" || columns[column] === "value")) cells.add(cell);
    });
  }
  return [...cells].map(({ span }) => span).sort((a, b) => a.start - b.start);
}

class FigureReader {
  readonly #grid: Grid;
  readonly #layout: Layout;
  readonly #about: Caption;
  readonly #lexicon: TableLexicon;
  readonly #isEntity: { readonly label: (column: number) => boolean; readonly header: (label: Label) => boolean };
  readonly #labels = new Map<GridCell, Label>();

  constructor(
    grid: Grid,
    layout: Layout,
    about: Caption,
    lexicon: TableLexicon,
    isCounted: (label: string) => boolean,
  ) {
    this.#grid = grid;
    this.#layout = layout;
    this.#about = about;
    this.#lexicon = lexicon;
    this.#isEntity = findEntities(grid, layout, lexicon, isCounted, (cell) => this.#label(cell));
  }

  read(): TableFigure[] {
    const { dataRows, groups, columns } = this.#layout;
    const columnLabels = columns.map((_, column) => this.#columnLabels(column));
    const figures: TableFigure[] = [];
    for (const row of dataRows) {
      const above = [...groups].findLast(([at]) => at < row)?.[1].words;
      const group = above === undefined ? null : { words: above, noun: titleNoun(above) };
      columns.forEach((role, column) => {
        const cell = this.#grid.rows[row]?.[column];
        if (role !== "value" || cell == null || cell.amount === null) return;
        if (cell.cell.row !== row || cell.cell.column !== column) return;
        const { cells, unit } = this.#rowLabels(row, column);
        const rowLabels = cells.map(({ cell: at }) => this.#label(at));
        const own = columnLabels[column] ?? [];
        if (rowLabels.length === 0 && own.length === 0) return;
        if ([...rowLabels, ...own].some(({ countsNothing }) => countsNothing)) return;
        if (unit !== null && this.#lexicon.countsNothing(unit)) return;
        const names = cells.map(({ column: at }) => this.#isEntity.label(at));
        const named = [
          ...rowLabels.filter((label, i) => names[i] === true && label.total === null),
          ...own.filter((label) => this.#isEntity.header(label)),
        ];
        figures.push({
          span: cell.span,
          amount: cell.amount,
          row,
          column,
          rowLabels: rowLabels.map((label) => (named.includes(label) ? nameless(label) : label)),
          columnLabels: own.map((label) => (named.includes(label) ? nameless(label) : label)),
          group,
          entity: named.find(({ noun }) => noun !== "")?.noun ?? null,
          units: this.#units(cell, rowLabels, own, unit),
          indent: cells.at(-1)?.cell.indent ?? 0,
          whole: null,
          base: null,
        });
      });
    }
    return figures;
  }

  #label(cell: GridCell): Label {
    const known = this.#labels.get(cell);
    if (known !== undefined) return known;
    const label = parseLabel(cell.words, this.#lexicon);
    this.#labels.set(cell, label);
    return label;
  }

  /** The headers above a column, outermost first; a blank one beside a header of several levels is that header's. */
  #columnLabels(column: number): Label[] {
    const { headerRows } = this.#layout;
    const cells: GridCell[] = [];
    headerRows.forEach((row, level) => {
      const cell = this.#grid.rows[row]?.[level < headerRows.length - 1 ? this.#reaching(row, column) : column];
      if (cell != null && !isEmpty(cell) && !cells.includes(cell)) cells.push(cell);
    });
    return cells.map((cell) => this.#label(cell));
  }

  /** The column whose header in this row reaches to another one, past blank ones. */
  #reaching(row: number, column: number): number {
    let at = column;
    while (at > 0 && isEmpty(this.#grid.rows[row]?.[at]) && this.#layout.columns[at - 1] === "value") at--;
    return at;
  }

  /** The labels left of a figure, outermost first, and the unit beside them. */
  #rowLabels(row: number, column: number): { cells: { cell: GridCell; column: number }[]; unit: string | null } {
    const { columns } = this.#layout;
    const cells: { cell: GridCell; column: number }[] = [];
    let unit: string | null = null;
    let seen = false;
    for (let at = column - 1; at >= 0; at--) {
      const role = columns[at];
      if (role === "value" && seen) break;
      if (role === "unit") unit ??= this.#grid.rows[row]?.[at]?.folded || null;
      if (role !== "label") continue;
      seen = true;
      const cell = this.#labelAt(row, at, cells.length > 0);
      if (cell !== null && !cells.some(({ cell: other }) => other === cell)) cells.unshift({ cell, column: at });
    }
    for (let at = column + 1; unit === null && at < columns.length && columns[at] !== "label"; at++) {
      if (columns[at] === "unit") unit = this.#grid.rows[row]?.[at]?.folded || null;
    }
    return { cells, unit };
  }

  /** An outer label that is written once stands for the rows below it as well. */
  #labelAt(row: number, column: number, outer: boolean): GridCell | null {
    for (let at = row; at >= 0; at--) {
      const cell = this.#grid.rows[at]?.[column];
      if (this.#layout.headerRows.includes(at)) return null;
      if (cell != null && !isEmpty(cell)) return cell;
      if (!outer) return null;
    }
    return null;
  }

  #units(cell: GridCell, row: readonly Label[], column: readonly Label[], unitColumn: string | null): string[] {
    const { nounUnits } = this.#lexicon;
    if (cell.amount?.hasUnit === true) return [""];
    const leaning = [...row, ...column].findLast(({ change, leans }) => leans || change !== null);
    const percent = column.at(-1)?.unit === "%" ? "%" : undefined;
    const own =
      leaning?.unit ??
      (leaning === undefined || leaning.change?.measure === "delta" ? percent : "%") ??
      row.findLast(({ unit }) => unit !== null)?.unit ??
      unitColumn ??
      column.findLast(({ unit }) => unit !== null)?.unit;
    if (own != null && this.#lexicon.isUnit(own)) return [own];
    const noun = [
      row.findLast((label) => label.noun !== "")?.noun ?? "",
      column.findLast((label) => label.noun !== "")?.noun ?? "",
    ];
    const byNoun = nounUnits.find(({ ending }) => noun.some((words) => words.endsWith(ending)))?.unit;
    if (byNoun === "%") return [byNoun];
    return this.#about.units.length > 0 ? [...this.#about.units] : byNoun === undefined ? [] : [byNoun];
  }
}

/** Whose figure it is says nothing of what is counted. */
function nameless(label: Label): Label {
  return { ...label, noun: "" };
}

function isEmpty(cell: GridCell | null | undefined): boolean {
  return cell == null || cell.folded === "";
}
