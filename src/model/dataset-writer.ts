import type { Dataset } from "./dataset.ts";
import type { Finding } from "./finding.ts";

/** Language of headers and of the vocabulary under them. */
export type Header = "zh" | "en";

/** Names of what only the pipeline knows, by id. An id without one is shown as it is. */
export interface DomainLabels {
  readonly indicators: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

/** Where a writer puts its files, and how it is to show things. */
export interface WriteTarget {
  /** Exists, and is not yet the dataset's folder: it takes its place once all are done. */
  readonly folder: string;
  readonly header: Header;
  readonly labels: DomainLabels;
  readonly signal?: AbortSignal;
}

/**
 * One of the outputs of a dataset: a file, or files that belong together. It streams what can be long. What
 * it could not write of a good dataset, as where a format has limits, it returns as findings, which then
 * stand in the outputs that come after it; it throws only where the folder cannot be written.
 */
export interface DatasetWriter {
  readonly name: string;
  write(dataset: Dataset, target: WriteTarget): Promise<readonly Finding[]>;
}
