import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import type { Claim } from "../src/model/claim.ts";
import { addDecimals, canonicalDecimal } from "../src/model/decimal.ts";
import type { Observation } from "../src/model/observation.ts";
import { openDataset, type OpenedDataset } from "../src/open-dataset.ts";
import { run } from "../src/run.ts";

const data = fileURLToPath(new URL("../data/", import.meta.url));

let folder = "";
let dataset: OpenedDataset;
const observations: Observation[] = [];
const claims = new Map<string, Claim>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shuzhai-recompute-"));
  const out = join(folder, "dataset");
  await run({ inputs: [data], out, pipeline: findPipeline(), header: "en", jobs: 1 });
  dataset = await openDataset(out);
  for await (const claim of dataset.claims()) claims.set(claim.id, claim);
  for await (const cell of dataset.observations()) observations.push(cell);
});
afterAll(async () => {
  await dataset.close();
  await rm(folder, { recursive: true });
});

const sum = (values: readonly string[]) => values.reduce(addDecimals, "0");
const text = (cell: unknown) => (typeof cell === "string" ? cell : "");
const claimsOf = (ids: readonly string[]) => ids.map((id) => claims.get(id)).filter((claim) => claim !== undefined);

describe("over data/, every cell of the comparison", () => {
  test("has the value of its term, or the sum of its terms, and lists them among its claims", () => {
    expect(observations.length).toBeGreaterThan(1000);
    const wrong = observations.filter(({ terms, claims: listed, value, value_max, made }) => {
      const said = claimsOf(terms);
      const low = sum(said.map((claim) => claim.value ?? ""));
      const high = sum(said.map((claim) => claim.value_max ?? claim.value ?? ""));
      const isRange = said.some((claim) => claim.value_max !== null);
      return (
        said.length !== terms.length ||
        (made !== "summed" && terms.length !== 1) ||
        low !== value ||
        (isRange ? high : null) !== value_max ||
        !terms.every((id) => listed.includes(id))
      );
    });
    expect(wrong).toEqual([]);
  });

  test("has only claims that agree with it in all that is compared", () => {
    const fields = [
      "organization",
      "indicator",
      "unit",
      "unit_detail",
      "measure",
      "status",
      "scope",
      "basis",
      "period",
    ] as const;
    const unlike = observations.flatMap((cell) =>
      claimsOf([...cell.claims, ...cell.others.flatMap((other) => other.claims)]).filter((claim) =>
        fields.some((field) => claim[field] !== cell[field]),
      ),
    );
    expect(unlike).toEqual([]);
  });

  test("shares no claim with another, and none that is part of another of its terms", () => {
    const ids = observations.flatMap((cell) => cell.claims);
    expect(new Set(ids).size).toBe(ids.length);
    const within = observations.filter(({ terms }) =>
      claimsOf(terms).some(({ part_of }) => part_of !== null && terms.includes(part_of)),
    );
    expect(within).toEqual([]);
  });

  test("has as other figures only such as differ, each with its claims", () => {
    const others = observations.flatMap((cell) => cell.others.map((other) => ({ cell, other })));
    expect(others.length).toBeGreaterThan(20);
    const wrong = others.filter(
      ({ cell, other }) =>
        claimsOf(other.claims).length === 0 || (other.value === cell.value && other.value_max === cell.value_max),
    );
    expect(wrong).toEqual([]);
  });
});

test("DuckDB gives the same totals out of Parquet as comparison.csv has, column by column", async () => {
  const rows = parse<Record<string, string>>(await readFile(join(folder, "dataset/comparison.csv"), "utf8"), {
    bom: true,
    columns: true,
  });
  const totals = await dataset.query(
    `SELECT coalesce(period, 'unknown') AS period, sum(value)::VARCHAR AS total, count(*)::INT AS n
     FROM '${join(folder, "dataset/comparison.parquet")}' GROUP BY ALL ORDER BY ALL`,
  );
  expect(totals.length).toBeGreaterThan(5);
  const found = totals.map(({ period, total, n }) => [period, canonicalDecimal(text(total)), n]);
  const expected = totals.map(({ period }) => {
    const cells = rows.flatMap((row) => row[text(period)]?.split("～")[0] || []);
    return [period, sum(cells), cells.length];
  });
  expect(found).toEqual(expected);
});
