import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { makeFormats } from "../scripts/make-formats.ts";
import { findPipeline } from "../src/find-pipeline.ts";
import type { Claim } from "../src/model/claim.ts";
import { run, type RunResult } from "../src/run.ts";
import { readDataset } from "./read-dataset.ts";
import { useTemporaryFolders } from "./read/temporary-folder.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const report = at("../data/云岭县科协/2017年工作总结.txt");
/** Of the same report, by LibreOffice: see scripts/make-formats.ts. */
const fixtures = ["report.pdf", "report.doc"];

const temporaryFolder = useTemporaryFolders();

describe("the same report in every format", () => {
  let claims: Claim[];
  let result: RunResult;
  let out: string;
  let names: string[];
  let texts: Map<string, string>;
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = await makeFormats(await readFile(report));
    for (const name of fixtures) files[name] = await readFile(at(`fixtures/formats/${name}`));
    names = Object.keys(files);
    const folder = await temporaryFolder(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`in/${name}`, bytes])),
    );
    out = join(folder, "out");
    result = await run({ inputs: [join(folder, "in")], out, pipeline: findPipeline(), header: "zh", jobs: 1 });
    ({ claims } = await readDataset(out));
    const read = result.record.inputs.map(
      async ({ path, text }) => [path, await readFile(join(out, text), "utf8")] as const,
    );
    texts = new Map(await Promise.all(read));
  });

  test("gives the same claims in all of them", () => {
    const bySource = new Map<string, unknown[]>();
    for (const { source, value, unit, indicator, status, period, organization } of claims) {
      const known = bySource.get(source) ?? [];
      bySource.set(source, [...known, { value, unit, indicator, status, period, organization }]);
    }
    const expected = bySource.get("utf-8.txt") ?? [];
    expect(expected.length).toBeGreaterThan(10);
    for (const found of bySource.values()) expect(found).toEqual(expected);
    expect(bySource.size).toBe(names.length + 1);
    expect([...bySource.keys()]).toEqual(
      expect.arrayContaining(["合集.zip/子目录/报告.docx", "合集.zip/子目录/报告.txt", ...fixtures]),
    );
  });

  test("has its text in the dataset, in which every claim's span holds its quotation", () => {
    const wrong = claims.filter(({ source, start, end, quote }) => texts.get(source)?.slice(start, end) !== quote);
    expect(wrong).toEqual([]);
    for (const text of texts.values()) expect(text).not.toMatch(/99999|88888|77777|66班|首页|\uFEFF/u);
  });

  test("is read without a word, but that it repeats", () => {
    expect(result.findings.filter(({ code }) => /^(?:READ|RUN)_/u.test(code))).toEqual([]);
    expect(result.record.skipped).toEqual([]);
    expect(result.findings.filter(({ code }) => code === "REPORT_REPEATED")).toHaveLength(names.length);
    const formats = new Set(result.record.inputs.map(({ format }) => format));
    expect([...formats].toSorted()).toEqual(["csv", "doc", "docx", "html", "pdf", "text", "xlsx"]);
  });
});
