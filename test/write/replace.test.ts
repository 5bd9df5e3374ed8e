import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { checkOutput } from "../../src/write/check-output.ts";
import { replaceFolder } from "../../src/write/replace-folder.ts";
import { WriteError } from "../../src/write/write-error.ts";
import { type WriteOptions, writeDataset } from "../../src/write/write-dataset.ts";
import { makeClaim } from "../compare/make-claim.ts";
import { makeDataset } from "./make-dataset.ts";
import { useFolder } from "./use-folder.ts";

const folder = useFolder();
let FILES: string[] = [];
beforeAll(async () => {
  const alone = await mkdtemp(join(tmpdir(), "shuzhai-files-"));
  await writeDataset(makeDataset([makeClaim()]), join(alone, "dataset"), { header: "zh" });
  FILES = await readdir(join(alone, "dataset"));
  await rm(alone, { recursive: true });
});

function write(name: string, options: Partial<WriteOptions> = {}, claims: readonly Claim[] = [makeClaim()]) {
  return writeDataset(makeDataset(claims), folder.at(name), { header: "zh", ...options });
}

async function refusal(promise: Promise<unknown>): Promise<WriteError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WriteError);
  return error as WriteError;
}

describe("a dataset's folder", () => {
  it("is made, with the folders above it, and nothing else is left", async () => {
    await write("new/deep/dataset");
    expect(FILES).toEqual(expect.arrayContaining(["claims.csv", "claims.jsonl", "comparison.csv", "run.json"]));
    expect(await readdir(folder.at("new/deep/dataset"))).toEqual(FILES);
    expect(await readdir(folder.at("new/deep"))).toEqual(["dataset"]);
    // As open to others as any folder that this user makes, unlike one of mkdtemp.
    await mkdir(folder.at("plain"));
    expect((await stat(folder.at("new/deep/dataset"))).mode).toBe((await stat(folder.at("plain"))).mode);
  });

  it("is replaced whole where it is empty or a dataset", async () => {
    await mkdir(folder.at("dataset"));
    await write("dataset");
    await writeFile(folder.at("dataset/of-an-older-version.csv"), "");
    await write("dataset", {}, [makeClaim({ value: "77" })]);
    expect(await readdir(folder.at("dataset"))).toEqual(FILES);
    expect(await readdir(folder.path)).toEqual(["dataset"]);
    expect(await readFile(folder.at("dataset/claims.jsonl"), "utf8")).toContain('"value":77,');
  });

  it("is replaced behind a link, and the link stays", async () => {
    await write("dataset");
    await symlink(folder.at("dataset"), folder.at("link"));
    await write("link", {}, [makeClaim({ value: "77" })]);
    expect(await readFile(folder.at("dataset/claims.jsonl"), "utf8")).toContain('"value":77,');
    expect(await readdir(folder.path)).toEqual(["dataset", "link"]);
  });

  it.each<[string, Record<string, string>]>([
    ["holds someone's files", { "thesis.docx": "x" }],
    ["holds a run.json of another program", { "run.json": '{"tool":{"name":"other"}}' }],
    ["holds a run.json that is none", { "run.json": "{", "a.txt": "" }],
    ["holds a hidden file", { ".keep": "" }],
  ])("is refused where it %s", async (_what, files) => {
    await mkdir(folder.at("mine"));
    for (const [name, text] of Object.entries(files)) await writeFile(folder.at(`mine/${name}`), text);
    const error = await refusal(write("mine"));
    expect(error).toMatchObject({ name: "WriteError", code: "WRITE_OUT_FOREIGN" });
    expect(error.message).toContain("不予替换");
    expect(await readdir(folder.at("mine"))).toEqual(Object.keys(files).sort());
    expect(await readdir(folder.path)).toEqual(["mine"]);
  });

  it("is refused where there is a file, or a link to nothing", async () => {
    await writeFile(folder.at("file"), "x");
    await symlink(folder.at("nowhere"), folder.at("dangling"));
    expect((await refusal(write("file"))).code).toBe("WRITE_OUT_NOT_FOLDER");
    expect((await refusal(write("dangling"))).code).toBe("WRITE_OUT_NOT_FOLDER");
    expect(await readFile(folder.at("file"), "utf8")).toBe("x");
  });

  it.each([
    ["the input", "data", "data"],
    ["the input, by another path", "data/../data/", "data"],
    ["in the input", "data/dataset", "data"],
    ["above the input", "work", "work/data"],
    ["above an input file", "work", "work/data/a.txt"],
    ["the input behind a link", "link/dataset", "data"],
  ])("is refused where it is %s", async (_what, out, input) => {
    for (const name of ["data", "work/data"]) await mkdir(folder.at(name), { recursive: true });
    await symlink(folder.at("data"), folder.at("link"));
    const inputs = [folder.at("elsewhere"), folder.at(input)];
    expect((await refusal(write(out, { inputs }))).code).toBe("WRITE_OUT_OVERLAPS_INPUT");
    expect(await readdir(folder.at("data"))).toEqual([]);
  });

  it("may lie beside the input, also with its name at the start", async () => {
    await mkdir(folder.at("data"));
    await write("data-set", { inputs: [folder.at("data")] });
    await write("..data", { inputs: [folder.at("data")] });
    expect(await readdir(folder.at("data-set"))).toEqual(FILES);
  });

  it("can be checked before a run, by a relative path", async () => {
    await mkdir(folder.at("data"));
    const out = relative(process.cwd(), folder.at("data"));
    await expect(checkOutput(out, [folder.at("data")])).rejects.toMatchObject({ code: "WRITE_OUT_OVERLAPS_INPUT" });
    await expect(checkOutput(folder.at("new"), [folder.at("data")])).resolves.toBeUndefined();
    expect(await readdir(folder.path)).toEqual(["data"]);
  });
});

describe("where writing fails", () => {
  it("the folder stays as it was, and nothing is left", async () => {
    await write("dataset");
    const before = await readFile(folder.at("dataset/claims.jsonl"), "utf8");
    const broken = [makeClaim({ value: "77" }), makeClaim({ start: 50, value: "1e3", indicator: "other" })];
    const error = await refusal(write("dataset", {}, broken));
    expect(error).toMatchObject({ code: "WRITE_FAILED", cause: expect.any(RangeError) });
    expect(error.message).toContain("原有内容未变");
    expect(await readFile(folder.at("dataset/claims.jsonl"), "utf8")).toBe(before);
    expect(await readdir(folder.path)).toEqual(["dataset"]);
  });

  it("the former dataset comes back where the new one cannot take its place", async () => {
    await write("dataset");
    const error = replaceFolder(folder.at("dataset"), (temporary) =>
      // What is renamed must exist: without it the second renaming fails, after the first.
      rm(temporary, { recursive: true }),
    );
    await expect(error).rejects.toMatchObject({ code: "ENOENT" });
    expect(await readdir(folder.path)).toEqual(["dataset"]);
    expect(await readdir(folder.at("dataset"))).toEqual(FILES);
  });

  it("what someone put into the folder meanwhile stays", async () => {
    await mkdir(folder.at("out"));
    const replaced = replaceFolder(folder.at("out"), () => writeFile(folder.at("out/notes.txt"), "x"));
    await expect(replaced).rejects.toMatchObject({ code: "WRITE_OUT_FOREIGN" });
    expect(await readdir(folder.path)).toEqual(["out"]);
    expect(await readdir(folder.at("out"))).toEqual(["notes.txt"]);
  });

  it("an abort rejects with its reason, before and while writing", async () => {
    await write("dataset");
    const reason = new Error("stopped");
    await expect(write("dataset", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);

    const controller = new AbortController();
    const many = Array.from({ length: 3000 }, (_, start) => makeClaim({ start }));
    const stopping = {
      ...makeClaim(),
      get sentence() {
        controller.abort(reason);
        return "";
      },
    };
    const writing = write("dataset", { signal: controller.signal }, [...many, stopping, ...many]);
    await expect(writing).rejects.toBe(reason);
    expect(await readdir(folder.path)).toEqual(["dataset"]);
    expect((await readFile(folder.at("dataset/claims.jsonl"), "utf8")).split("\n")).toHaveLength(2);
  });

  it.skipIf(process.getuid?.() === 0)("a folder that cannot be written to is told with its cause", async () => {
    await mkdir(folder.at("locked"));
    await chmod(folder.at("locked"), 0o555);
    const error = await refusal(write("locked/dataset"));
    await chmod(folder.at("locked"), 0o755);
    expect(error).toMatchObject({ code: "WRITE_FAILED", cause: { code: "EACCES" } });
  });

  it("two at once do not mix", async () => {
    const writes = ["1", "2", "3"].map((value) => write("dataset", {}, [makeClaim({ value })]));
    const settled = await Promise.allSettled(writes);
    expect(settled.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await readdir(folder.at("dataset"))).toEqual(FILES);
    const [line] = (await readFile(folder.at("dataset/claims.jsonl"), "utf8")).split("\n");
    const { value } = JSON.parse(line ?? "") as { value: number };
    expect(await readFile(folder.at("dataset/claims.csv"), "utf8")).toContain(`,${value}次,`);
  });
});
