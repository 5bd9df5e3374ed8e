import type { Dataset } from "../model/dataset.ts";
import type { DatasetWriter, DomainLabels, Header, WriteTarget } from "../model/dataset-writer.ts";
import { checkOutput } from "./check-output.ts";
import { replaceFolder } from "./replace-folder.ts";
import { withFindings } from "./with-findings.ts";
import { WriteError } from "./write-error.ts";
import { CLOSING_WRITERS, WRITERS } from "./writers.ts";

export interface WriteOptions {
  /** Language of the tables. JSON keeps its English names. */
  readonly header: Header;
  readonly labels?: DomainLabels;
  /** Files and folders that the run read: the output may not be among, above or below them. */
  readonly inputs?: readonly string[];
  /** Outputs beyond those of this stage, which are written after them. */
  readonly more?: readonly DatasetWriter[];
  /** Aborting rejects with its reason, and leaves the folder as it was. */
  readonly signal?: AbortSignal;
}

const NO_LABELS: DomainLabels = { indicators: {}, units: {} };

/**
 * Writes a dataset as a folder, which appears whole or stays as it was: what `WRITERS`, `more` and
 * `CLOSING_WRITERS` make, one after another. Gives the dataset with what came up in writing it. Same
 * dataset, same bytes. Throws a `WriteError` where the folder may not or cannot be written.
 */
export async function writeDataset(dataset: Dataset, outDir: string, options: WriteOptions): Promise<Dataset> {
  const { header, labels = NO_LABELS, inputs, more = [], signal } = options;
  let written = dataset;
  try {
    await checkOutput(outDir, inputs);
    await replaceFolder(
      outDir,
      async (folder) => {
        const target: WriteTarget = { folder, header, labels, ...(signal && { signal }) };
        for (const writer of [...WRITERS, ...more, ...CLOSING_WRITERS]) {
          signal?.throwIfAborted();
          written = withFindings(written, await writer.write(written, target));
        }
      },
      signal,
    );
  } catch (error) {
    // The stream's own AbortError hides what the caller aborted with.
    if (!(error instanceof WriteError)) signal?.throwIfAborted();
    throw error instanceof WriteError ? error : failed(outDir, error);
  }
  return written;
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
