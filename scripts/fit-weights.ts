/**
 * Fits the weights of evidence (src/bind/weights.ts) and of rules (indicators.yaml) to the annotated texts:
 * one weight at a time is moved up and down, and a move is kept where more claims come out right. Prints
 * what it would change; people decide and write it down. `--folds 4` says first how much of the gain holds
 * on texts that were left out of the fitting. Sealed texts are never used.
 *
 *   pnpm tsx scripts/fit-weights.ts [--folds N] [--least 2] [folders…]
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { bindClaims, type QuantifiedSentence } from "../src/bind/bind-claims.ts";
import { WEIGHTS } from "../src/bind/weights.ts";
import { bindReport } from "../src/bind-report.ts";
import { compileDomain } from "../src/compile-domain.ts";
import type { GoldRow } from "../src/evaluate/gold-row.ts";
import { loadAnnotations } from "../src/evaluate/load-annotations.ts";
import { findPipeline } from "../src/find-pipeline.ts";
import type { Report } from "../src/model/report.ts";
import { readSources } from "../src/read/read-sources.ts";
import { loadSegmenter } from "../src/segment/load-segmenter.ts";
import { splitReports } from "../src/split/split-reports.ts";

interface Prepared {
  text: string;
  gold: ReadonlyMap<string, GoldRow>;
  reports: { report: Report; sentences: readonly QuantifiedSentence[] }[];
}

const { values: options, positionals } = parseArgs({
  options: {
    folds: { type: "string", default: "0" },
    least: { type: "string", default: "2" },
    passes: { type: "string", default: "2" },
    rules: { type: "boolean", default: false },
  },
  allowPositionals: true,
});

const pipeline = findPipeline();
const domain = compileDomain(pipeline);
const { segmenter } = await loadSegmenter({ words: pipeline.words });
const cuts = new Map<string, string[]>();
const cut = (text: string) => {
  const known = cuts.get(text);
  if (known !== undefined) return known;
  const made = segmenter.cut(text);
  cuts.set(text, made);
  return made;
};

async function prepare(): Promise<Prepared[]> {
  const folders = positionals.length > 0 ? positionals : ["data", "../shared/gold"];
  const { annotations } = await loadAnnotations(folders);
  const prepared: Prepared[] = [];
  for (const { path, textFile, gold } of annotations) {
    if (textFile.includes("/sealed/")) continue;
    const read = await readSources({ path, absolute: textFile, bytes: statSync(textFile).size }).next();
    const source = read.value?.source ?? null;
    if (source === null) continue;
    const { text } = source;
    const reports = splitReports(source, pipeline.reports).reports.map((report) => ({
      report,
      sentences: bindReport(report, text, domain, cut).sentences,
    }));
    const rows = gold.filter(({ kind }) => kind === "claim");
    prepared.push({ text, gold: new Map(rows.map((row) => [`${row.start}`, row])), reports });
  }
  return prepared;
}

/** How many claims are right, less half of those that are wrong: rows of `other` count only where a rule took them. */
function rate(texts: readonly Prepared[]): number {
  let right = 0;
  let predicted = 0;
  for (const { text, gold, reports } of texts) {
    for (const { report, sentences } of reports) {
      for (const claim of bindClaims(report, text, sentences, domain.bind, cut)) {
        if (claim.kind !== "claim" || claim.indicator === pipeline.other) continue;
        predicted++;
        const row = gold.get(`${claim.start}`);
        if (row === undefined) continue;
        if (row.indicator === claim.indicator && row.measure === claim.measure && row.status === claim.status) right++;
      }
    }
  }
  return right - 0.5 * predicted;
}

interface Knob {
  name: string;
  get(): number;
  set(value: number): void;
  steps: readonly number[];
}

function knobs(): Knob[] {
  const found: Knob[] = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).map((key) => ({
    name: key,
    get: () => WEIGHTS[key],
    set: (value) => void (WEIGHTS[key] = value),
    steps: [0.7, 0.85, 1.15, 1.3].map((factor) => WEIGHTS[key] * (factor - 1)),
  }));
  if (options.rules) {
    for (const { id, rule } of domain.bind.rules) {
      found.push({
        name: id,
        get: () => rule.weight ?? 0,
        set: (value) => void (rule.weight = value),
        steps: [-0.4, -0.2, 0.2, 0.4],
      });
    }
  }
  return found;
}

function fit(texts: readonly Prepared[], all: readonly Knob[], least: number): void {
  let best = rate(texts);
  for (let pass = 0; pass < Number(options.passes); pass++) {
    for (const knob of all) {
      const start = knob.get();
      let kept = start;
      for (const step of knob.steps) {
        knob.set(start + step);
        const got = rate(texts);
        if (got >= best + least) {
          best = got;
          kept = start + step;
        }
      }
      knob.set(kept);
    }
  }
}

const texts = await prepare();
const all = knobs();
const original = all.map((knob) => knob.get());
const reset = () => all.forEach((knob, i) => knob.set(original[i] ?? 0));
const least = Number(options.least);
const start = performance.now();
console.log(
  `${texts.length} texts, ${all.length} weights, rating ${rate(texts)}, ${Math.round(performance.now() - start)} ms`,
);

const folds = Number(options.folds);
if (folds > 1) {
  let before = 0;
  let after = 0;
  for (let fold = 0; fold < folds; fold++) {
    const held = texts.filter((_, i) => i % folds === fold);
    before += rate(held);
    fit(
      texts.filter((_, i) => i % folds !== fold),
      all,
      least,
    );
    after += rate(held);
    reset();
  }
  console.log(`held out: ${before} before, ${after} after`);
}
fit(texts, all, least);
console.log(`fitted: ${rate(texts)}`);
all.forEach((knob, i) => {
  const from = original[i] ?? 0;
  if (knob.get() !== from) console.log(`  ${knob.name}: ${from} -> ${Math.round(knob.get() * 1000) / 1000}`);
});
