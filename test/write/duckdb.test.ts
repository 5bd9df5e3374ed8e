import { readdir, readFile } from "node:fs/promises";
import { DuckDBInstance, type Json } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { addDecimals } from "../../src/model/decimal.ts";
import { duckdbWriter } from "../../src/write/duckdb-writer.ts";
import { findingsTable, TABLES } from "../../src/write/tables.ts";
import { writeDataset } from "../../src/write/write-dataset.ts";
import { makeClaim } from "../compare/make-claim.ts";
import { makeDataset } from "./make-dataset.ts";
import { useFolder } from "./use-folder.ts";

const folder = useFolder();

const claims = [
  makeClaim({ start: 10, period: "2007", value: "4" }),
  makeClaim({ start: 20, period: "2007", value: "9007199254740993.25" }),
  makeClaim({ start: 30, period: "2008", value: "12" }),
  makeClaim({ start: 40, period: "2009", value: "18" }),
  makeClaim({ start: 50, period: "2007-H1", value: "2", object: "讲座" }),
  makeClaim({ start: 60, period: "2008-H1", value: "3" }),
  makeClaim({ start: 70, period: "2006/2010", value: "70" }),
  makeClaim({ start: 80, period: "2008", value: "6", value_max: "10", unit: "person" }),
  makeClaim({ start: 90, period: "2009", value: "7", unit: "person" }),
  makeClaim({ start: 100, period: null, value: "1", sentence: `他说'"好"'` }),
];

async function query(sql: string): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create(folder.at("d/dataset.duckdb"), { access_mode: "READ_ONLY" });
  try {
    const connection = await instance.connect();
    return (await connection.runAndReadAll(sql.replaceAll("DIR", folder.at("d")))).getRowObjectsJson();
  } finally {
    instance.closeSync();
  }
}

const write = (rows = claims) => writeDataset(makeDataset(rows), folder.at("d"), { header: "zh" });
const readCsv = async (name: string) =>
  parse<Record<string, string>>(await readFile(folder.at(`d/${name}`), "utf8"), { bom: true, columns: true });

/** A decimal as the CSV files have it. */
const plain = (value: Json | undefined) => (typeof value === "string" ? addDecimals(value, "0") : "");

describe("Parquet and the database", () => {
  it("hold every table with stable names, ids and types", async () => {
    await write();
    const tables = ["claims", "comparison", "findings", "observations", "reports", "targets"];
    const files = (await readdir(folder.at("d"))).filter((name) => name.endsWith(".parquet"));
    expect(files).toEqual(tables.map((name) => `${name}.parquet`));
    for (const name of tables) {
      const rows = `SELECT count(*)::INT AS n FROM`;
      expect(await query(`${rows} 'DIR/${name}.parquet'`)).toEqual(await query(`${rows} ${name}`));
    }
    const types = await query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM 'DIR/claims.parquet')");
    expect(Object.fromEntries(types.map((row) => [row["column_name"], row["column_type"]]))).toMatchObject({
      id: "VARCHAR",
      start: "BIGINT",
      value: "DECIMAL(38,16)",
      cues: "VARCHAR[]",
    });
    expect(await query("SELECT status, sentence FROM claims WHERE period IS NULL")).toEqual([
      { status: "actual", sentence: `他说'"好"'` },
    ]);
  });

  it("give the totals of comparison.csv, exactly, by period", async () => {
    await write();
    const rows = await readCsv("comparison.csv");
    const sums = await query(
      "SELECT coalesce(period, 'unknown') AS period, sum(value)::VARCHAR AS total FROM 'DIR/comparison.parquet' GROUP BY ALL",
    );
    const english: Record<string, string> = { "2006—2010年": "2006/2010", "2007年": "2007", "2007年上半年": "2007-H1" };
    Object.assign(english, { "2008年": "2008", "2008年上半年": "2008-H1", "2009年": "2009", 未知时期: "unknown" });
    const totals = Object.entries(english).map(([label, period]) => {
      const cells = rows.flatMap((row) => row[label]?.split("～")[0] || []);
      return [period, cells.reduce(addDecimals, "0")];
    });
    expect(Object.fromEntries(sums.map((row) => [row["period"], plain(row["total"])]))).toEqual(
      Object.fromEntries(totals),
    );
    expect(totals).toContainEqual(["2007", "9007199254740997.25"]);
  });

  it("pivot to comparison.csv, row by row", async () => {
    await write();
    const rows = await readCsv("comparison.csv");
    const wide = await query(
      'SELECT "row", "2007"::VARCHAR AS y7, "2009"::VARCHAR AS y9 FROM comparison_wide ORDER BY "row"',
    );
    expect(wide.map((row) => [plain(row["y7"]), plain(row["y9"])])).toEqual(
      rows.map((row) => [row["2007年"], row["2009年"]]),
    );
    expect(wide.map((row) => Number(row["row"]))).toEqual(rows.map((_, i) => i + 1));
  });

  it("have the change of each period against the one before of its kind", async () => {
    await write();
    const changes = await query(
      "SELECT unit, period, change_from, change::VARCHAR AS change, round(change_rate_percent, 4) AS rate FROM comparison WHERE change_from IS NOT NULL ORDER BY ALL",
    );
    expect(changes).toEqual([
      {
        unit: "occurrence",
        period: "2008",
        change_from: "2007",
        change: "-9007199254740985.2500000000000000",
        rate: -100,
      },
      { unit: "occurrence", period: "2008-H1", change_from: "2007-H1", change: "1.0000000000000000", rate: 50 },
      { unit: "occurrence", period: "2009", change_from: "2008", change: "6.0000000000000000", rate: 50 },
      { unit: "person", period: "2009", change_from: "2008", change: null, rate: null },
    ]);
  });

  it("leave a number out that they cannot hold, and say so", async () => {
    const long = "12345678901234567890123456789";
    const written = await write([
      makeClaim({ value: long }),
      makeClaim({ start: 50, unit: "person", value: "0.12345678901234567" }),
    ]);
    expect(written.findings.map(({ code, message }) => [code, message.slice(0, 12)])).toEqual([
      ["WRITE_NUMBER_TOO_LONG", "observations"],
      ["WRITE_NUMBER_TOO_LONG", "claims 中有2个数"],
    ]);
    expect(await query("SELECT value FROM claims")).toEqual([{ value: null }, { value: null }]);
    expect(await query("SELECT count(*)::INT AS n FROM findings")).toEqual([{ n: 2 }]);
    expect((await readCsv("claims.csv"))[0]?.["数值"]).toBe(long);
    expect(written.run.counts.findings.warning).toBe(2);
  });

  it("are written without rows, too", async () => {
    await write([]);
    expect(await query("SELECT * FROM comparison")).toEqual([]);
  });
});

it("where DuckDB cannot be loaded, a finding says so and nothing else is lost", async () => {
  const writer = duckdbWriter(TABLES, findingsTable, () =>
    Promise.reject(new Error("no binding for this platform\nstack")),
  );
  const findings = await writer.write(makeDataset(claims), {
    folder: folder.path,
    header: "zh",
    labels: { indicators: {}, units: {} },
  });
  expect(findings).toMatchObject([{ code: "WRITE_DUCKDB_UNAVAILABLE", severity: "warning" }]);
  expect(findings[0]?.message).toContain("(no binding for this platform)");
  expect(await readdir(folder.path)).toEqual([]);
});
