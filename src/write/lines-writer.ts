import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import { claimLine } from "./claim-line.ts";
import type { Table } from "./table.ts";

/**
 * Writes a table as `<name>.jsonl`: every field of the model with its English name, whatever the language of
 * the tables, and decimals as text, which no reader rounds.
 */
export function linesWriter(table: Table): DatasetWriter {
  return linesOf(table, (row) => `${JSON.stringify(row)}\n`);
}

/** Writes `claims.jsonl`, where values are number tokens. */
export function claimLinesWriter(table: Table<Parameters<typeof claimLine>[0]>): DatasetWriter {
  return linesOf(table, claimLine);
}

function linesOf<Row>(table: Table<Row>, line: (row: Row) => string): DatasetWriter {
  const name = `${table.name}.jsonl`;
  return {
    name,
    async write(dataset, { folder, signal }) {
      const chunks = Readable.from(chunked(table.rows(dataset), line));
      await pipeline(chunks, createWriteStream(join(folder, name)), { ...(signal && { signal }) });
      return [];
    },
  };
}

const LINES_PER_CHUNK = 500;

function* chunked<Row>(rows: Iterable<Row>, line: (row: Row) => string) {
  let chunk: string[] = [];
  for (const row of rows) {
    chunk.push(line(row));
    if (chunk.length < LINES_PER_CHUNK) continue;
    yield chunk.join("");
    chunk = [];
  }
  yield chunk.join("");
}
