import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** A quantity that a text of the corpus holds. Null is what the corpus does not say. */
export interface ExpectedQuantity {
  readonly kind: "claim" | "masked";
  readonly quote: string | null;
  /** In the canonical unit; null for a masked amount. */
  readonly value: string | null;
  /** The upper end of a range, else null. */
  readonly max: string | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
}

/** A text, and every quantity in it in text order; none where its numbers are no amounts. */
export interface CorpusCase {
  readonly text: string;
  /** What it is an example of. */
  readonly group: string;
  readonly expected: readonly ExpectedQuantity[];
}

const Texts = z.array(z.string().min(1)).min(1);
const Amount = z.strictObject({
  number: z.string(),
  max: z.string().nullable().default(null),
  unit: z.string().nullable().default(null),
  qualifier: z.string().default("eq"),
  quote: z.string().optional(),
  texts: Texts,
});
const Forms = z.strictObject({
  positives: z.record(z.string(), z.array(Amount).min(1)),
  masked: z.array(z.strictObject({ unit: z.string(), texts: Texts })),
  negatives: z.array(z.strictObject({ reason: z.string(), texts: Texts })),
});
const Sentences = z.record(z.string(), Texts);

/** Reads `quantities.yaml`: texts grouped by the one quantity that each holds, or by the reason that it holds none. */
export function readQuantityForms(path: string): CorpusCase[] {
  const { positives, masked, negatives } = Forms.parse(parse(readFileSync(path, "utf8")));
  const cases: CorpusCase[] = [];
  for (const [group, amounts] of Object.entries(positives)) {
    for (const { number: value, texts, quote, ...rest } of amounts) {
      for (const text of texts) {
        cases.push({ text, group, expected: [{ kind: "claim", quote: quote ?? text, value, ...rest }] });
      }
    }
  }
  for (const { unit, texts } of masked) {
    const expected = [{ kind: "masked" as const, quote: null, value: null, max: null, unit, qualifier: null }];
    for (const text of texts) cases.push({ text, group: "masked", expected });
  }
  for (const { reason, texts } of negatives) {
    for (const text of texts) cases.push({ text, group: reason, expected: [] });
  }
  return cases;
}

/**
 * Reads `quantity-sentences.yaml`: sentences by what they are examples of, each quantity marked where it stands
 * as `{20余场 = 20 occurrence ge}`, `{2—4家 = 2..4 count}` or `{xx名 = masked}`.
 */
export function readQuantitySentences(path: string): CorpusCase[] {
  const groups = Sentences.parse(parse(readFileSync(path, "utf8")));
  return Object.entries(groups).flatMap(([group, sentences]) =>
    sentences.map((sentence) => ({
      text: sentence.replace(MARK, "$1"),
      group,
      expected: [...sentence.matchAll(MARK)].map(([, quote = "", amount = ""]) => expectedOf(quote, amount)),
    })),
  );
}

const MARK = /\{([^{}=]+) = ([^{}]+)\}/gu;

function expectedOf(quote: string, amount: string): ExpectedQuantity {
  if (amount === "masked") return { kind: "masked", quote, value: null, max: null, unit: null, qualifier: null };
  const [range = "", unit = null, qualifier = "eq"] = amount.split(" ");
  const [value = "", max = null] = range.split("..");
  return { kind: "claim", quote, value, max, unit, qualifier };
}
