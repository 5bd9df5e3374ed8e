// Turns a marked-up report into a sample: X.marked → X.txt and X.claims.jsonl beside it.
// Usage: pnpm tsx scripts/annotate.ts [--pipeline NAME] X.marked…
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { readMarkedText } from "../src/evaluate/read-marked-text.ts";
import { findPipeline } from "../src/find-pipeline.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pipeline: { type: "string" } } });
const { indicators, units } = findPipeline(values.pipeline);
const known = {
  indicators: new Set(indicators.indicators.map(({ id }) => id)),
  units: new Set(
    units.units.flatMap(({ id, to, measures }) => (to === undefined && measures === undefined ? [id] : [])),
  ),
};

for (const file of positionals) {
  if (!file.endsWith(".marked")) throw new Error(`expected a file X.marked, got ${file}; rename it`);
  const { text, rows, mistakes } = readMarkedText(readFileSync(file, "utf8"), known);
  for (const mistake of mistakes) console.error(`${file}: ${mistake}`);
  if (mistakes.length > 0) {
    process.exitCode = 1;
    continue;
  }
  const base = file.slice(0, -".marked".length);
  writeFileSync(`${base}.txt`, text);
  writeFileSync(`${base}.claims.jsonl`, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  console.log(`${base}.txt: ${text.length} characters, ${rows.length} figures`);
}
