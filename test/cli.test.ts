import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import { run } from "../src/run.ts";
import { readDataset } from "./read-dataset.ts";
import { useTemporaryFolders } from "./read/temporary-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const temporaryFolder = useTemporaryFolders();

function start(args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  const command = ["--import", "tsx", "src/cli.ts", ...args];
  return spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env });
}

async function finished(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, out, err };
}

const shuzhai = (...args: string[]) => finished(start(args));

/** The segmenter that is ready at once. */
const QUICK = ["--segmenter", "jieba-rs"];
const REPORT = "云岭县科学技术协会2019年工作总结\n\n2019年,全县共培训农民1200人次。发放资料3600份。";

describe("wrong usage: exit code 2, one clear line, nothing written", () => {
  test.each([
    [[], "USAGE_NO_INPUT", "用法: pnpm pipeline"],
    [["a.txt", "--pipeline", "helth"], "PIPELINE_MISSING", "science-association"],
    [["a.txt", "--out", "src"], "WRITE_OUT_FOREIGN", "src"],
  ])("%j", async (args, code, words) => {
    const before = await readdir(root);
    const ended = await shuzhai(...args);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toContain(`[${code}]`);
    expect(ended.err).toContain(words);
    expect(ended.err).not.toMatch(/^\s+at /mu);
    expect(await readdir(root)).toEqual(before);
  });

  test("a broken rule: its place", async () => {
    const folder = await temporaryFolder({ "my/pipeline.yaml": "id: my\ntitle: { zh: 我 }\n", "a.txt": REPORT });
    const ended = await shuzhai(join(folder, "a.txt"), "--pipeline", join(folder, "my"), "--out", join(folder, "out"));
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(/my\/pipeline\.yaml:2:1: .*\[PIPELINE_SHAPE\]/u);
    expect((await readdir(folder)).toSorted()).toEqual(["a.txt", "my"]);
  });
});

describe("a run", () => {
  test("ends with a summary in plain lines", async () => {
    const folder = await temporaryFolder({ "in/a.txt": REPORT, "in/b.pptx": "x" });
    const { code, out, err } = await shuzhai(join(folder, "in"), "--out", join(folder, "out"), ...QUICK);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^读取文件 1 个,跳过 1 个\(不支持的类型 1\)\n报告 1 篇\n数据 2 条\n按指标.*:\n {2}(发放资料数|培训人数) 1\n/u,
    );
    expect(out).toContain(`结果在 ${join(folder, "out")}\n`);
    expect(out).toMatch(/分词 jieba-rs \d/u);
    expect(err).toMatch(/^文件 0\/1 /u);
    expect(out + err).not.toContain("\u001b");
    expect(await readdir(join(folder, "out"))).toContain("comparison.csv");
    expect((await readdir(folder)).toSorted()).toEqual(["in", "out"]);
  });

  test("says nothing but what is wrong when quiet, and has English headers when asked", async () => {
    const folder = await temporaryFolder({ "a.txt": REPORT });
    const options = ["--out", join(folder, "out"), "--header", "en", "--quiet", ...QUICK];
    expect(await shuzhai(join(folder, "a.txt"), ...options)).toEqual({ code: 0, out: "", err: "" });
    const { files } = await readDataset(join(folder, "out"));
    expect(files["claims.csv"]).toMatch(/^\uFEFFid,source,/u);
    expect(files["run.json"]).toContain("jieba-rs");
  });

  test("goes on past every kind of bad input, each with a line of its own", async () => {
    const folder = await temporaryFolder({
      "in/ok.txt": REPORT,
      "in/empty.txt": "",
      "in/binary.txt": Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256),
      "in/broken.txt": Buffer.concat([
        Buffer.from("科协".repeat(90)),
        Uint8Array.of(0xff, 0xff),
        Buffer.from("总结".repeat(90)),
      ]),
      "in/scan.png": "x",
      "in/\u001b[31m.txt": "",
      "in/locked.txt": REPORT,
    });
    const input = join(folder, "in");
    await symlink(".", join(input, "circle"));
    await symlink("loop.txt", join(input, "loop.txt"));
    await symlink("gone", join(input, "dangling.txt"));
    await chmod(join(input, "locked.txt"), 0);
    const inputs = [input, join(folder, "none.txt"), join(input, "loop.txt"), ""];
    const { code, out, err } = await shuzhai(...inputs, "--out", join(folder, "out"), ...QUICK);
    expect(code).toBe(1);
    expect(out).toMatch(/读取文件 [12] 个,跳过 \d+ 个\(.*不支持的类型 1.*\)/u);
    const expected: [string, string][] = [
      ["empty.txt", "READ_EMPTY"],
      ["binary.txt", "READ_BINARY"],
      ["broken.txt", "READ_ENCODING"],
      ["none.txt", "READ_MISSING"],
      ["(空路径)", "READ_MISSING"],
      ["circle", "READ_LOOP"],
      ["loop.txt", "READ_LOOP"],
      ["dangling.txt", "READ_BROKEN_LINK"],
    ];
    // Nobody can lock a file against root.
    if (process.getuid?.() !== 0) expected.push(["locked.txt", "READ_PERMISSION"]);
    const lines = err.split("\n");
    for (const [name, finding] of expected) {
      expect(lines.filter((line) => line.includes(name) && line.endsWith(`[${finding}]`))).not.toEqual([]);
    }
    expect(err).not.toContain("\u001b");
    expect((await readDataset(join(folder, "out"))).files["findings.csv"]).toContain("READ_BINARY");
  });
});

describe.skipIf(process.platform === "win32")("an interrupted run", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s leaves the old output as it was, and nothing else", async (signal) => {
    const folder = await temporaryFolder({ "in/a.txt": REPORT });
    const [input, out] = [join(folder, "in"), join(folder, "out")];
    await run({ inputs: [input], out, pipeline: findPipeline(), header: "zh", jobs: 1 });
    const before = (await readDataset(out)).files;

    await mkdir(join(folder, "tmp"));
    await writeFile(join(input, "long.txt"), `${REPORT}\n`.repeat(60_000));
    const child = start([input, "--out", out], { ...process.env, TMPDIR: join(folder, "tmp") });
    child.stderr?.once("data", () => {
      // Twice, as a terminal and pnpm both send it.
      child.kill(signal);
      child.kill(signal);
    });
    const ended = await finished(child);
    expect(ended).toMatchObject({ code: 130, out: "" });
    expect(ended.err).toContain("[INTERRUPTED]");
    expect((await readDataset(out)).files).toEqual(before);
    expect((await readdir(folder)).toSorted()).toEqual(["in", "out", "tmp"]);
    expect((await readdir(join(folder, "tmp"))).filter((name) => name.startsWith("shuzhai"))).toEqual([]);
  });
});
