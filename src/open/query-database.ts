import { existsSync } from "node:fs";
import { DatasetError } from "./dataset-error.ts";

/** A cell of an answer: numbers that may be longer than JavaScript's, such as decimals, are text. */
export type Cell = null | boolean | number | string | readonly Cell[] | { readonly [key: string]: Cell };
export type Row = Readonly<Record<string, Cell>>;

/** What `query` takes for `$1`, `$2`, …. */
export type Parameter = string | number | boolean | bigint | null;

/** Asks a database in SQL, without changing it. */
export interface Database {
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  close(): void;
}

/** @throws {DatasetError} where DuckDB or the database is not there */
export async function openDatabase(path: string): Promise<Database> {
  if (!existsSync(path)) {
    throw new DatasetError("DATASET_NO_DUCKDB", `${path}: not there, as where DuckDB could not be loaded to write it`);
  }
  const { DuckDBInstance } = await import("@duckdb/node-api").catch((cause: unknown) => {
    throw new DatasetError("DATASET_NO_DUCKDB", "DuckDB cannot be loaded on this machine", { cause });
  });
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  return {
    async query(sql, parameters = []) {
      return (await connection.runAndReadAll(sql, [...parameters])).getRowObjectsJson();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
