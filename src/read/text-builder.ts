import type { Span } from "../model/span.ts";
import type { Cell, Table } from "../model/table.ts";

/** A cell of a table that is to be laid out: its words, on one line, and where it stands in the grid. */
export type CellWords = Omit<Cell, "span"> & { readonly words: string };

/**
 * Puts a source's text together: a line for each paragraph, and for each row of a table, its cells set
 * apart by tabs. Words are kept as they come, but for their ends.
 */
export class TextBuilder {
  readonly tables: Table[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join("");
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  /** A line of its own; nothing where it is blank. */
  line(words: string): void {
    const trimmed = words.trim();
    if (trimmed === "") return;
    if (this.#length > 0) this.#append("\n");
    this.#append(trimmed);
  }

  /** A table whose cells come in the order of their rows. Rows without words take no line. */
  table(cells: readonly CellWords[]): void {
    if (cells.every(({ words }) => words.trim() === "")) return;
    const placed: Cell[] = [];
    let row = -1;
    let start = -1;
    let open = false;
    for (const [i, { words, ...place }] of cells.entries()) {
      const trimmed = words.trim();
      const newRow = place.row !== row;
      if (newRow) {
        row = place.row;
        open = rowHasWords(cells, i);
        if (open && this.#length > 0) this.#append("\n");
        if (open && start === -1) start = this.#length;
      } else if (open) this.#append("\t");
      const at = this.#length;
      this.#append(trimmed);
      placed.push({ ...place, span: { start: at, end: this.#length } });
    }
    this.tables.push({ span: { start, end: this.#length }, cells: placed.map((cell) => within(cell, start)) });
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

function rowHasWords(cells: readonly CellWords[], from: number): boolean {
  const row = cells[from]?.row;
  for (let i = from; i < cells.length && cells[i]?.row === row; i++) {
    if ((cells[i]?.words ?? "").trim() !== "") return true;
  }
  return false;
}

/** Empty cells above the first words stand at the start of the table. */
function within(cell: Cell, start: number): Cell {
  const { span } = cell;
  return span.start < start ? { ...cell, span: emptyAt(start) } : cell;
}

function emptyAt(at: number): Span {
  return { start: at, end: at };
}
