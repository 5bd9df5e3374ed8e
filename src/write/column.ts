import type { Header } from "../model/dataset-writer.ts";
import type { Observation } from "../model/observation.ts";
import type { LABELS } from "./labels.ts";
import type { Wording } from "./wording.ts";

/** A text in both languages. */
export type Bilingual = Readonly<Record<Header, string>>;

/** The lists of ids that a cell may come from: of the model, or of the pipeline. */
export type Vocabulary = keyof typeof LABELS | "indicator" | "unit";

/** A column of a table. Cells are text; null is an empty cell. */
export interface Column<Row = unknown> {
  readonly header: Bilingual;
  /** What the column says, for whoever reads the table without this program. */
  readonly about: Bilingual;
  /** `integer` and `decimal` cells are plain digits, to stay numbers in a spreadsheet; `list` has `items`. */
  readonly type: "text" | "integer" | "decimal" | "list";
  readonly vocabulary?: Vocabulary;
  /** Whether some cells are not one number but a range, `6～10`. */
  readonly ranges?: boolean;
  /** What numbers are in, where it is the same in every row. */
  readonly unit?: Bilingual;
  cell(row: Row, wording: Wording): string | null;
  /** The figure of the comparison that a cell shows. */
  observation?(row: Row): Observation | undefined;
  /** Id of the claim that a cell shows, or the first of them. */
  claim?(row: Row): string | undefined;
  /** What a cell of a list puts together. */
  items?(row: Row, wording: Wording): readonly string[];
}

type Cell<Row> = Column<Row>["cell"];

/** The names of a column, its English one the field's where it shows a field, and what it says. */
type Named = readonly [en: string, zh: string, aboutZh: string, aboutEn: string];

const named = ([en, zh, aboutZh, aboutEn]: Named) => ({ header: { en, zh }, about: { zh: aboutZh, en: aboutEn } });

/** A column of words. What a spreadsheet would run as a formula is made harmless on the way out. */
export function words<Row>(names: Named, cell: Cell<Row>): Column<Row> {
  return { ...named(names), type: "text", cell };
}

/** A column of words of a vocabulary, shown as the wording has it. */
export function terms<Row>(names: Named, vocabulary: Vocabulary, id: (row: Row) => string | null): Column<Row> {
  const cell: Cell<Row> = (row, wording) => {
    const found = id(row);
    return found === null ? null : wording.term(vocabulary, found);
  };
  return { ...named(names), type: "text", vocabulary, cell };
}

/** A column of lists, put into one cell by `join`. */
export function lists<Row>(
  names: Named,
  items: NonNullable<Column<Row>["items"]>,
  join: (items: readonly string[], wording: Wording) => string,
  vocabulary?: Vocabulary,
): Column<Row> {
  const cell: Cell<Row> = (row, wording) => join(items(row, wording), wording);
  return { ...named(names), type: "list", cell, items, ...(vocabulary && { vocabulary }) };
}

/** A column of numbers, which must be plain decimal digits. */
export function decimals<Row>(names: Named, cell: Cell<Row>, unit?: Bilingual): Column<Row> {
  return { ...named(names), type: "decimal", cell, ...(unit && { unit }) };
}

/** The column, its cells leading to a claim. */
export function leading<Row>(column: Column<Row>, claim: (row: Row) => string | undefined): Column<Row> {
  return { ...column, claim };
}

/** A column of whole numbers. */
export function integers<Row>(names: Named, cell: (row: Row) => number | null, unit?: Bilingual): Column<Row> {
  return { ...named(names), type: "integer", cell: (row) => cell(row)?.toString() ?? null, ...(unit && { unit }) };
}
