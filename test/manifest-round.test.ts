import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toZip } from "../scripts/make-formats.ts";
import { findPipeline } from "../src/find-pipeline.ts";
import { initManifest } from "../src/init-manifest.ts";
import { run } from "../src/run.ts";
import { encode } from "./read/encode.ts";
import { readDataset } from "./read-dataset.ts";
import { useTemporaryFolders } from "./read/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
const pipeline = findPipeline();
const QUICK = { pipeline, header: "zh", jobs: 1, segmenter: "jieba-rs" } as const;

const report = (title: string, farmers: number) =>
  `${title}\n一年来,各项工作有序推进,成绩突出。\n一、科技培训\n全县共举办培训班${farmers % 9}期,培训农民${farmers}人次,发放资料${farmers * 3}份。`;

const COMPILATION = ["篇一:县科协工作总结", "篇二:县科协工作总结", "篇三:县科协工作总结"]
  .map((title, i) => report(title, 510 + 170 * i).replace("各项工作", `第${i}年各项工作`))
  .join("\n");

/** The rows of a CSV without quoted cells, by their header. */
function table(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = csv
    .replace(/^\uFEFF/u, "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

/** A folder with a manifest, and how an analyst changes rows of it. */
async function folderWith(files: Record<string, string>) {
  const root = await temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text])),
  );
  const input = join(root, "in");
  const manifest = join(input, "manifest.csv");
  const read = () => readFile(manifest, "utf8");
  return {
    input,
    read,
    init: () => initManifest({ inputs: [input], pipeline, header: "zh" }),
    async run() {
      const { findings } = await run({ ...QUICK, inputs: [input], out: join(root, "out") });
      const { files: written, claims } = await readDataset(join(root, "out"));
      return {
        findings,
        claims,
        reports: table(written["reports.csv"] ?? ""),
        comparison: written["comparison.csv"] ?? "",
        record: JSON.parse(written["run.json"] ?? "") as { manifests: unknown[] },
      };
    },
    async edit(
      where: (row: Record<string, string>) => boolean,
      cells: Record<string, string>,
      save = (text: string): string | Uint8Array => text,
    ) {
      const text = await read();
      const [header = ""] = text.split("\r\n");
      const columns = header.replace(/^\uFEFF/u, "").split(",");
      const rows = table(text).map((row) => (where(row) ? { ...row, ...cells } : row));
      const lines = rows.map((row) => columns.map((name) => row[name] ?? "").join(","));
      await writeFile(manifest, save(`${[header, ...lines].join("\r\n")}\r\n`));
    },
  };
}

test("init, two rows edited, run, a file added, init, run: the edits are kept and count", async () => {
  const folder = await folderWith({
    "云岭县科协2018年工作总结.txt": report("云岭县科协2018年工作总结", 1200),
    "合集.txt": COMPILATION,
  });
  await folder.init();
  expect(table(await folder.read()).map((row) => [row["文件"], row["序号"], row["识别机构"], row["识别时期"]])).toEqual(
    [
      ["云岭县科协2018年工作总结.txt", "1", "云岭县科学技术协会", "2018年"],
      ["合集.txt", "1", "", ""],
      ["合集.txt", "2", "", ""],
      ["合集.txt", "3", "", ""],
    ],
  );
  await folder.edit((row) => row["文件"] === "合集.txt" && row["序号"] === "2", {
    机构: "云岭县科协",
    时期: "2019年",
    备注: "问过县里",
  });
  await folder.edit((row) => row["文件"] === "合集.txt" && row["序号"] === "3", { 排除: "是" });

  const first = await folder.run();
  expect(first.reports.map((row) => [row["机构"], row["时期"], row["机构来源"], row["排除"]])).toEqual([
    ["云岭县科学技术协会", "2018年", "标题", ""],
    ["", "", "", ""],
    ["云岭县科学技术协会", "2019年", "清单", ""],
    ["", "", "", "是"],
  ]);
  // Two years of one body side by side; the third text of the compilation yields nothing.
  expect(first.comparison).toMatch(/云岭县科学技术协会,[^\r]*培训人数[^\r]*1200[^\r]*680/u);
  expect(first.claims.map(({ quote }) => quote)).not.toContain("850人次");
  const unknown = first.findings.filter(({ code }) => code === "REPORT_PERIOD_UNKNOWN");
  expect(unknown.map(({ source, start }) => [source, COMPILATION.slice(start ?? 0, (start ?? 0) + 2)])).toEqual([
    ["合集.txt", "篇一"],
    ["合集.txt", "篇三"],
  ]);
  expect(first.record.manifests).toMatchObject([{ path: "manifest.csv", rows: 4 }]);

  await writeFile(join(folder.input, "a新.txt"), report("白沙县科协2019年工作总结", 330));
  const { written } = await folder.init();
  expect(written).toMatchObject([{ reports: 5, added: 1, edited: 2, unmatched: 0 }]);
  const rows = table(await folder.read());
  expect(rows.map((row) => [row["文件"], row["机构"], row["时期"], row["排除"], row["备注"]])).toEqual([
    ["a新.txt", "", "", "", ""],
    ["云岭县科协2018年工作总结.txt", "", "", "", ""],
    ["合集.txt", "", "", "", ""],
    ["合集.txt", "云岭县科协", "2019年", "", "问过县里"],
    ["合集.txt", "", "", "是", ""],
  ]);
  const second = await folder.run();
  expect(second.reports.slice(1)).toEqual(first.reports);
  expect(second.reports[0]).toMatchObject({ 来源文件: "a新.txt", 机构: "白沙县科学技术协会" });
});

test("a manifest that a spreadsheet saved in GBK counts as well", async () => {
  const folder = await folderWith({ "a.txt": report("县科协工作总结", 1200) });
  await folder.init();
  await folder.edit(
    () => true,
    { 机构: "云岭县科学技术协会", 时期: "2019年" },
    (text) => encode(text.slice(1), "gb18030"),
  );
  expect((await folder.run()).reports).toMatchObject([{ 机构: "云岭县科学技术协会", 时期: "2019年" }]);
  await folder.init();
  expect(table(await folder.read())).toMatchObject([{ 机构: "云岭县科学技术协会", 时期: "2019年" }]);
});

describe("repeats", () => {
  const twice = {
    "a.txt": report("县科协工作总结", 1200),
    "云岭县科协2019年工作总结.txt": report("云岭县科协2019年工作总结", 1200),
  };

  test("count once: the copy counts that says who and when", async () => {
    const folder = await folderWith(twice);
    const { reports, findings, comparison } = await folder.run();
    expect(reports.map((row) => row["重复于"])).toEqual(["云岭县科协2019年工作总结.txt#1", ""]);
    expect(findings.filter(({ code }) => code === "REPORT_REPEATED")).toMatchObject([{ source: "a.txt" }]);
    expect(comparison.match(/培训人数/gu)).toHaveLength(1);
    expect(comparison).toContain("云岭县科学技术协会");
  });

  test("are listed in the manifest, where an analyst may say otherwise", async () => {
    const folder = await folderWith(twice);
    await folder.init();
    expect(table(await folder.read())[0]).toMatchObject({
      文件: "a.txt",
      识别重复: "云岭县科协2019年工作总结.txt#1 (100%)",
    });
    await folder.edit((row) => row["文件"] === "a.txt", { 重复: "否" });
    const { reports, findings, comparison } = await folder.run();
    expect(reports.map((row) => row["重复于"])).toEqual(["", ""]);
    expect(findings.map(({ code }) => code)).not.toContain("REPORT_REPEATED");
    expect(comparison.match(/培训人数/gu)).toHaveLength(2);
  });

  test("may be said by an analyst where nothing was found", async () => {
    const folder = await folderWith({
      "a.txt": report("云岭县科协2018年工作总结", 1200),
      "b.txt": report("云岭县科协2019年工作总结", 30).slice(0, 60),
    });
    await folder.init();
    await folder.edit((row) => row["文件"] === "b.txt", { 重复: "a.txt#1" });
    expect((await folder.run()).reports.map((row) => row["重复于"])).toEqual(["", "a.txt#1"]);
    await folder.edit((row) => row["文件"] === "b.txt", { 重复: "a.txt#4" });
    const { reports, findings } = await folder.run();
    expect(reports.map((row) => row["重复于"])).toEqual(["", ""]);
    expect(findings.find(({ code }) => code === "MANIFEST_VALUE")?.message).toContain(
      "第3行“重复”一栏所指的报告“a.txt#4”",
    );
  });

  test("an excluded report is no copy, and none is one of it", async () => {
    const folder = await folderWith(twice);
    await folder.init();
    await folder.edit((row) => row["文件"] !== "a.txt", { 排除: "是" });
    expect((await folder.run()).reports.map((row) => [row["重复于"], row["排除"]])).toEqual([
      ["", ""],
      ["", "是"],
    ]);
  });
});

describe("rows about no report", () => {
  test("are findings, and stay", async () => {
    const folder = await folderWith({ "a.txt": report("县科协工作总结", 1200) });
    await writeFile(join(folder.input, "manifest.csv"), "文件,序号,时期\na.txt,2,2019\nb.txt,,2019\na.txt,1,去年\n");
    const { findings } = await folder.run();
    expect(findings.filter(({ code }) => code.startsWith("MANIFEST")).map(({ code }) => code)).toEqual([
      "MANIFEST_ROW_UNMATCHED",
      "MANIFEST_ROW_UNMATCHED",
      "MANIFEST_VALUE",
    ]);
    const { written } = await folder.init();
    expect(written).toMatchObject([{ unmatched: 2 }]);
  });

  test("of a folder of which one file is given, are none", async () => {
    const folder = await folderWith({ "a.txt": report("县科协工作总结", 1200), "b.txt": report("县科协工作总结", 99) });
    await writeFile(join(folder.input, "manifest.csv"), "文件,时期\na.txt,2019\nb.txt,2018\n");
    const out = join(folder.input, "../out");
    const { findings } = await run({ ...QUICK, inputs: [join(folder.input, "a.txt")], out });
    expect(findings.filter(({ code }) => code.startsWith("MANIFEST"))).toEqual([]);
    expect(table((await readDataset(out)).files["reports.csv"] ?? "")).toMatchObject([{ 时期: "2019年" }]);
  });
});

describe("a manifest that cannot be read", () => {
  test("is an error, and does not stop the run; init leaves it alone", async () => {
    const folder = await folderWith({ "a.txt": report("云岭县科协2019年工作总结", 1200) });
    const broken = '名称,单位\n"a.txt,甲';
    await writeFile(join(folder.input, "manifest.csv"), broken);
    const { findings, reports } = await folder.run();
    expect(findings).toContainEqual(expect.objectContaining({ code: "MANIFEST_UNREADABLE", severity: "error" }));
    expect(reports).toHaveLength(1);
    await expect(folder.init()).rejects.toMatchObject({ code: "MANIFEST_UNREADABLE" });
    expect(await folder.read()).toBe(broken);
  });

  test("further down is not used, and a finding", async () => {
    const folder = await folderWith({
      "甲/a.txt": report("县科协工作总结", 1200),
      "甲/manifest.csv": "文件,时期\na.txt,2019\n",
    });
    const { findings, reports } = await folder.run();
    expect(findings).toContainEqual(expect.objectContaining({ code: "MANIFEST_ELSEWHERE", source: "甲/manifest.csv" }));
    expect(reports).toMatchObject([{ 时期: "" }]);
  });
});

test("two folders have a manifest each, and a file of the same name means its own", async () => {
  const root = await temporaryFolder({
    "甲/a.txt": report("县科协工作总结", 1200),
    "甲/manifest.csv": "文件,时期\na.txt,2018\n",
    "乙/a.txt": report("市科协工作总结", 340),
    "乙/manifest.csv": "文件,时期\n*,2019\n",
  });
  const out = join(root, "out");
  const { findings } = await run({ ...QUICK, inputs: [join(root, "甲"), join(root, "乙")], out });
  expect(findings.filter(({ code }) => code.startsWith("MANIFEST"))).toEqual([]);
  const reports = table((await readDataset(out)).files["reports.csv"] ?? "");
  expect(reports.map((row) => [row["来源文件"], row["时期"]])).toEqual([
    ["乙/a.txt", "2019年"],
    ["甲/a.txt", "2018年"],
  ]);
});

test("a row may be about an archive, a folder in it, or a file in that", async () => {
  const texts = {
    "甲/1.txt": report("县科协工作总结", 1200),
    "甲/2.txt": report("县科协工作总结", 340),
    "3.txt": report("县科协工作总结", 77),
  };
  const zip = await toZip(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])));
  const rows = ["文件,机构,时期", "合集.zip,乙县科协,2017", "合集.zip/甲/,,2018", "合集.zip/甲/2.txt,丙县科协,"];
  const root = await temporaryFolder({ "in/合集.zip": zip, "in/manifest.csv": rows.join("\n") });
  const input = join(root, "in");
  const { findings } = await run({ ...QUICK, inputs: [input], out: join(root, "out") });
  expect(findings.filter(({ code }) => code.startsWith("MANIFEST"))).toEqual([]);
  const reports = table((await readDataset(join(root, "out"))).files["reports.csv"] ?? "");
  expect(reports.map((row) => [row["来源文件"], row["机构"], row["时期"]])).toEqual([
    ["合集.zip/3.txt", "乙县科学技术协会", "2017年"],
    ["合集.zip/甲/1.txt", "乙县科学技术协会", "2018年"],
    ["合集.zip/甲/2.txt", "丙县科学技术协会", "2018年"],
  ]);
  const { written } = await initManifest({ inputs: [input], pipeline, header: "zh" });
  expect(written).toMatchObject([{ reports: 3, added: 3, unmatched: 0 }]);
});

test("nothing at the path: nothing is written", async () => {
  const root = await temporaryFolder();
  const init = initManifest({ inputs: [join(root, "none")], pipeline, header: "zh" });
  await expect(init).rejects.toMatchObject({ code: "MANIFEST_MISSING_INPUT" });
});
