// How many cases of the corpus of quantities are read right, here and by recognizers-text (zh-cn), by what they are
// examples of. Usage: pnpm tsx scripts/compare-quantities.ts [--write] [--misses]
//   --write   puts the table into docs/quantities.md
//   --misses  names the cases that are read wrong here
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  type CorpusCase,
  type ExpectedQuantity,
  readQuantityForms,
  readQuantitySentences,
} from "../src/evaluate/quantity-corpus.ts";
import { recognizeQuantities } from "../src/index.ts";
import { peerQuantities } from "./bench/peer-quantities.ts";

const { values: flags } = parseArgs({ options: { write: { type: "boolean" }, misses: { type: "boolean" } } });
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const cases = [
  ...readQuantityForms(path("../pipelines/base/quantities.yaml")),
  ...readQuantitySentences(path("../pipelines/base/quantity-sentences.yaml")),
];

/** Every quantity found, with its span, value, unit and qualifier, and nothing else. */
function isRightHere({ text, expected }: CorpusCase): boolean {
  const found = recognizeQuantities(text).quantities;
  return (
    found.length === expected.length &&
    expected.every((wanted, i) => {
      const { mention, value, value_max: max, unit } = found[i]!;
      const agrees = (said: string | null, got: string | null) => said === null || said === got;
      return (
        wanted.kind === mention.kind &&
        agrees(wanted.quote, mention.quote) &&
        wanted.value === value &&
        wanted.max === max &&
        agrees(wanted.unit, unit) &&
        agrees(wanted.qualifier, mention.qualifier)
      );
    })
  );
}

/**
 * The peer is asked for less: value and class of unit, at the place. It knows no qualifiers, no masks and no person or
 * piece as units, so a number does for those; where there is no amount, only what it finds with a unit counts.
 */
function isRightThere({ text, expected }: CorpusCase): boolean {
  const found = peerQuantities(text);
  if (expected.length === 0) return found.every(({ unit }) => unit === "number");
  let from = 0;
  return expected.every(({ kind, quote, value, max, unit }) => {
    const start = quote === null ? 0 : text.indexOf(quote, from);
    const end = quote === null ? text.length : start + quote.length;
    from = end;
    const within = found.filter((quantity) => quantity.start < end && quantity.end > start);
    if (kind === "masked") return within.length === 0;
    const has = (wanted: string | null) =>
      wanted === null || within.some((quantity) => isSame(quantity.value, quantity.unit, Number(wanted), unit));
    return has(value) && has(max);
  });
}

function isSame(got: number, gotUnit: string, wanted: number, unit: ExpectedQuantity["unit"]): boolean {
  if (unit === "percent" && gotUnit === "number") return isNear(got * 100, wanted);
  const isClass =
    gotUnit === unit ||
    (gotUnit === "number" && !/^[A-Z]{3}$|^m2$|^mu$/u.test(unit ?? "")) ||
    (unit === "percentage_point" && gotUnit === "percent");
  return isClass && isNear(got, wanted);
}

function isNear(got: number, wanted: number): boolean {
  return Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

interface Row {
  cases: number;
  here: number;
  there: number;
}

/** Reasons for which a number is passed over; other sentences without an amount go together. */
const reasons = new Set(cases.flatMap(({ group, expected }) => (expected.length === 0 ? [group] : [])));
for (const { group, expected } of cases) if (expected.length > 0) reasons.delete(group);

const rows = new Map<string, Row>();
let numbersSeen = 0;
const total: Row = { cases: 0, here: 0, there: 0 };
for (const one of cases) {
  const name =
    one.expected.length > 0 ? one.group : `no amount: ${reasons.has(one.group) ? one.group : "in sentences"}`;
  const row = rows.get(name) ?? { cases: 0, here: 0, there: 0 };
  rows.set(name, row);
  const here = isRightHere(one);
  const there = isRightThere(one);
  if (!here && flags.misses === true) console.log(`${one.group}: ${one.text}`);
  if (one.expected.length === 0 && peerQuantities(one.text).some(({ unit }) => unit === "number")) numbersSeen += 1;
  for (const sum of [row, total]) {
    sum.cases += 1;
    sum.here += Number(here);
    sum.there += Number(there);
  }
}

const line = (name: string, { cases: all, here, there }: Row) =>
  `| ${name.replaceAll("_", " ")} | ${all} | ${here} | ${there} |`;
const table = [
  "| examples of | cases | right here | right by recognizers-text |",
  "| --- | --- | --- | --- |",
  ...[...rows]
    .toSorted(([a], [b]) => Number(a.startsWith("no ")) - Number(b.startsWith("no ")))
    .map(([name, row]) => line(name, row)),
  line("**all**", total),
  "",
  `Of the texts that hold no amount, the number recognizer of recognizers-text finds a number in ${numbersSeen}; that is not held against it here.`,
].join("\n");
console.log(table);
if (flags.write === true) {
  const docs = path("../docs/quantities.md");
  const [before = "", , after = ""] = readFileSync(docs, "utf8").split(/<!-- \/?corpus -->/u);
  writeFileSync(docs, `${before}<!-- corpus -->\n\n${table}\n\n<!-- /corpus -->${after}`);
}
process.exitCode = total.here === total.cases ? 0 : 1;
