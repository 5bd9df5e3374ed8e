import type { CorrectionTerms } from "../corrections/read-fields.ts";
import type { Verdict } from "../model/verdict.ts";
import type { Quantity } from "../model/quantity.ts";
import { normalizeMention } from "../normalize/normalize-mention.ts";
import { compileUnitSystem } from "../normalize/unit-system.ts";
import type { Pipeline } from "../pipeline/load-pipeline.ts";
import { compileNumberLexicon } from "../recognize/lexicon.ts";
import { recognizeQuantities } from "../recognize/recognize-quantities.ts";
import { fold } from "../text/fold.ts";
import { LABELS } from "../write/labels.ts";
import { LABELS_EN } from "../write/labels-en.ts";

/** How analysts write it as well. */
const MORE_VERDICTS: Readonly<Record<string, Verdict>> = {
  对: "right",
  无误: "right",
  "√": "right",
  错: "wrong",
  有误: "wrong",
  删除: "wrong",
  "×": "wrong",
  修改: "corrected",
  已更正: "corrected",
  改正: "corrected",
  补录: "added",
  遗漏: "added",
  漏提: "added",
  新增: "added",
};

/** Reads one amount, such as 71万元, and nothing else. */
export type ReadAmount = (words: string) => Quantity | null;

/** Reads amounts by the rules of a domain for prose. */
export function amountReader(pipeline: Pipeline): ReadAmount {
  const numbers = compileNumberLexicon(pipeline.units, pipeline.numbers);
  const units = compileUnitSystem(pipeline.units);
  return (words) => {
    const { mentions } = recognizeQuantities(words, numbers);
    const [mention] = mentions;
    const whole = mentions.length === 1 && mention?.span.start === 0 && mention.span.end === words.length;
    return whole ? normalizeMention(mention, words, units) : null;
  };
}

/** What the cells of `corrections.csv` may say: titles in both languages, and ids. */
export function correctionTerms(pipeline: Pipeline, amount: ReadAmount): CorrectionTerms {
  const term = (name: "measure" | "status" | "basis" | "scope") => meanings([LABELS[name], LABELS_EN[name]]);
  const titled = (things: readonly { id: string; title: { zh: string; en: string } }[]) =>
    meanings([
      Object.fromEntries(things.map(({ id, title }) => [id, title.en])),
      Object.fromEntries(things.map(({ id, title }) => [id, title.zh])),
    ]);
  return {
    unitOf(words) {
      const one = words === "" ? null : amount(`1${words}`);
      return one?.value == null || one.mention.unit_id === null ? null : { unit: one.unit, factor: one.value };
    },
    verdict: new Map([
      ...Object.entries(MORE_VERDICTS).map(([word, verdict]) => [fold(word), verdict] as const),
      ...(meanings([LABELS.review, LABELS_EN.review]) as Map<string, Verdict>),
    ]),
    vocabulary: {
      // a unit that another one is converted to is none that a claim may have
      unit: titled(pipeline.units.units.filter(({ to, measures }) => to === undefined && measures === undefined)),
      indicator: titled(pipeline.indicators.indicators),
      measure: term("measure"),
      status: term("status"),
      basis: term("basis"),
      scope: term("scope"),
    },
  };
}

/** From titles and ids, folded, to ids; the titles of the last list are the first to be named. */
function meanings(titles: readonly Readonly<Record<string, string>>[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const list of titles.toReversed()) for (const [id, title] of Object.entries(list)) found.set(fold(title), id);
  for (const id of Object.keys(titles[0] ?? {})) found.set(fold(id), id);
  return found;
}
