import pLimit from "p-limit";
import type { ListedFile } from "../read/list-files.ts";
import type { FileResult } from "./extract-file.ts";
import type { FileWorkers } from "./file-workers.ts";
import { shareStrings } from "./share-strings.ts";

/**
 * Results in the order of the files, whoever was done first. A file on which the program itself fails is
 * one more that could not be read, with a `RUN_FILE_FAILED` finding. Rejects only when `signal` is aborted.
 */
export async function processFiles(
  files: readonly ListedFile[],
  workers: FileWorkers,
  onResult: (file: ListedFile, result: FileResult) => void,
  signal?: AbortSignal,
): Promise<FileResult[]> {
  const limit = pLimit(workers.width);
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
  const results = Promise.all(
    files.map((file) =>
      limit(async () => {
        signal?.throwIfAborted();
        const result = await workers.process(file).catch((error: unknown) => failed(file, error));
        signal?.throwIfAborted();
        const passed = result.passed.map(({ path, numbers }) => ({ path, numbers: shareStrings(numbers) }));
        const own = { ...result, claims: shareStrings(result.claims), passed };
        onResult(file, own);
        return own;
      }),
    ),
  );
  return Promise.race([results, aborted]);
}

function failed({ path }: ListedFile, error: unknown): FileResult {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${path}:程序处理此文件时出错,未能提取(${reason})。请把该文件和这条提示发给维护者。`;
  return {
    inputs: [],
    skipped: [{ path, reason: "unreadable", message }],
    reports: [],
    claims: [],
    passed: [],
    findings: [{ code: "RUN_FILE_FAILED", severity: "error", source: path, start: null, end: null, message }],
  };
}
