import { readFile, rm, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Claim } from "../src/model/claim.ts";
import { DatasetError } from "../src/open/dataset-error.ts";
import { openDataset } from "../src/open-dataset.ts";
import { writeDataset } from "../src/write/write-dataset.ts";
import { makeClaim } from "./compare/make-claim.ts";
import { makeDataset } from "./write/make-dataset.ts";
import { useFolder } from "./write/use-folder.ts";

const folder = useFolder();

async function written(claims: readonly Claim[]) {
  const dataset = makeDataset(claims);
  await writeDataset(dataset, folder.at("d"), { header: "zh" });
  return { dataset, opened: await openDataset(folder.at("d")) };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const claims = [
  makeClaim({ start: 10, value: "9007199254740993.50", sentence: 'a,"value":1,\u2028b\u0085c\n,"value_max":2,' }),
  makeClaim({ start: 20, value: "6", value_max: "10", period: "2008", cues: { status: "已" } }),
  makeClaim({ start: 30, value: null, kind: "masked" }),
  makeClaim({ start: 40, value: "8", period: "2008", status: "target" }),
  makeClaim({ start: 50, value: "3", period: null }),
  makeClaim({ start: 60, value: "5", basis: "cumulative" }),
  makeClaim({ start: 70, value: "4", basis: "cumulative" }),
];

describe("a dataset that is opened", () => {
  it("gives what was written, digits and all", async () => {
    const { dataset, opened } = await written(claims);
    const [first, ...others] = await all(opened.claims());
    expect(first).toEqual({ ...claims[0], value: "9007199254740993.5" });
    expect(others).toEqual(claims.slice(1));
    expect(await all(opened.observations())).toEqual(dataset.observations);
    expect(await all(opened.comparisons())).toEqual(dataset.comparisons);
    expect(await all(opened.targets())).toEqual(dataset.targets);
    expect(await all(opened.findings())).toEqual(dataset.findings);
    expect(await all(opened.reports())).toEqual([]);
    expect(opened.run).toEqual(dataset.run);
  });

  it("answers in SQL, with parameters, and can be closed and asked again", async () => {
    const { opened } = await written(claims);
    const ask = () =>
      opened.query("SELECT value FROM observations WHERE period = $1 AND status = 'actual' AND basis = 'period'", [
        "2007",
      ]);
    expect(await ask()).toEqual([{ value: "9007199254740993.5000000000000000" }]);
    await opened.close();
    expect(await ask()).toHaveLength(1);
    await expect(opened.query("DELETE FROM claims")).rejects.toThrow(/read-only/u);
    await opened.close();
  });

  it("is also one without anything in it", async () => {
    const { opened } = await written([]);
    expect(await all(opened.claims())).toEqual([]);
    expect(await all(opened.comparisons())).toEqual([]);
  });
});

describe("what is not a dataset", () => {
  it("is refused with what was expected", async () => {
    await expect(openDataset(folder.path)).rejects.toMatchObject({ name: "DatasetError", code: "DATASET_MISSING" });
    await writeFile(folder.at("run.json"), "{");
    await expect(openDataset(folder.path)).rejects.toMatchObject({ code: "DATASET_MISSING" });
  });

  it("and a line that is broken is named", async () => {
    const { opened } = await written(claims);
    const path = folder.at("d/claims.jsonl");
    const lines = (await readFile(path, "utf8")).split("\n");
    await writeFile(path, [lines[0], lines[1]?.replace('"unit":"occurrence"', '"unit":5')].join("\n"));
    await expect(all(opened.claims())).rejects.toThrow(/claims\.jsonl:2: .* at unit: .*\[DATASET_FILE\]/u);
    await writeFile(path, "{");
    await expect(all(opened.claims())).rejects.toThrow(/claims\.jsonl:1: .*\[DATASET_FILE\]/u);
    await rm(path);
    await expect(all(opened.claims())).rejects.toThrow(/Run the pipeline again/u);
  });

  it("and a database that is not there is told from one that fails", async () => {
    const { opened } = await written(claims);
    await rm(folder.at("d/dataset.duckdb"));
    const error = await opened.query("SELECT 1").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatasetError);
    expect(error).toMatchObject({ code: "DATASET_NO_DUCKDB" });
  });
});
