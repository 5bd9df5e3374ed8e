import type { DatasetWriter } from "../model/dataset-writer.ts";
import { csvWriter } from "./csv-writer.ts";
import { dataPackageWriter } from "./data-package-writer.ts";
import { dictionaryWriter } from "./dictionary-writer.ts";
import { duckdbWriter } from "./duckdb-writer.ts";
import { claimLinesWriter, linesWriter } from "./lines-writer.ts";
import { runRecordWriter } from "./run-record-writer.ts";
import { claimsTable, comparisonTable, findingsTable, TABLES, targetsTable } from "./tables.ts";
import { workbookWriter } from "./workbook/workbook-writer.ts";

const DESCRIBED = [comparisonTable, ...TABLES, findingsTable];

/** What a dataset is written as, in this order. */
export const WRITERS: readonly DatasetWriter[] = [
  claimLinesWriter(claimsTable),
  ...TABLES.filter((table) => table !== claimsTable).map(linesWriter),
  csvWriter(comparisonTable),
  ...TABLES.map(csvWriter),
];

/** What holds all findings or tells of the writing itself, and so comes after all else. */
export const CLOSING_WRITERS: readonly DatasetWriter[] = [
  workbookWriter({
    comparison: comparisonTable,
    claims: claimsTable,
    targets: targetsTable,
    findings: findingsTable,
  }),
  duckdbWriter(TABLES, findingsTable),
  csvWriter(findingsTable),
  linesWriter(findingsTable),
  dataPackageWriter(DESCRIBED),
  dictionaryWriter(DESCRIBED),
  runRecordWriter,
];
