import { compareClaims } from "./compare/compare-claims.ts";
import type { Header } from "./model/dataset-writer.ts";
import { findUnmatched } from "./manifest/find-unmatched.ts";
import type { Instruction } from "./manifest/instruction.ts";
import type { Finding } from "./model/finding.ts";
import type { RunRecord } from "./model/run-record.ts";
import { pageWriter } from "./page/page-writer.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import { type ListedFile, listFiles } from "./read/list-files.ts";
import { byPlace, byText } from "./run/by-place.ts";
import { amountReader, correctionTerms } from "./run/correction-terms.ts";
import { countBy } from "./run/count-by.ts";
import { type FileWorkers, startThreads, workHere } from "./run/file-workers.ts";
import { findRepeated } from "./run/find-repeated.ts";
import { labelsOf } from "./run/labels-of.ts";
import { loadCorrections } from "./run/load-corrections.ts";
import { loadManifests } from "./run/load-manifests.ts";
import { pageWords } from "./run/page-words.ts";
import { passedReader } from "./run/passed-reader.ts";
import { processFiles } from "./run/process-files.ts";
import { countProgress, type RunProgress } from "./run/progress.ts";
import { reviewRun } from "./run/review-run.ts";
import { openTextStore, type TextStore } from "./run/text-store.ts";
import type { SegmenterName } from "./segment/load-segmenter.ts";
import { version } from "./version.ts";
import { checkOutput } from "./write/check-output.ts";
import { writeDataset } from "./write/write-dataset.ts";

export interface RunOptions {
  /** Files and folders. */
  readonly inputs: readonly string[];
  /** Replaced whole, or left as it was. */
  readonly out: string;
  readonly pipeline: Pipeline;
  readonly header: Header;
  /** Worker threads at most. */
  readonly jobs: number;
  readonly segmenter?: SegmenterName;
  /** Aborting rejects with its reason, and leaves the output as it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Bytes of input from which on worker threads are started. */
  readonly threadsFrom?: number;
}

export interface RunResult {
  readonly record: RunRecord;
  readonly findings: readonly Finding[];
  /** How many claims each indicator has, masked ones aside. */
  readonly claimsByIndicator: ReadonlyMap<string, number>;
}

/** Less than this is done here before a thread would have loaded its dictionary. */
const THREADS_FROM = 4_000_000;

/**
 * One run: files in, dataset out. The same input and rules give the same bytes whatever the number of
 * jobs, but for the clock in `run.json`. What is wrong with a file becomes a finding.
 *
 * @throws {WriteError} where the output folder may not or cannot be written
 */
export async function run(options: RunOptions): Promise<RunResult> {
  await checkOutput(options.out, options.inputs);
  const texts = await openTextStore(options.out);
  try {
    return await runWith(options, texts);
  } finally {
    await texts.remove();
  }
}

async function runWith(options: RunOptions, texts: TextStore): Promise<RunResult> {
  const { inputs, out, pipeline, header } = options;
  const withSignal = { ...(options.signal && { signal: options.signal }) };
  const startedAt = new Date();
  const start = performance.now();

  const listing = await listFiles(inputs, withSignal);
  const onResult = countProgress(listing.files, options.onProgress ?? (() => {}));
  const manifests = await loadManifests(inputs, listing);
  const workers = await openWorkers(options, texts.folder, listing.files, manifests.instructions);
  const results = await closing(workers, () => processFiles(listing.files, workers, onResult, options.signal));

  const sources = results.flatMap((result) => result.inputs);
  const textOf = (path: string) => texts.textOf(path);
  const repeated = await findRepeated(results, textOf, manifests.instructions, options.signal);
  const { reports } = repeated;
  const paths = new Set(sources.map(({ path }) => path));
  const unmatched = findUnmatched(manifests.instructions, reports, (path) => paths.has(path));
  const amount = amountReader(pipeline);
  const corrections = await loadCorrections(inputs, listing, correctionTerms(pipeline, amount));
  const extracted = { claims: results.flatMap((result) => result.claims), reports, inputs: sources };
  const reviewed = await reviewRun(extracted, corrections, textOf, amount);
  const { claims } = reviewed;

  const labels = labelsOf(pipeline);
  const restated = new Set(pipeline.indicators.indicators.filter(({ additive }) => !additive).map(({ id }) => id));
  const compared = compareClaims(claims, {
    other: pipeline.other,
    reports,
    excluded: ({ id }) => repeated.claims.has(id) || reviewed.uncounted.has(id),
    additive: (indicator) => !restated.has(indicator),
    indicatorLabel: (indicator) => labels.indicators[indicator] ?? indicator,
  });
  const ofFiles = results.flatMap((result) => result.findings);
  const findings = [
    ...listing.findings,
    ...manifests.findings,
    ...unmatched,
    ...ofFiles,
    ...reviewed.findings,
    ...repeated.findings,
    ...compared.findings,
  ].sort(byPlace);

  const severities = countBy(findings, ({ severity }) => severity);
  const stated = claims.filter(({ kind }) => kind === "claim");
  const record: RunRecord = {
    tool: { name: "shuzhai", version },
    rules: { name: pipeline.id, version: pipeline.version },
    segmenter: workers.segmenter(),
    inputs: sources,
    skipped: [...listing.skipped, ...results.flatMap(({ skipped }) => skipped)].sort((a, b) => byText(a.path, b.path)),
    manifests: manifests.records,
    corrections: reviewed.records,
    counts: {
      sources: sources.length,
      reports: reports.length,
      claims: stated.length,
      masked: claims.length - stated.length,
      reviewed: reviewed.counts,
      observations: compared.observations.length,
      comparisons: compared.comparisons.length,
      findings: {
        error: severities.get("error") ?? 0,
        warning: severities.get("warning") ?? 0,
        info: severities.get("info") ?? 0,
      },
    },
    started_at: startedAt.toISOString(),
    seconds: Math.round(performance.now() - start) / 1000,
  };
  const dataset = { ...compared, reports, claims, findings, run: record, textOf, passedOf: passedReader(results) };
  const more = [texts.writer, pageWriter(pageWords(pipeline))];
  const written = await writeDataset(dataset, out, { header, labels, inputs, more, ...withSignal });
  return {
    record: written.run,
    findings: written.findings,
    claimsByIndicator: countBy(stated, ({ indicator }) => indicator),
  };
}

function openWorkers(
  { pipeline, segmenter, jobs, threadsFrom = THREADS_FROM }: RunOptions,
  texts: string,
  files: readonly ListedFile[],
  instructions: readonly Instruction[],
): Promise<FileWorkers> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const settings = { pipeline, segmenter, texts, instructions };
  // One thread, too, leaves this one free to hear of an interruption while a long file is worked on.
  return bytes < threadsFrom || files.length === 0
    ? workHere(settings)
    : startThreads(settings, Math.min(jobs, files.length));
}

/** Does the work, and closes the workers whatever comes of it. */
async function closing<T>(workers: { close(): Promise<void> }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await workers.close();
  }
}
