import pLimit from "p-limit";
import type { Finding } from "../model/finding.ts";
import type { SkippedFile } from "../model/skipped-file.ts";
import type { Source } from "../model/source.ts";
import type { FileSystem } from "./file-system.ts";
import { listFiles } from "./list-files.ts";
import { type ReadResult, readSources } from "./read-sources.ts";

/** `jobs` files are read at a time; `onFile` hears of each file that is done with, read or not. */
export interface ReadOptions {
  readonly jobs: number;
  readonly onFile?: (progress: { done: number; total: number }) => void;
  readonly signal?: AbortSignal;
  readonly fileSystem?: FileSystem;
}

/**
 * All sources under files and folders, sorted by path whatever the number of jobs. Holds every text in
 * memory: for large folders use {@link listFiles} and {@link readSources}. Rejects only when `signal` is
 * aborted.
 */
export async function readInputs(
  inputs: readonly string[],
  options: ReadOptions,
): Promise<{ sources: Source[]; skipped: SkippedFile[]; findings: Finding[] }> {
  const { jobs, onFile, signal, ...rest } = options;
  const listing = await listFiles(inputs, signal === undefined ? rest : { ...rest, signal });
  const total = listing.files.length;
  let done = 0;
  const limit = pLimit(jobs);
  const lists = await Promise.all(
    listing.files.map((file) =>
      limit(async () => {
        signal?.throwIfAborted();
        const read: ReadResult[] = [];
        for await (const result of readSources(file, rest)) read.push(result);
        done += 1;
        onFile?.({ done, total });
        return read;
      }),
    ),
  );
  const results = lists.flat();
  return {
    sources: results.flatMap(({ source }) => (source === null ? [] : [source])),
    skipped: [...listing.skipped, ...results.flatMap(({ skipped }) => (skipped === null ? [] : [skipped]))],
    findings: [...listing.findings, ...results.flatMap(({ findings }) => findings)],
  };
}
