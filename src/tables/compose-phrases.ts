import { type LabelPeriod, mergePeriods } from "./label-period.ts";
import { labelsOf, leaningLabel, type TableFigure } from "./table-figure.ts";

/** A number to put into a phrase, as its cell writes it, and the unit to put behind it. */
export interface PlacedNumber {
  readonly figure: TableFigure;
  /** Offset in the phrase. */
  readonly at: number;
  readonly number: string;
  readonly unit: string;
}

/** What prose would say in place of a cell: its labels, its number, its unit; the last number is the cell's. */
export interface Phrase {
  readonly text: string;
  readonly numbers: readonly PlacedNumber[];
}

/** What the labels name: in the row, in the column, in the row that opens the group, and in the table's name. */
interface Nouns {
  readonly row: string;
  readonly column: string;
  readonly group: string;
  readonly caption: string;
}
type Form = (nouns: Nouns) => string | null;

/** How labels may be put together, in the order in which they are tried; null where a form does not apply. */
const FORMS: readonly Form[] = [
  ({ group, row, column }) => (group === "" ? null : joined([group, row, column])),
  plain,
  ({ row, column }) => (row === "" || column === "" ? null : `${row}:${column}`),
  ({ row, column }) => joined([column, row]),
  ({ caption, row, column }) => (caption === "" ? null : joined([caption, row, column])),
];

function plain({ row, column }: Nouns): string {
  return joined([row, column]);
}

/**
 * The phrases that say what a figure says, likeliest first. A part names its whole before it and a growth its
 * amount, as prose does (培训1200人次,其中农民800人次), so that the same rules read both.
 *
 * @param captionNoun what the name of the table says is in it
 */
export function composePhrases(figure: TableFigure, unit: string, captionNoun: string): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const form of FORMS) {
    const phrase = compose(figure, unit, form, captionNoun);
    if (phrase !== null && !phrases.has(phrase.text)) phrases.set(phrase.text, phrase);
  }
  return [...phrases.values()];
}

/** What is counted, as the labels write it; of a growth, share or rate what it is about. */
export function objectOf(figure: TableFigure): string {
  const about = figure.base ?? figure;
  const part = about.whole === null ? "" : partNoun(about, about.whole);
  return part || (nouns(about, plain, "") ?? "");
}

/** Periods of all labels of a figure as one: the column's says what the row's leaves open. */
export function periodOf(figure: TableFigure): LabelPeriod | null {
  return labelsOf(figure).reduce<LabelPeriod | null>((merged, { period }) => mergePeriods(merged, period), null);
}

function compose(figure: TableFigure, unit: string, form: Form, captionNoun: string): Phrase | null {
  const builder = new PhraseBuilder();
  const leaning = leaningLabel(figure);
  const { whole, base } = figure;
  if (base !== null && leaning !== null) {
    const about = nouns(base, form, captionNoun);
    if (about === null) return null;
    builder.words(`${dated(base)}${about}`).number(base, base.units[0] ?? "");
    builder.words(`,${changePhrase(figure, unit) || leaning.noun}`).number(figure, unit);
    return builder.phrase();
  }
  const own = nouns(figure, form, captionNoun);
  if (own === null) return null;
  const label = whole === null ? "" : partNoun(figure, whole);
  if (whole !== null && label !== "") {
    const about = nouns(whole, form, captionNoun);
    if (about === null) return null;
    builder
      .words(`${dated(whole)}${about}`)
      .number(whole, unit)
      .words(`,其中${label}`)
      .number(figure, unit);
    return builder.phrase();
  }
  return builder
    .words(`${dated(figure)}${own}${changePhrase(figure, unit)}`)
    .number(figure, unit)
    .phrase();
}

function changePhrase(figure: TableFigure, unit: string): string {
  const change = leaningLabel(figure)?.change;
  if (change == null) return "";
  const inPercent = figure.amount.hasUnit ? /[%％]$/u.test(figure.amount.number) : unit === "%";
  return change.phrases[inPercent ? "growth" : "delta"];
}

class PhraseBuilder {
  #text = "";
  readonly #numbers: PlacedNumber[] = [];

  words(words: string): this {
    this.#text += words.replace(/[。！？!?\s]/gu, " ");
    return this;
  }

  number(figure: TableFigure, unit: string): this {
    const { number, hasUnit } = figure.amount;
    const own = hasUnit ? "" : unit;
    this.#numbers.push({ figure, at: this.#text.length, number, unit: own });
    this.#text += number + own;
    return this;
  }

  phrase(): Phrase {
    return { text: this.#text, numbers: this.#numbers };
  }
}

function nouns({ rowLabels, columnLabels, group }: TableFigure, form: Form, caption: string): string | null {
  const row = joined(rowLabels.map(({ noun }) => noun));
  const column = joined(columnLabels.map(({ noun, leans }) => (leans ? "" : noun)));
  return form({ row, column, group: group?.noun ?? "", caption });
}

/** What tells a part from its whole: the label on the side on which it stands apart. */
function partNoun(figure: TableFigure, whole: TableFigure): string {
  const [own, other] =
    figure.row === whole.row ? [figure.columnLabels, whole.columnLabels] : [figure.rowLabels, whole.rowLabels];
  const known = new Set(other.map(({ noun }) => noun));
  return joined(own.map(({ noun }) => noun).filter((noun) => !known.has(noun)));
}

/** Does not say twice what ends one label and is the next. */
function joined(words: readonly string[]): string {
  return words.reduce((before, word) => (before.endsWith(word) ? before : before + word), "");
}

/** 2021年, so that a year to come is known as one; 截至2021年底 makes a stock. */
function dated(figure: TableFigure): string {
  const period = periodOf(figure);
  if (period === null || typeof period.year !== "number") return "";
  if (period.to !== null) return "";
  return period.at ? `截至${period.year}年底,` : `${period.year}年`;
}
