import { workerData } from "node:worker_threads";
import type { Instruction } from "../manifest/instruction.ts";
import { type Extractor, openExtractor } from "../open-extractor.ts";
import type { Pipeline } from "../pipeline/load-pipeline.ts";
import type { ListedFile } from "../read/list-files.ts";
import type { SegmenterName } from "../segment/load-segmenter.ts";
import { extractFile, type FileResult } from "./extract-file.ts";
import { NativeGate } from "./native-gate.ts";

/** What every worker needs. */
export interface WorkerSettings {
  readonly pipeline: Pipeline;
  /** The one asked for; nodejieba where it is undefined. */
  readonly segmenter: SegmenterName | undefined;
  /** Folder of the run's text store. */
  readonly texts: string;
  /** What manifests say of the reports. */
  readonly instructions: readonly Instruction[];
}

/** What a worker thread is started with. */
export interface ThreadSettings extends WorkerSettings {
  /** Of the gate that all threads of a pool go through. */
  readonly gate: NativeGate["shared"];
}

export interface WorkerDone {
  readonly result: FileResult;
  readonly segmenter: Extractor["segmenter"];
}

const { pipeline, segmenter, texts, instructions, gate: shared } = workerData as ThreadSettings;
const gate = new NativeGate(shared);
const extractor = await gate.withinAsync(() =>
  openExtractor(pipeline, segmenter, (cut) => (text) => gate.within(() => cut(text)), instructions),
);

/** The task of a worker thread: one file. */
export async function work(file: ListedFile): Promise<WorkerDone> {
  return { result: await extractFile(file, extractor, texts), segmenter: extractor.segmenter };
}
