import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { type Extractor, openExtractor } from "../open-extractor.ts";
import type { ListedFile } from "../read/list-files.ts";
import { extractFile, type FileResult } from "./extract-file.ts";
import { NativeGate } from "./native-gate.ts";
import type { ThreadSettings, WorkerDone, WorkerSettings } from "./worker.ts";

/** Whatever turns files into results. */
export interface FileWorkers {
  process(file: ListedFile): Promise<FileResult>;
  /** How many files it is worth handing over at a time. */
  readonly width: number;
  /** Which one cut. Only after a first file; throws where no worker could be started. */
  segmenter(): Extractor["segmenter"];
  /** Stops at once, also in the middle of a file, and leaves nothing behind. */
  close(): Promise<void>;
}

/** Files that are read ahead while another goes through the stages. */
const READ_AHEAD = 4;

/** Works in this very thread: for input that is done sooner than a worker is ready. */
export async function workHere({ pipeline, segmenter, texts, instructions }: WorkerSettings): Promise<FileWorkers> {
  const extractor = await openExtractor(pipeline, segmenter, undefined, instructions);
  return {
    width: READ_AHEAD,
    // A copy, since a string that was cut out of a text keeps all of that text in memory.
    process: async (file) => structuredClone(await extractFile(file, extractor, texts)),
    segmenter: () => extractor.segmenter,
    close: async () => {},
  };
}

/** Starts worker threads, each with rules and segmenter of its own: some seconds and 300 MB apiece. */
export async function startThreads(settings: WorkerSettings, threads: number): Promise<FileWorkers> {
  // What a worker puts into the system's folder for temporary files would stay there when it is stopped.
  const temporary = await mkdtemp(join(tmpdir(), "shuzhai-run-"));
  const gate = new NativeGate();
  const threadSettings: ThreadSettings = { ...settings, gate: gate.shared };
  const pool = new Piscina<ListedFile, WorkerDone>({
    filename: fileURLToPath(new URL("worker-entry.mjs", import.meta.url)),
    workerData: threadSettings,
    minThreads: threads,
    maxThreads: threads,
    // While a worker waits in Atomics.wait it cannot go on reading a file.
    atomics: "disabled",
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  const broken = new Promise<never>((_, reject) => pool.on("error", reject));
  broken.catch(() => {}); // It may break while nobody waits for it.
  let segmenter: Extractor["segmenter"] | null = null;
  return {
    width: 2 * threads,
    async process(file) {
      const done = await Promise.race([pool.run(file), broken]);
      segmenter = done.segmenter;
      return done.result;
    },
    segmenter() {
      if (segmenter === null) throw new Error("no worker thread could be started");
      return segmenter;
    },
    async close() {
      await gate.close();
      await pool.destroy();
      await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
