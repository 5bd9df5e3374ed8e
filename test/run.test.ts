import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import type { Claim } from "../src/model/claim.ts";
import { RunRecord } from "../src/model/run-record.ts";
import { listFiles } from "../src/read/list-files.ts";
import { run, type RunOptions, type RunResult } from "../src/run.ts";
import { readDataset } from "./read-dataset.ts";
import { useTemporaryFolders } from "./read/temporary-folder.ts";

const data = fileURLToPath(new URL("../data/", import.meta.url));
const gold = resolve(data, "../../shared/gold");
const temporaryFolder = useTemporaryFolders();
const pipeline = findPipeline();

async function runOn(files: Record<string, string | Uint8Array>, options: Partial<RunOptions> = {}) {
  const folder = await temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text])),
  );
  const out = join(folder, "out");
  const result = await run({ inputs: [join(folder, "in")], out, pipeline, header: "zh", jobs: 1, ...options });
  return { result, out, ...(await readDataset(out)) };
}

const summary = (year: number, farmers: number) =>
  `云岭县科学技术协会${year}年工作总结\n\n${year}年,全县共举办培训班${farmers % 7}期,培训农民${farmers}人次。发放资料${farmers * 3}份。`;

describe("the same input gives the same bytes", () => {
  test("whatever the number of jobs, and whether on threads or not", async () => {
    const folder = await temporaryFolder();
    const input = join(folder, "in");
    for (const name of ["云岭县科协", "合集", "临江市医学会"]) {
      await cp(join(data, name), join(input, name), { recursive: true });
    }
    await writeFile(join(input, "坏.txt"), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
    const ways = { once: { jobs: 1 }, again: { jobs: 1 }, threads: { jobs: 2, threadsFrom: 0 } };
    const files: Record<string, string>[] = [];
    for (const [name, way] of Object.entries(ways)) {
      const out = join(folder, name);
      await run({ inputs: [input], out, pipeline, header: "zh", ...way });
      files.push((await readDataset(out)).files);
    }
    const withoutClock = files.map((each) => ({
      ...each,
      "run.json": { ...RunRecord.parse(JSON.parse(each["run.json"] ?? "")), started_at: "", seconds: 0 },
    }));
    expect(Object.keys(withoutClock[0] ?? {})).toContain("comparison.csv");
    for (const each of withoutClock.slice(1)) expect(each).toEqual(withoutClock[0]);
  });

  test("whatever the order of the inputs", async () => {
    const folder = await temporaryFolder({ "b.txt": summary(2018, 90), "a.txt": summary(2019, 120) });
    const outputs: Record<string, string>[] = [];
    for (const [i, names] of [
      ["a.txt", "b.txt"],
      ["b.txt", "a.txt", "b.txt"],
    ].entries()) {
      const out = join(folder, `out${i}`);
      await run({ inputs: names.map((name) => join(folder, name)), out, pipeline, header: "zh", jobs: 2 });
      outputs.push((await readDataset(out)).files);
    }
    const [one, two] = outputs.map((files) => ({ ...files, "run.json": "" }));
    expect(one).toEqual(two);
  });
});

describe.each([
  ["data/", data],
  ["annotated texts of other origin", gold],
])("over %s", (_, folder) => {
  let claims: Claim[] = [];
  let result: RunResult;
  const texts = new Map<string, string>();
  beforeAll(async () => {
    if (!existsSync(folder)) return;
    const out = join(await temporaryFolder(), "out");
    result = await run({ inputs: [folder], out, pipeline, header: "zh", jobs: 1 });
    ({ claims } = await readDataset(out));
    for (const { path, text } of result.record.inputs) texts.set(path, await readFile(join(out, text), "utf8"));
  });

  test.skipIf(!existsSync(folder))("every claim's span holds its quotation", () => {
    expect(claims.length).toBeGreaterThan(100);
    const wrong = claims.filter(({ source, start, end, quote }) => texts.get(source)?.slice(start, end) !== quote);
    expect(wrong).toEqual([]);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });

  test.skipIf(!existsSync(folder))("all is read, and counted", async () => {
    const { counts, inputs, skipped } = result.record;
    expect(inputs.map(({ path }) => path)).toEqual((await listFiles([folder])).files.map(({ path }) => path));
    expect(skipped.filter(({ path }) => path.endsWith(".txt"))).toEqual([]);
    expect(counts.claims + counts.masked).toBe(claims.length);
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a run", () => {
  test("compares the years of an organization", async () => {
    const { files } = await runOn({ "2018.txt": summary(2018, 900), "2019.txt": summary(2019, 1200) });
    const row = files["comparison.csv"]?.split("\r\n").find((line) => line.includes("培训人数"));
    expect(row).toMatch(/900,1200,2018年,2019年,300,33\.3333/u);
  });

  test("counts a repeated report once, and says so", async () => {
    const text = `${summary(2019, 1200)}${"全县科普工作有序开展,各乡镇积极参与,成效明显。".repeat(3)}`;
    const { files, claims, result } = await runOn({ "a.txt": text, "b/copy.txt": text });
    expect(claims.filter(({ indicator }) => indicator === "people_trained")).toHaveLength(2);
    expect(result.findings.filter(({ code }) => code === "REPORT_REPEATED")).toMatchObject([{ source: "b/copy.txt" }]);
    const [, ...rows] = files["observations.csv"]?.trim().split("\r\n") ?? [];
    expect(rows.filter((row) => row.includes("培训人数"))).toHaveLength(1);
    expect(files["observations.csv"]).not.toContain("copy.txt");
  });

  test("takes a second figure for what does not add up as another word for the first, not as more of it", async () => {
    const { files } = await runOn({
      "a.txt":
        "临江市科技局2019年工作总结\n\n全市高新技术产业产值达到120亿元。\n\n高新技术产业产值完成118亿元。\n\n发放资料200份。\n\n发放资料300份。",
    });
    expect(files["observations.csv"]).toMatch(/发放资料数.*,500,/u);
    expect(files["observations.csv"]).not.toContain(",23800000000,");
  });

  test("leaves no cell that a spreadsheet would run", async () => {
    const { files, claims } = await runOn({
      "=cmd.txt":
        "=1+1科协2019年工作总结\n\n=SUM(A1:A9),培训农民12人。\n+培训农民13人。\n@SUM(A1)培训农民14人。\n-培训农民15人。",
    });
    expect(claims.length).toBeGreaterThanOrEqual(4);
    const cells = Object.entries(files)
      .filter(([name]) => name.endsWith(".csv"))
      .flatMap(([, text]) => [...text.replace(/^\uFEFF/u, "").matchAll(/(?:^|,|\n)("(?:[^"]|"")*"|[^,\r\n]*)/gu)])
      .map(([, cell = ""]) => cell.replace(/^"/u, ""));
    expect(cells).toContain("'=cmd.txt");
    expect(
      cells.filter((cell) => /^[=+@\t\r＝＋＠]/u.test(cell) || (cell.startsWith("-") && !/^-\d/u.test(cell))),
    ).toEqual([]);
  });

  test("without anything to read writes an empty dataset that says so", async () => {
    const { result, claims } = await runOn({ "a.pptx": "x" });
    expect(claims).toEqual([]);
    expect(result.record.counts).toMatchObject({ sources: 0, claims: 0 });
    expect(result.findings).toMatchObject([{ code: "READ_NOTHING" }]);
  });

  test("that is aborted leaves the output as it was", async () => {
    const folder = await temporaryFolder({ "in/a.txt": summary(2019, 1200) });
    const out = join(folder, "out");
    const options = { inputs: [join(folder, "in")], out, pipeline, header: "zh", jobs: 2 } as const;
    await run(options);
    const before = (await readDataset(out)).files;
    await writeFile(join(folder, "in/b.txt"), summary(2020, 1500));
    for (const threadsFrom of [0, Infinity]) {
      const controller = new AbortController();
      const aborted = run({
        ...options,
        threadsFrom,
        signal: controller.signal,
        onProgress: () => controller.abort(new Error("enough")),
      });
      await expect(aborted).rejects.toThrow("enough");
      expect((await readDataset(out)).files).toEqual(before);
    }
  });

  test("can be stopped while its threads are in the middle of something", async () => {
    const long = Array.from({ length: 400 }, (_, i) => summary(2000 + (i % 20), i)).join("\n\n");
    const folder = await temporaryFolder(
      Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`in/${i}.txt`, long])),
    );
    const controller = new AbortController();
    const stopped = run({
      inputs: [join(folder, "in")],
      out: join(folder, "out"),
      pipeline,
      header: "zh",
      jobs: 2,
      threadsFrom: 0,
      signal: controller.signal,
      onProgress: ({ files }) => void (files === 1 && controller.abort(new Error("enough"))),
    });
    await expect(stopped).rejects.toThrow("enough");
    expect(await readdir(folder)).toEqual(["in"]);
  });

  test("tells how far it is", async () => {
    const told: string[] = [];
    await runOn(
      { "a.txt": summary(2018, 90), "b.txt": summary(2019, 120) },
      {
        onProgress: ({ files, totalFiles, bytes, totalBytes }) =>
          told.push(`${files}/${totalFiles} ${bytes === totalBytes}`),
      },
    );
    expect(told).toEqual(["0/2 false", "1/2 false", "2/2 true"]);
  });
});
