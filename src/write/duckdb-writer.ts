import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Dataset } from "../model/dataset.ts";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import type { Finding } from "../model/finding.ts";
import { appendCell, DECIMAL, quoteName, quoteText, sqlType } from "./duckdb-cells.ts";
import { COMPARISON_VIEW, wideView } from "./duckdb-views.ts";
import type { Table } from "./table.ts";
import { withFindings } from "./with-findings.ts";
import { wordingFor } from "./wording.ts";

type DuckDB = typeof import("@duckdb/node-api");

/** One thread writes the same bytes each time, and leaves the machine to others. */
const SETTINGS = { threads: "1" };

/** Ids and English names, whatever the language of the tables for people. */
const WORDING = wordingFor("en");

const CHECK_ABORT_EVERY = 1000;

/**
 * Writes `dataset.duckdb`, which holds every table and two views of the comparison, and out of it a Parquet
 * file for each table and for the comparison in long form. Where DuckDB cannot be loaded, as on a platform
 * that it is not built for, a finding says so and nothing else is lost. The bytes of the Parquet files are
 * the same each time; those of the database are not.
 */
export function duckdbWriter(
  tables: readonly Table[],
  findingsTable: Table,
  load: () => Promise<DuckDB> = () => import("@duckdb/node-api"),
): DatasetWriter {
  return {
    name: "dataset.duckdb",
    async write(dataset, { folder, signal }) {
      const duckdb = await load().catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      );
      if (duckdb instanceof Error) return [unavailable(duckdb)];
      const instance = await duckdb.DuckDBInstance.create(join(folder, "dataset.duckdb"), SETTINGS);
      try {
        const connection = await instance.connect();
        try {
          const fill = (table: Table, from: Dataset) => fillTable(duckdb, connection, table, from, signal);
          const findings: Finding[] = [];
          for (const table of tables) findings.push(...(await fill(table, dataset)));
          await fill(findingsTable, withFindings(dataset, findings));
          await connection.run(COMPARISON_VIEW);
          const wide = wideView(dataset.observations);
          if (wide !== null) await connection.run(wide);
          for (const name of [...tables, findingsTable].map((table) => table.name).concat("comparison")) {
            signal?.throwIfAborted();
            const path = quoteText(join(folder, `${name}.parquet`));
            await connection.run(`COPY (FROM ${quoteName(name)}) TO ${path} (FORMAT parquet, COMPRESSION zstd)`);
          }
          return findings;
        } finally {
          connection.closeSync();
        }
      } finally {
        instance.closeSync();
      }
    },
  };
}

async function fillTable(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  table: Table,
  dataset: Dataset,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const columns = table.columns(dataset);
  const types = columns.map(sqlType);
  const definitions = columns.map((column, i) => `${quoteName(column.header.en)} ${types[i]}`);
  await connection.run(`CREATE TABLE ${quoteName(table.name)} (${definitions.join(", ")})`);
  const appender = await connection.createAppender(table.name);
  const kit = {
    texts: duckdb.LIST(duckdb.VARCHAR),
    decimal: (digits: bigint) => new duckdb.DuckDBDecimalValue(digits, DECIMAL.width, DECIMAL.scale),
  };
  let tooLong = 0;
  let rows = 0;
  for (const row of table.rows(dataset)) {
    if (rows++ % CHECK_ABORT_EVERY === 0) signal?.throwIfAborted();
    columns.forEach((column, i) => {
      const items = column.items?.(row, WORDING);
      const text = items === undefined ? column.cell(row, WORDING) : null;
      if (!appendCell(appender, types[i] ?? "VARCHAR", text, items, kit)) tooLong++;
    });
    appender.endRow();
  }
  appender.closeSync();
  return tooLong === 0 ? [] : [notHeld(table.name, tooLong)];
}

function notHeld(table: string, count: number): Finding {
  return {
    ...ABOUT_ALL,
    code: "WRITE_NUMBER_TOO_LONG",
    severity: "warning",
    message:
      `${table} 中有${count}个数超过整数${DECIMAL.width - DECIMAL.scale}位或小数${DECIMAL.scale}位,` +
      `${table}.parquet 和 dataset.duckdb 容不下,其中留空;${table}.csv 中有完整的数。`,
  };
}

function unavailable({ message }: Error): Finding {
  return {
    ...ABOUT_ALL,
    code: "WRITE_DUCKDB_UNAVAILABLE",
    severity: "warning",
    message: `本机不能使用 DuckDB,没有写出 Parquet 文件和 dataset.duckdb,其余文件齐全(${message.split("\n", 1)[0]})。`,
  };
}

const ABOUT_ALL = { source: "", start: null, end: null };
