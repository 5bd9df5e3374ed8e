import { join } from "node:path";
import { expect, it } from "vitest";
import { type FileSystem, nodeFileSystem } from "../../src/read/file-system.ts";
import { readInputs } from "../../src/read/read-inputs.ts";
import { encode } from "./encode.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const folder = useTemporaryFolders();

it("reads what it can, tells of the rest, and gives the same for any number of jobs", async () => {
  const root = await folder({
    "a.txt": "培训农民12187人次。",
    "b/c.md": encode("获奖16项。培训农民12187人次。", "gbk"),
    "empty.txt": "",
    "fake.txt": "GIF89a",
    "x.gif": "",
  });
  const inputs = [root, join(root, "gone")];
  const one = await readInputs(inputs, { jobs: 1 });
  expect(one.sources.map(({ path, encoding, text }) => [path, encoding, text])).toEqual([
    ["a.txt", "utf-8", "培训农民12187人次。"],
    ["b/c.md", "gb18030", "获奖16项。培训农民12187人次。"],
  ]);
  expect(one.skipped.map(({ reason }) => reason).sort()).toEqual(["binary", "empty", "missing", "unknown_kind"]);
  expect(one.findings.map(({ code }) => code).sort()).toEqual(["READ_BINARY", "READ_EMPTY", "READ_MISSING"]);
  expect(await readInputs(inputs, { jobs: 4 })).toEqual(one);
});

it("tells of each file that is done with, and never reads more than so many at a time", async () => {
  const root = await folder(
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, i % 3 === 0 ? "" : "甲"])),
  );
  let open = 0;
  let most = 0;
  const counting: FileSystem = {
    ...nodeFileSystem,
    content: async (path, maxBytes) => {
      open += 1;
      most = Math.max(most, open);
      const content = await nodeFileSystem.content(path, maxBytes);
      open -= 1;
      return content;
    },
  };
  const seen: string[] = [];
  const onFile = ({ done, total }: { done: number; total: number }) => seen.push(`${done}/${total}`);
  await readInputs([root], { jobs: 3, onFile, fileSystem: counting });
  expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}/12`));
  expect(most).toBe(3);
});

it("stops when aborted between files", async () => {
  const root = await folder({ "a.txt": "甲", "b.txt": "乙", "c.txt": "丙" });
  const controller = new AbortController();
  const seen: number[] = [];
  const onFile = ({ done }: { done: number }) => {
    seen.push(done);
    controller.abort();
  };
  await expect(readInputs([root], { jobs: 1, onFile, signal: controller.signal })).rejects.toThrow("aborted");
  expect(seen).toEqual([1]);
});
