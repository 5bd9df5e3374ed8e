import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { toZip } from "../../scripts/make-formats.ts";
import { type ReadResult, readSources } from "../../src/read/read-sources.ts";
import { encode } from "./encode.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const folder = useTemporaryFolders();

async function read(zip: Uint8Array) {
  const root = await folder({ "合集.zip": zip });
  const results: ReadResult[] = [];
  const file = { path: "合集.zip", absolute: `${root}/合集.zip`, bytes: zip.length };
  for await (const result of readSources(file)) results.push(result);
  return {
    texts: Object.fromEntries(results.flatMap(({ source }) => (source === null ? [] : [[source.path, source.text]]))),
    skipped: results.flatMap(({ skipped }) => (skipped === null ? [] : [`${skipped.path} ${skipped.reason}`])),
    findings: results.flatMap(({ findings }) => findings.map(({ code, source }) => `${code} ${source}`)),
    messages: results.flatMap(({ findings }) => findings.map(({ message }) => message)),
  };
}

/** An archive whose names are as they are given, which the library would refuse. */
async function zipWith(files: Record<string, string | Uint8Array>, mode?: number): Promise<Buffer> {
  const zip = new ZipFile();
  const names = Object.keys(files);
  const standIn = (i: number) => `${i}`.padEnd(Buffer.byteLength(names[i] ?? ""), "~");
  names.forEach((name, i) =>
    zip.addBuffer(Buffer.from(files[name] ?? ""), standIn(i), {
      mtime: new Date(0),
      ...(mode !== undefined && { mode }),
    }),
  );
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  names.forEach((name, i) => {
    for (let at = bytes.indexOf(standIn(i)); at !== -1; at = bytes.indexOf(standIn(i), at)) bytes.write(name, at);
  });
  return bytes;
}

describe("an archive", () => {
  test("gives its files, in the order of their paths, whatever kind of name they have", async () => {
    const files = { "乙/报告.txt": Buffer.from("乙"), "甲.txt": encode("培训农民", "gbk") };
    for (const zip of [await toZip(files), await zipWith(files)]) {
      expect(await read(zip)).toEqual({
        texts: { "合集.zip/乙/报告.txt": "乙", "合集.zip/甲.txt": "培训农民" },
        skipped: [],
        findings: [],
        messages: [],
      });
    }
    expect(Object.keys((await read(await zipWith({ "b.txt": "b", "c.txt": "c", "a.txt": "a" }))).texts)).toEqual([
      "合集.zip/a.txt",
      "合集.zip/b.txt",
      "合集.zip/c.txt",
    ]);
  });

  test("within an archive is opened, but not for ever", async () => {
    let zip = await zipWith({ "deep.txt": "深" });
    for (const name of ["3.zip", "2.zip"]) zip = await zipWith({ [name]: zip, [`beside-${name}.txt`]: "旁" });
    const { texts, findings } = await read(zip);
    expect(Object.keys(texts)).toEqual([
      "合集.zip/2.zip/3.zip/deep.txt",
      "合集.zip/2.zip/beside-3.zip.txt",
      "合集.zip/beside-2.zip.txt",
    ]);
    expect(findings).toEqual([]);
    const deeper = await read(await zipWith({ "1.zip": zip, "a.txt": "甲" }));
    expect(Object.keys(deeper.texts)).not.toContain("合集.zip/1.zip/2.zip/3.zip/deep.txt");
    expect(Object.keys(deeper.texts)).toContain("合集.zip/a.txt");
    expect(deeper.findings).toEqual(["READ_ARCHIVE_LIMIT 合集.zip"]);
  });

  test("lists what it holds beside reports", async () => {
    const files = { "a.txt": "甲", "b.jpg": "x", "__MACOSX/._a.txt": "x", ".DS_Store": "x", "空.txt": "" };
    const { texts, skipped, findings } = await read(await zipWith(files));
    expect(Object.keys(texts)).toEqual(["合集.zip/a.txt"]);
    expect(skipped.toSorted()).toEqual(
      [
        "合集.zip/.DS_Store hidden",
        "合集.zip/__MACOSX/._a.txt excluded",
        "合集.zip/b.jpg unknown_kind",
        "合集.zip/空.txt empty",
      ].toSorted(),
    );
    expect(findings).toEqual(["READ_EMPTY 合集.zip/空.txt"]);
  });

  test("without any file is empty", async () => {
    expect((await read(await zipWith({}))).findings).toEqual(["READ_EMPTY 合集.zip"]);
  });
});

describe("left out, in one finding", () => {
  test.each(["../../etc/a.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt", "x/./a.txt", "x//a.txt"])(
    "paths that climb out: %s",
    async (name) => {
      const { texts, skipped, findings, messages } = await read(await zipWith({ [name]: "甲", "b.txt": "乙" }));
      expect(texts).toEqual({ "合集.zip/b.txt": "乙" });
      expect(skipped).toEqual(["合集.zip outside"]);
      expect(findings).toEqual(["READ_ARCHIVE_PATH 合集.zip"]);
      expect(messages[0]).toContain("1 个文件");
    },
  );

  test("links", async () => {
    const { texts, findings } = await read(await zipWith({ "a.txt": "/etc/passwd" }, 0o120777));
    expect(texts).toEqual({});
    expect(findings).toEqual(["READ_ARCHIVE_LINK 合集.zip"]);
  });

  test("a second file of the same name", async () => {
    const zip = await zipWith({ "a.txt": "甲", "b.txt": "乙" });
    for (let at = zip.indexOf("b.txt"); at !== -1; at = zip.indexOf("b.txt", at)) zip.write("a.txt", at);
    const { texts, findings } = await read(zip);
    expect(texts).toEqual({ "合集.zip/a.txt": "甲" });
    expect(findings).toEqual(["READ_ARCHIVE_DUPLICATE 合集.zip"]);
  });

  test("what unpacks to much more than it is", async () => {
    const { texts, findings } = await read(await zipWith({ "a.txt": "0".repeat(20_000_000), "b.txt": "乙" }));
    expect(texts).toEqual({ "合集.zip/b.txt": "乙" });
    expect(findings).toEqual(["READ_ARCHIVE_LIMIT 合集.zip"]);
  });
});

test("an archive that is cut off, and a member that is damaged", async () => {
  const zip = await zipWith({ "a.txt": "甲".repeat(1000), "b.txt": "乙" });
  expect((await read(zip.subarray(0, -30))).findings).toEqual(["READ_DAMAGED 合集.zip"]);
  const broken = Buffer.from(zip);
  broken.fill(0xff, 36, 44);
  const { texts, findings } = await read(broken);
  expect(texts).toEqual({ "合集.zip/b.txt": "乙" });
  expect(findings).toEqual(["READ_DAMAGED 合集.zip/a.txt"]);
});
