import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { buildComparison } from "./compare/build-comparison.ts";
import { Claim } from "./model/claim.ts";
import type { Comparison } from "./model/comparison.ts";
import { Finding } from "./model/finding.ts";
import { Observation } from "./model/observation.ts";
import { Report } from "./model/report.ts";
import { RunRecord } from "./model/run-record.ts";
import { Target } from "./model/target.ts";
import { DatasetError } from "./open/dataset-error.ts";
import { type Database, openDatabase, type Parameter, type Row } from "./open/query-database.ts";
import { readLines } from "./open/read-lines.ts";

/** A written dataset. Everything but `run` is read anew each time, a line at a time, in the order of the files. */
export interface OpenedDataset {
  /** What was run on what, and how much came of it. */
  readonly run: RunRecord;
  claims(): AsyncGenerator<Claim>;
  observations(): AsyncGenerator<Observation>;
  /** Observations that differ in their period alone, with the change between the latest two. */
  comparisons(): AsyncGenerator<Comparison>;
  targets(): AsyncGenerator<Target>;
  reports(): AsyncGenerator<Report>;
  findings(): AsyncGenerator<Finding>;
  /**
   * Asks `dataset.duckdb` in SQL: tables `claims`, `observations`, `targets`, `reports`, `findings`, views
   * `comparison` and `comparison_wide`. Decimals and 64-bit integers come as text, with all their digits.
   *
   * @throws {DatasetError} `DATASET_NO_DUCKDB`
   */
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** Closes the database, where `query` has opened it. */
  close(): Promise<void>;
}

const PlacedObservation = Observation.extend({ row: z.int() });

/**
 * Opens a folder that the pipeline has written.
 *
 * @throws {DatasetError} `DATASET_MISSING` where it holds no dataset; readers throw `DATASET_FILE` on a line
 *   that this version does not write
 */
export async function openDataset(folder: string): Promise<OpenedDataset> {
  const at = (name: string) => join(folder, name);
  const record = await readFile(at("run.json"), "utf8").then(
    (text) => RunRecord.safeParse(parseJson(text)),
    () => null,
  );
  if (record === null || !record.success) {
    throw new DatasetError("DATASET_MISSING", `${folder}: expected a folder with a run.json of this version`);
  }
  let database: Promise<Database> | undefined;
  const placed = () => readLines(at("observations.jsonl"), PlacedObservation);
  return {
    run: record.data,
    claims: () => readLines(at("claims.jsonl"), Claim, true),
    observations: () => readLines(at("observations.jsonl"), Observation),
    comparisons: () => rowsOf(placed()),
    targets: () => readLines(at("targets.jsonl"), Target),
    reports: () => readLines(at("reports.jsonl"), Report),
    findings: () => readLines(at("findings.jsonl"), Finding),
    async query(sql, parameters) {
      database ??= openDatabase(at("dataset.duckdb"));
      return (await database).query(sql, parameters);
    },
    async close() {
      const opened = database;
      database = undefined;
      (await opened)?.close();
    },
  };
}

async function* rowsOf(cells: AsyncIterable<z.infer<typeof PlacedObservation>>): AsyncGenerator<Comparison> {
  let row: Observation[] = [];
  let current: number | undefined;
  for await (const { row: number, ...cell } of cells) {
    if (number !== current && row.length > 0) yield buildComparison(row);
    if (number !== current) row = [];
    current = number;
    row.push(cell);
  }
  if (row.length > 0) yield buildComparison(row);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
