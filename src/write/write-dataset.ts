import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import { RunRecord } from "../model/run-record.ts";
import { checkOutput } from "./check-output.ts";
import { claimColumns } from "./claim-columns.ts";
import { claimLine } from "./claim-line.ts";
import { comparisonColumns } from "./comparison-columns.ts";
import { findingColumns } from "./finding-columns.ts";
import { observationColumns } from "./observation-columns.ts";
import { replaceFolder } from "./replace-folder.ts";
import { type DomainLabels, type Header, wordingFor } from "./wording.ts";
import { writeCsv } from "./write-csv.ts";
import { WriteError } from "./write-error.ts";

export interface WriteOptions {
  /** Language of CSV headers and of the vocabulary under them. JSON keeps its English names. */
  readonly header: Header;
  readonly labels?: DomainLabels;
  /** Files and folders that the run read: the output may not be among, above or below them. */
  readonly inputs?: readonly string[];
  /** Aborting rejects with its reason, and leaves the folder as it was. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a dataset as a folder, which appears whole or stays as it was: `claims.jsonl`, `claims.csv`,
 * `observations.csv`, `comparison.csv`, `findings.csv`, `run.json`. Same dataset, same bytes. Throws a
 * `WriteError` where the folder may not or cannot be written.
 */
export async function writeDataset(dataset: Dataset, outDir: string, options: WriteOptions): Promise<void> {
  const { header, labels, inputs, signal } = options;
  const wording = wordingFor(header, labels);
  try {
    await checkOutput(outDir, inputs);
    await replaceFolder(
      outDir,
      async (folder) => {
        const at = (name: string) => join(folder, name);
        await writeClaimLines(at("claims.jsonl"), dataset.claims, signal);
        await writeCsv(at("claims.csv"), claimColumns, dataset.claims, wording, signal);
        await writeCsv(at("observations.csv"), observationColumns, dataset.observations, wording, signal);
        const columns = comparisonColumns(dataset.comparisons);
        await writeCsv(at("comparison.csv"), columns, dataset.comparisons, wording, signal);
        await writeCsv(at("findings.csv"), findingColumns, dataset.findings, wording, signal);
        const run = RunRecord.parse(dataset.run);
        await writeFile(at("run.json"), `${JSON.stringify(run, null, 2)}\n`, { signal });
      },
      signal,
    );
  } catch (error) {
    // The stream's own AbortError hides what the caller aborted with.
    if (!(error instanceof WriteError)) signal?.throwIfAborted();
    throw error instanceof WriteError ? error : failed(outDir, error);
  }
}

async function writeClaimLines(path: string, claims: readonly Claim[], signal?: AbortSignal): Promise<void> {
  await pipeline(Readable.from(batches(claims)), createWriteStream(path), { ...(signal && { signal }) });
}

const LINES_PER_CHUNK = 500;

function* batches(claims: readonly Claim[]) {
  for (let start = 0; start < claims.length; start += LINES_PER_CHUNK) {
    yield claims
      .slice(start, start + LINES_PER_CHUNK)
      .map(claimLine)
      .join("");
  }
}

function failed(outDir: string, cause: unknown): WriteError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new WriteError(
    "WRITE_FAILED",
    outDir,
    `数据集未能写入“${outDir}”,原有内容未变:${reason}。请检查磁盘空间、权限,以及文件夹是否被其他程序打开。`,
    { cause },
  );
}
