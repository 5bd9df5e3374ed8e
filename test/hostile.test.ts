import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { fromBuffer, type ZipFile } from "yauzl";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import type { Claim } from "../src/model/claim.ts";
import { openDataset } from "../src/open-dataset.ts";
import { run } from "../src/run.ts";

const LONG = `${"科普工作扎实推进,".repeat(620)}培训农民77人次。`;
const SENTENCES = [
  "<script>alert(1)</script>培训农民11人次。",
  '=HYPERLINK("http://example.org","点我")培训农民22人次。',
  "@SUM(A1:A9)培训农民33人次。",
  '<img src=x onerror="alert(1)">培训农民44人次。',
  "😀👨‍👩‍👧培训农民55人次,𠮷老师授课。",
  "+cmd|'/C calc'A0培训农民66人次。",
  LONG,
];
const VALUES = ["11", "22", "33", "44", "55", "66", "77"];

let folder = "";
const at = (name: string) => join(folder, "dataset", name);
const byValue = new Map<string, Claim>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shuzhai-hostile-"));
  const input = join(folder, "in");
  await mkdir(input);
  await writeFile(join(input, "=1+1.txt"), `云岭县科学技术协会2019年工作总结\n\n${SENTENCES.join("\n")}`);
  await run({ inputs: [input], out: join(folder, "dataset"), pipeline: findPipeline(), header: "zh", jobs: 1 });
  const dataset = await openDataset(join(folder, "dataset"));
  for await (const claim of dataset.claims()) byValue.set(claim.value ?? "", claim);
  // A line that is too long for a sentence is read in pieces.
  SENTENCES[SENTENCES.length - 1] = byValue.get("77")?.sentence ?? "";
});
afterAll(() => rm(folder, { recursive: true }));

const read = (name: string) => readFile(at(name), "utf8");
/** As it stands in the text. */
const sentences = () => VALUES.map((value) => byValue.get(value)?.sentence);

test("hostile sentences are read whole, each with its figure", () => {
  expect(LONG.length).toBeGreaterThan(5000);
  expect(LONG.endsWith(SENTENCES.at(-1) ?? "?")).toBe(true);
  expect(SENTENCES.at(-1)).toContain("培训农民77人次");
  expect(sentences()).toEqual(SENTENCES);
  expect([...byValue.values()].map(({ source }) => source)).toContain("=1+1.txt");
});

test("in CSV no cell is a formula, and nothing but an apostrophe is added", async () => {
  const rows = parse<Record<string, string>>(await read("claims.csv"), { bom: true, columns: true });
  const shown = VALUES.map((value) => rows.find((row) => row["数值"] === value)?.["所在句子"]);
  expect(shown).toEqual(SENTENCES.map((sentence) => (/^[=+@]/u.test(sentence) ? `'${sentence}` : sentence)));
  expect(new Set(rows.map((row) => row["来源文件"]))).toEqual(new Set(["'=1+1.txt"]));
});

describe("in the workbook", () => {
  test("cells are the texts themselves, and none is a formula", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at("dataset.xlsx"));
    const sheet = workbook.getWorksheet("指标明细");
    const headers = sheet?.getRow(1).values as string[];
    const shown = new Map<unknown, unknown>();
    sheet?.eachRow((row) =>
      shown.set(row.getCell(headers.indexOf("数值")).value, row.getCell(headers.indexOf("所在句子")).value),
    );
    expect(VALUES.map((value) => shown.get(Number(value)))).toEqual(SENTENCES);
  });

  test("no part holds a formula, a macro, or markup out of a text", async () => {
    const parts = await unzip(await readFile(at("dataset.xlsx")));
    expect(Object.keys(parts).filter((name) => /vba|macro|externalLink/iu.test(name))).toEqual([]);
    const sheets = Object.entries(parts).filter(([name]) => /sheet\d+\.xml$|comments\d+\.xml$/u.test(name));
    expect(sheets.length).toBeGreaterThanOrEqual(6);
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]|<script|<img/u);
    const links = Object.entries(parts).filter(([name]) => name.endsWith("sheet2.xml.rels"));
    const targets = [...(links[0]?.[1] ?? "").matchAll(/Target="([^"]*)" TargetMode="External"/gu)].map(
      ([, target]) => target,
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !/^index\.html#claim=\w+$/u.test(target ?? ""))).toEqual([]);
  });
});

test("in Parquet, the database and JSON lines they are the texts themselves", async () => {
  const dataset = await openDataset(join(folder, "dataset"));
  for (const from of ["claims", `'${at("claims.parquet")}'`]) {
    const rows = await dataset.query(`SELECT sentence FROM ${from} WHERE value IN (${VALUES.join()}) ORDER BY value`);
    expect(rows.map((row) => row["sentence"])).toEqual(SENTENCES);
  }
  await dataset.close();
});

test("in the page no markup out of a text is markup", async () => {
  const page = await read("index.html");
  expect(page).not.toContain("<script>alert(1)");
  expect(page).not.toContain("<img src=x");
});

test("the data package and the dictionaries hold no word of them", async () => {
  for (const name of ["datapackage.json", "dictionary.zh.md", "dictionary.en.md"]) {
    expect(await read(name)).not.toMatch(/alert|HYPERLINK/u);
  }
});

/** The parts of a zip file, as text. */
async function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  );
  const parts: Record<string, string> = {};
  await new Promise<void>((resolve, reject) => {
    zip.on("end", resolve).on("error", reject);
    zip.on("entry", (entry: { fileName: string }) => {
      zip.openReadStream(entry as never, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          parts[entry.fileName] = Buffer.concat(chunks).toString("utf8");
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return parts;
}
