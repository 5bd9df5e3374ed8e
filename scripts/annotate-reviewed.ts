// Turns what analysts have reviewed into annotated texts for `pnpm evaluate`: reads a dataset whose run applied
// a corrections.csv, and writes for each source with reviewed figures its text and X.claims.jsonl beside it.
// Usage: pnpm tsx scripts/annotate-reviewed.ts DATASET FOLDER [--all]
//   --all   figures that nobody reviewed as well, noted as 未核对; without it, only texts that were reviewed
//           whole tell anything of precision
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { ReviewedClaim, reviewedRows } from "../src/evaluate/reviewed-rows.ts";
import { RunRecord } from "../src/model/run-record.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: "boolean" } } });
const [dataset, folder] = positionals;
if (dataset === undefined || folder === undefined) {
  console.error("usage: pnpm tsx scripts/annotate-reviewed.ts DATASET FOLDER [--all]");
  process.exit(2);
}

const { inputs } = RunRecord.parse(JSON.parse(readFileSync(join(dataset, "run.json"), "utf8")));
const bySource = new Map<string, ReviewedClaim[]>();
for (const line of readFileSync(join(dataset, "claims.jsonl"), "utf8").split("\n")) {
  if (line === "") continue;
  const claim = ReviewedClaim.parse(JSON.parse(line));
  const own = bySource.get(claim.source);
  if (own === undefined) bySource.set(claim.source, [claim]);
  else own.push(claim);
}

for (const { path, text } of inputs) {
  const claims = bySource.get(path) ?? [];
  const reviewed = claims.filter(({ review }) => review !== null).length;
  if (reviewed === 0) continue;
  const stem = join(folder, path.replace(/\.(?:txt|md)$/iu, ""));
  mkdirSync(dirname(stem), { recursive: true });
  writeFileSync(`${stem}.txt`, readFileSync(join(dataset, text)));
  const rows = reviewedRows(claims, values.all === true);
  writeFileSync(`${stem}.claims.jsonl`, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  console.log(`${stem}.txt: ${rows.length} rows, ${reviewed} of ${claims.length} figures reviewed`);
}
