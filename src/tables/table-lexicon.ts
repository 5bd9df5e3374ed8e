import type { TablesFile } from "../pipeline/tables-file.ts";
import { foldLabel } from "./fold-label.ts";

/** What the stage asks of the stages that know numbers and units. */
export interface AmountReader {
  /** Whether the words are a unit and nothing else: 人次, 万元, %. */
  readonly isUnit: (words: string) => boolean;
  /** Whether figures with this unit are no amounts: 天, 岁. */
  readonly countsNothing: (words: string) => boolean;
  /** How a cell reads as one amount; null where it is anything else. */
  readonly amount: (words: string) => CellAmount | null;
}

/** A cell that is an amount. */
export interface CellAmount {
  /** Without sign. */
  readonly number: string;
  readonly negative: boolean;
  /** Whether the number brings its unit along (35场). */
  readonly hasUnit: boolean;
  readonly masked: boolean;
}

/** `tables.yaml`, ready for lookup. All words are folded as labels are. */
export interface TableLexicon extends AmountReader {
  readonly blank: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  readonly subtotals: ReadonlySet<string>;
  readonly parts: readonly string[];
  readonly thisPeriod: ReadonlySet<string>;
  readonly lastPeriod: ReadonlySet<string>;
  readonly status: ReadonlyMap<string, "target" | "actual" | "estimate">;
  /** Words of changes, longest first. */
  readonly changes: readonly ChangeWord[];
  readonly compares: readonly string[];
  readonly ratios: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly ignored: ReadonlySet<string>;
  readonly unitHeaders: ReadonlySet<string>;
  readonly entityHeaders: ReadonlySet<string>;
  readonly entityEndings: readonly string[];
  /** Longest ending first. */
  readonly nounUnits: readonly { readonly ending: string; readonly unit: string }[];
  readonly guessedUnits: readonly string[];
}

/** A word that makes a figure a change: in per cent, unless its unit says otherwise, or in the unit of the amount. */
export interface ChangeWord {
  readonly word: string;
  readonly measure: "growth" | "delta";
  readonly falls: boolean;
  /** How prose says it in per cent, and in other units. */
  readonly phrases: Readonly<Record<"growth" | "delta", string>>;
}

/** Compiles `tables.yaml` once. */
export function compileTableLexicon(file: TablesFile, reader: AmountReader): TableLexicon {
  const set = (words: readonly string[]) => new Set(words.map(foldLabel));
  const longestFirst = (words: readonly string[]) => words.map(foldLabel).sort((a, b) => b.length - a.length);
  return {
    isUnit: reader.isUnit,
    countsNothing: reader.countsNothing,
    amount: reader.amount,
    blank: set(file.blank),
    totals: set(file.totals),
    subtotals: set(file.subtotals),
    parts: longestFirst(file.parts),
    thisPeriod: set(file.period.this),
    lastPeriod: set(file.period.last),
    status: new Map(
      (["target", "actual", "estimate"] as const).flatMap((status) =>
        file.status[status].map((word) => [foldLabel(word), status] as const),
      ),
    ),
    changes: changeWords(file),
    compares: longestFirst(file.compares),
    ratios: set(file.ratios),
    fillers: set(file.fillers),
    ignored: set(file.ignored),
    unitHeaders: set(file.units),
    entityHeaders: set(file.entities.headers),
    entityEndings: file.entities.endings.map(foldLabel),
    nounUnits: file.noun_units
      .flatMap(({ endings, unit }) => endings.map((ending) => ({ ending: foldLabel(ending), unit })))
      .sort((a, b) => b.ending.length - a.ending.length),
    guessedUnits: file.guessed_units,
  };
}

function changeWords({ growth, delta }: TablesFile): ChangeWord[] {
  return [
    { measure: "growth" as const, list: growth },
    { measure: "delta" as const, list: delta },
  ]
    .flatMap(({ measure, list }) =>
      [false, true].flatMap((falls) => {
        const way = falls ? "falls" : "rises";
        const phrases = { growth: growth.phrase[way], delta: delta.phrase[way] };
        return (falls ? list.falls : list.words).map((word) => ({ word: foldLabel(word), measure, falls, phrases }));
      }),
    )
    .sort((a, b) => b.word.length - a.word.length);
}
