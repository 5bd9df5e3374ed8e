import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileSystem, nodeFileSystem } from "../../src/read/file-system.ts";
import { readFirst } from "./read-first.ts";
import { Source } from "../../src/model/source.ts";
import { SkippedFile } from "../../src/model/skipped-file.ts";
import { Finding } from "../../src/model/finding.ts";
import { encode } from "./encode.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const folder = useTemporaryFolders();

async function readOne(content: string | Uint8Array, options: Parameters<typeof readFirst>[1] = {}) {
  const root = await folder({ "r.txt": content });
  return readFirst({ path: "sub/r.txt", absolute: join(root, "r.txt"), bytes: content.length }, options);
}

/** The code and severity of a refusal, after a check that both halves of it say the same. */
async function refusal(content: string | Uint8Array, options: Parameters<typeof readFirst>[1] = {}) {
  return brief(await readOne(content, options));
}

function brief({ source, skipped, findings }: Awaited<ReturnType<typeof readFirst>>): string {
  expect(source).toBeNull();
  expect(findings).toHaveLength(1);
  const finding = Finding.parse(findings[0]);
  expect(SkippedFile.parse(skipped)).toMatchObject({ path: "sub/r.txt", message: finding.message });
  expect(finding).toMatchObject({ source: "sub/r.txt", start: null, end: null });
  expect(finding.message.startsWith("sub/r.txt:")).toBe(true);
  return `${finding.severity} ${finding.code} ${skipped?.reason}`;
}

describe("a file that is read", () => {
  it("has its digest, size and text without the mark, line ends kept", async () => {
    const bytes = Buffer.from("\uFEFF甲\r\n乙\n丙\r");
    const { source, skipped, findings } = await readOne(bytes);
    expect(Source.parse(source)).toEqual({
      path: "sub/r.txt",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      format: "text",
      encoding: "utf-8",
      text: "甲\r\n乙\n丙\r",
      tables: [],
    });
    expect({ skipped, findings }).toEqual({ skipped: null, findings: [] });
  });

  it("is read where it is near the limit in size", async () => {
    const line = "培训农民12187人次。\n";
    const bytes = Buffer.alloc(2_000_000 * Buffer.byteLength(line), line);
    const { source } = await readOne(bytes);
    expect(source?.bytes).toBe(bytes.length);
    expect(source?.text.length).toBe(2_000_000 * line.length);
  }, 30_000);

  it("is read with a warning where an earlier program has lost characters", async () => {
    const { source, findings } = await readOne("培训农民12\uFFFD\uFFFD7人次,锟斤拷");
    expect(source).not.toBeNull();
    expect(findings).toEqual([
      expect.objectContaining({ code: "READ_DAMAGED_TEXT", severity: "warning", start: 6, end: 8 }),
    ]);
    expect(findings[0]?.message).toContain("2 处");
  });

  it("may end in the end-of-file mark of DOS", async () => {
    expect((await readOne("培训\r\n\x1a")).source?.text).toBe("培训\r\n\x1a");
  });
});

describe("a file that is not read", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \r\n\t\u3000\n"],
    ["a mark", "\uFEFF"],
  ])("empty: %s", async (_, content) => {
    expect(await refusal(content)).toBe("warning READ_EMPTY empty");
  });

  it.each([
    ["an old Office file", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), "Office"],
    ["png", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "PNG"],
    ["program", Buffer.from("\x7fELF\x02\x01", "latin1"), "程序"],
    ["zero bytes", Buffer.from("abc\0def"), "零字节"],
    ["zero characters in UTF-16", Buffer.from("\uFEFF培训\0农民", "utf16le"), "控制字符"],
    ["control characters", Buffer.from("\x01\x02\x03ab\x04\x05cd\x06"), "控制字符"],
  ])("binary: %s", async (_, content, named) => {
    expect(await refusal(content)).toBe("error READ_BINARY binary");
    expect((await readOne(content)).skipped?.message).toContain(named);
  });

  it("fits no encoding: says which was tried and where it failed", async () => {
    const bytes = Buffer.concat([Buffer.from("培训农民"), Buffer.of(0xff), Buffer.from("人次")]);
    expect(await refusal(bytes)).toBe("error READ_ENCODING encoding");
    const message = (await readOne(bytes)).skipped?.message;
    expect(message).toContain("UTF-8");
    expect(message).toContain("第 12 字节");
  });

  it("is cut off", async () => {
    const bytes = encode("培训农民一万二千人次", "gbk").subarray(0, -1);
    const { skipped } = await readOne(bytes);
    expect(skipped?.message).toContain("GB18030");
    expect(skipped?.message).toContain("第 18 字节");
    expect(skipped?.message).toContain("不完整");
  });

  it("is in Big5", async () => {
    const bytes = encode("舉辦各類科普培訓班,培訓農民一萬二千人次,發放宣傳資料五千餘份。", "big5");
    expect(await refusal(bytes)).toBe("error READ_ENCODING encoding");
    expect((await readOne(bytes)).skipped?.message).toContain("Big5");
  });

  it("is too large: never loaded", async () => {
    const root = await folder({ "r.txt": "" });
    await truncate(join(root, "r.txt"), 65 * 1024 * 1024);
    const result = await readFirst({ path: "sub/r.txt", absolute: join(root, "r.txt"), bytes: 0 });
    expect(brief(result)).toBe("error READ_TOO_LARGE too_large");
    expect(result.skipped?.message).toContain("65.0 MB");
  });

  it("has vanished since it was listed", async () => {
    const root = await folder({ "r.txt": "甲" });
    await rm(join(root, "r.txt"));
    const result = await readFirst({ path: "sub/r.txt", absolute: join(root, "r.txt"), bytes: 3 });
    expect(brief(result)).toBe("error READ_MISSING missing");
  });

  it("has become a pipe or a folder since it was listed", async () => {
    const root = await folder({ "d/x.txt": "" });
    execFileSync("mkfifo", [join(root, "pipe")]);
    for (const name of ["pipe", "d"]) {
      const result = await readFirst({ path: "sub/r.txt", absolute: join(root, name), bytes: 3 });
      expect(brief(result)).toBe("warning READ_SPECIAL special");
    }
  });

  it.each([
    ["EACCES", "error READ_PERMISSION permission"],
    ["EPERM", "error READ_PERMISSION permission"],
    ["EIO", "error READ_FAILED unreadable"],
    ["EMFILE", "error READ_FAILED unreadable"],
  ])("the system refuses with %s", async (code, expected) => {
    const fileSystem: FileSystem = {
      ...nodeFileSystem,
      content: () => Promise.reject(Object.assign(new Error("refused"), { code })),
    };
    expect(await refusal("甲", { fileSystem })).toBe(expected);
  });
});
