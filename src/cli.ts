import process from "node:process";
import { type Arguments, readArguments, textsFor } from "./cli/read-arguments.ts";
import { showProgress } from "./cli/show-progress.ts";
import { describeTroubles, summarize } from "./cli/summarize.ts";
import { summarizeManifests } from "./cli/summarize-manifests.ts";
import type { Texts } from "./cli/texts.ts";
import { UsageError } from "./cli/usage-error.ts";
import { findPipeline } from "./find-pipeline.ts";
import { initManifest } from "./init-manifest.ts";
import { ManifestError } from "./manifest/manifest-error.ts";
import type { Finding } from "./model/finding.ts";
import { PipelineError } from "./pipeline/pipeline-error.ts";
import { run } from "./run.ts";
import { WriteError } from "./write/write-error.ts";

/** Exit codes: done; done, but something could not be read; nothing written; interrupted, nothing written. */
const EXIT = { done: 0, incomplete: 1, refused: 2, interrupted: 130 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A terminal sends one Ctrl-C to every process of its group, and some of them pass it on. */
const SAME_SIGNAL_MS = 1000;

class Interrupted extends Error {}

async function main(argv: readonly string[]): Promise<Exit> {
  const texts = textsFor(argv);
  const interruption = listenForInterruption();
  try {
    const given = readArguments(argv, texts);
    if (given === null) return EXIT.done;
    const command = given.command === "init" ? initCommand : runCommand;
    return await command(given, texts, interruption.signal);
  } catch (error) {
    const { code, message, exit } = explain(error, texts);
    print(process.stderr, `${texts.wrong.error}${texts.colon}${message} [${code}]`);
    if (error instanceof UsageError && error.usage !== null) print(process.stderr, `\n${error.usage}`);
    return exit;
  } finally {
    interruption.stop();
  }
}

async function runCommand(given: Arguments, texts: Texts, signal: AbortSignal): Promise<Exit> {
  const pipeline = findPipeline(given.pipeline);
  const { segmenter, quiet, pipeline: _, command: __, ...options } = given;
  const display = quiet ? null : showProgress(texts, process.stderr);
  const result = await run({
    ...options,
    pipeline,
    signal,
    ...(segmenter !== undefined && { segmenter }),
    ...(display !== null && { onProgress: (progress) => display.show(progress) }),
  }).finally(() => display?.stop());

  for (const line of describeTroubles(result.findings, texts)) print(process.stderr, line);
  const titles = new Map(pipeline.indicators.indicators.map(({ id, title }) => [id, title[given.header]]));
  const lines = summarize(result, given.out, (indicator) => titles.get(indicator) ?? indicator, texts);
  if (!quiet) for (const line of lines) print(process.stdout, line);
  return exitOf(result.findings);
}

async function initCommand(
  { inputs, header, pipeline, quiet }: Arguments,
  texts: Texts,
  signal: AbortSignal,
): Promise<Exit> {
  const { written, findings } = await initManifest({ inputs, header, pipeline: findPipeline(pipeline), signal });
  for (const line of describeTroubles(findings, texts)) print(process.stderr, line);
  if (!quiet) for (const line of summarizeManifests(written, texts)) print(process.stdout, line);
  return exitOf(findings);
}

function exitOf(findings: readonly Finding[]): Exit {
  const lost = findings.some(({ code, severity }) => severity === "error" && /^(READ|RUN|MANIFEST)_/u.test(code));
  return lost ? EXIT.incomplete : EXIT.done;
}

/** What went wrong, for whoever typed the command: no stack, unless `SHUZHAI_DEBUG` is set. */
function explain(error: unknown, { wrong, colon }: Texts): { code: string; message: string; exit: Exit } {
  if (error instanceof UsageError) return { code: error.code, message: error.message, exit: EXIT.refused };
  if (error instanceof Interrupted) return { code: "INTERRUPTED", message: wrong.interrupted, exit: EXIT.interrupted };
  if (error instanceof PipelineError) {
    const message = error.message.replace(` [${error.code}]`, "");
    return { code: error.code, message: wrong.pipeline + colon + message, exit: EXIT.refused };
  }
  if (error instanceof ManifestError) return { code: error.code, message: error.message, exit: EXIT.refused };
  if (error instanceof WriteError) {
    // Only the former dataset is still there: the new one is in place.
    const exit = error.code === "WRITE_OLD_REMAINS" ? EXIT.incomplete : EXIT.refused;
    return { code: error.code, message: error.message, exit };
  }
  if (process.env["SHUZHAI_DEBUG"]) console.error(error);
  const detail = error instanceof Error ? error.message : String(error);
  return { code: "INTERNAL", message: wrong.internal + colon + detail, exit: EXIT.refused };
}

function listenForInterruption(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (controller.signal.aborted && Date.now() - first > SAME_SIGNAL_MS) process.exit(EXIT.interrupted);
    first ||= Date.now();
    controller.abort(new Interrupted());
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, onSignal);
  return {
    signal: controller.signal,
    stop() {
      for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, onSignal);
    },
  };
}

/** A line of text; characters that would steer the terminal, as a file's name may hold, are shown as such. */
function print(stream: NodeJS.WriteStream, line: string): void {
  stream.write(`${line.trimEnd().replace(/(?!\n)\p{Cc}/gu, "\uFFFD")}\n`);
}

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads has had enough, as `head` does.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await main(process.argv.slice(2));
