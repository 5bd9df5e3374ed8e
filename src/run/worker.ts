import { workerData } from "node:worker_threads";
import { type Extractor, openExtractor } from "../open-extractor.ts";
import type { Pipeline } from "../pipeline/load-pipeline.ts";
import type { ListedFile } from "../read/list-files.ts";
import type { SegmenterName } from "../segment/load-segmenter.ts";
import { extractFile, type FileResult } from "./extract-file.ts";

/** What every worker is started with. */
export interface WorkerSettings {
  readonly pipeline: Pipeline;
  /** The one asked for; nodejieba where it is undefined. */
  readonly segmenter: SegmenterName | undefined;
}

export interface WorkerDone {
  readonly result: FileResult;
  readonly segmenter: Extractor["segmenter"];
}

const { pipeline, segmenter } = workerData as WorkerSettings;
const extractor = await openExtractor(pipeline, segmenter);

/** The task of a worker thread: one file. */
export async function work(file: ListedFile): Promise<WorkerDone> {
  return { result: await extractFile(file, extractor), segmenter: extractor.segmenter };
}
