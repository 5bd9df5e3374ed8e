import type { DatasetWriter } from "../model/dataset-writer.ts";
import { claimLinesWriter } from "./claim-lines-writer.ts";
import { csvWriter } from "./csv-writer.ts";
import { runRecordWriter } from "./run-record-writer.ts";
import { findingsTable, TABLES } from "./tables.ts";

/** What a dataset is written as, in this order. */
export const WRITERS: readonly DatasetWriter[] = [claimLinesWriter, ...TABLES.map(csvWriter)];

/** What tells of the writing itself, and so comes after all else. */
export const CLOSING_WRITERS: readonly DatasetWriter[] = [csvWriter(findingsTable), runRecordWriter];
