import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import { findPipeline } from "../find-pipeline.ts";
import type { Finding } from "../model/finding.ts";
import { type Extractor, openExtractor } from "../open-extractor.ts";
import type { Pipeline } from "../pipeline/load-pipeline.ts";
import { PipelineError } from "../pipeline/pipeline-error.ts";
import type { SegmenterName } from "../segment/load-segmenter.ts";
import { fullName } from "../split/full-name.ts";
import { isMask } from "../split/organization-rules.ts";
import { reportRules } from "../split/report-rules.ts";
import { fold } from "../text/fold.ts";
import { describeMiss, describeReportMiss, describeReportScore, describeScore } from "./describe-score.ts";
import { extractSamples } from "./extract-samples.ts";
import { loadAnnotations } from "./load-annotations.ts";
import { score } from "./score.ts";
import { scoreReports } from "./score-reports.ts";
import { belowThresholds, type Group, GROUPS, Thresholds } from "./thresholds.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DATA = join(ROOT, "data");
const SEALED = join(DATA, "sealed");
const GOLD = resolve(ROOT, "../shared/gold");

interface Options {
  readonly misses?: true;
  readonly json?: true;
  readonly pipeline?: string;
  readonly segmenter?: SegmenterName;
}

/** Exit codes 0: all is well. 1: below a threshold, or an annotation is broken. 2: wrong usage. */
async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  const command = new Command("pnpm evaluate")
    .description("Scores what is extracted from annotated texts against their annotations.")
    .argument("[folders...]", "annotated texts; without any, all there are, which must reach data/thresholds.json")
    .option("--misses", "list what was missed, wrong or too much (never of sealed texts)")
    .option("--json", "print the scores as JSON")
    .option("--pipeline <name>", "rules to use, as `pnpm pipeline` has it")
    .addOption(new Option("--segmenter <name>", "word segmenter").choices(["nodejieba", "jieba-rs"]))
    .exitOverride();
  try {
    command.parse(argv, { from: "user" });
    const options = command.opts<Options>();
    const pipeline = findPipeline(options.pipeline);
    const extractor = await openExtractor(pipeline, options.segmenter);
    return (await evaluate(command.args, extractor, pipeline, options)) ? 0 : 1;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof PipelineError)) throw error;
    console.error(error.message);
    return 2;
  }
}

/** Whether all is well. */
async function evaluate(
  folders: readonly string[],
  extractor: Extractor,
  pipeline: Pipeline,
  options: Options,
): Promise<boolean> {
  const { organization } = reportRules(pipeline.reports);
  const whole = folders.length === 0;
  const inputs = whole ? [DATA, GOLD].filter((each) => existsSync(each)) : folders;
  const { annotations, findings } = await loadAnnotations(inputs);
  let well = tell(findings);
  const scores: Record<string, unknown> = {};
  for (const group of whole ? GROUPS : ["given" as const]) {
    const own = annotations.filter(({ textFile }) => !whole || groupOf(textFile) === group);
    if (own.length === 0) continue;
    const extracted = await extractSamples(own, extractor);
    well = tell(extracted.findings) && well;
    const { misses, ...result } = score(extracted.samples);
    const told = scoreReports(extracted.reports, {
      full: (name) => fullName(name, organization),
      isMasked: (name) => isMask(fold(name)),
      hidesPlaces: (text) => organization.maskedPlace.test(fold(text)),
    });
    const { misses: wrong, ...reports } = told;
    scores[group] = { ...result, reports };
    if (!options.json) {
      console.log(`\n== ${group}: ${own.length} texts`);
      const open = misses.filter(({ source }) => !liesIn(SEALED, resolve(source)));
      const openWrong = wrong.filter(({ source }) => !liesIn(SEALED, resolve(source)));
      if (options.misses) {
        for (const line of [...open.flatMap(describeMiss), ...openWrong.map(describeReportMiss)]) console.log(line);
      }
      for (const line of describeScore(result)) console.log(line);
      if (reports.gold > 0) for (const line of describeReportScore(reports)) console.log(line);
    }
    if (group === "given") continue;
    const below = belowThresholds(result, reports, readThresholds()[group]);
    for (const line of below) console.error(`${group}: ${line} [BELOW_THRESHOLD]`);
    well &&= below.length === 0;
  }
  if (options.json) console.log(JSON.stringify(scores, null, 1));
  return well;
}

function readThresholds(): Thresholds {
  return Thresholds.parse(JSON.parse(readFileSync(join(DATA, "thresholds.json"), "utf8")));
}

function groupOf(file: string): Group {
  if (liesIn(SEALED, file)) return "sealed";
  return liesIn(GOLD, file) ? "gold" : "open";
}

function liesIn(folder: string, file: string): boolean {
  return !relative(folder, file).startsWith("..");
}

/** Prints findings; true where none is an error. */
function tell(findings: readonly Finding[]): boolean {
  for (const { code, message } of findings) console.error(`${message} [${code}]`);
  return findings.every(({ severity }) => severity !== "error");
}

process.exitCode = await main(process.argv.slice(2));
