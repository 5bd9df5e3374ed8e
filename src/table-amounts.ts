import type { PassedNumber } from "./model/mention.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import type { NumberLexicon } from "./recognize/lexicon.ts";
import { recognizeQuantities } from "./recognize/recognize-quantities.ts";
import type { AmountReader, CellAmount } from "./tables/table-lexicon.ts";

/** A classifier that goes with any number: with it behind, a bare number is read as every other one is. */
export const ANY_UNIT = "个";
/** A longer one is an explanation. */
const LONGEST_UNIT = 8;
const LONGEST_AMOUNT = 40;
const SCALE = /^[十百千万亿]+$/u;
const NOT_AMOUNTS: ReadonlySet<PassedNumber["reason"]> = new Set(["duration", "date", "clock", "specification"]);

/** Reads cells of tables by the same rules as prose: what is a number, a unit, an amount. */
export function tableAmounts(numbers: NumberLexicon, units: Pipeline["units"]): AmountReader {
  const nouns = new Set(units.units.filter(({ noun }) => noun === true).map(({ id }) => id));
  const known = new Map<string, "unit" | "nothing" | "no">();
  const kindOf = (words: string) => {
    const kind = known.get(words) ?? kindOfUnit(words, numbers, nouns);
    // a page of labels, not of units, would grow it without end
    if (known.size < 10_000) known.set(words, kind);
    return kind;
  };
  return {
    isUnit: (words) => kindOf(words) === "unit",
    countsNothing: (words) => kindOf(words) === "nothing",
    amount: (words) => readAmount(words, numbers),
  };
}

function kindOfUnit(words: string, numbers: NumberLexicon, nouns: ReadonlySet<string>): "unit" | "nothing" | "no" {
  if (words === "" || words.length > LONGEST_UNIT || /^[\d.]/u.test(words)) return "no";
  if (SCALE.test(words)) return "unit";
  const { mentions, passed } = recognizeQuantities(`5${words}`, numbers);
  const [mention] = mentions;
  const whole = mention?.span.start === 0 && mention.span.end === words.length + 1;
  if (whole && mention.surface_unit === words && !nouns.has(mention.unit_id ?? "")) return "unit";
  const other = passed[0];
  return other !== undefined && NOT_AMOUNTS.has(other.reason) && other.span.end === words.length + 1 ? "nothing" : "no";
}

function readAmount(cell: string, numbers: NumberLexicon): CellAmount | null {
  const folded = cell
    .normalize("NFKC")
    .trim()
    .replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/gu, ",");
  const sign = /^[+\-−－↑↓](?=\d)/u.exec(folded)?.[0] ?? "";
  const words = folded.slice(sign.length);
  const negative = sign !== "" && "-−－↓".includes(sign);
  if (isNoAmount(words)) return null;
  const read = { number: words, negative, masked: isMasked(words) };
  if (isOneAmount(words, words.length, numbers)) return { ...read, hasUnit: true };
  if (!/[\d×xX*＊〇零一二三四五六七八九十百千万亿余多]$/u.test(words)) return null;
  if (!isOneAmount(words + ANY_UNIT, words.length + 1, numbers)) return null;
  return { ...read, hasUnit: false };
}

/** Words, dates (2021-05), numbers of documents (007) and of telephones. */
function isNoAmount(words: string): boolean {
  if (words === "" || words.length > LONGEST_AMOUNT) return true;
  return /^0\d/u.test(words) || /^\d{4}[-./]\d{1,2}(?:\D|$)/u.test(words) || /^\d{11,}$/u.test(words);
}

/** The words are one amount, but for what makes it about so much. */
function isOneAmount(words: string, length: number, numbers: NumberLexicon): boolean {
  const { mentions, passed } = recognizeQuantities(words, numbers);
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1 || passed.length > 0) return false;
  const around = [words.slice(0, mention.span.start), words.slice(mention.span.end, length)];
  return mention.surface_unit !== "" || mention.kind === "masked"
    ? around.every((piece) => piece === "" || piece === mention.qualifier_cue)
    : false;
}

function isMasked(words: string): boolean {
  return !/[\d〇零一二三四五六七八九十百千万亿]/u.test(words);
}
