import { execFileSync } from "node:child_process";
import { mkdir, rename, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/read/list-files.ts";
import { type FileSystem, nodeFileSystem } from "../../src/read/file-system.ts";
import { SkippedFile } from "../../src/model/skipped-file.ts";
import { Finding } from "../../src/model/finding.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const folder = useTemporaryFolders();

/** What was listed, in brief, after a check that everything is well-formed. */
async function list(inputs: readonly string[], fileSystem: FileSystem = nodeFileSystem) {
  const { files, skipped, findings } = await listFiles(inputs, { fileSystem });
  for (const entry of skipped) {
    expect(SkippedFile.parse(entry).message.startsWith(`${entry.path}:`)).toBe(true);
  }
  for (const finding of findings) expect(Finding.parse(finding).message).toContain(finding.source);
  return {
    paths: files.map(({ path }) => path),
    skipped: Object.fromEntries(skipped.map(({ path, reason }) => [path, reason])),
    findings: findings.map(({ code, severity, source }) => `${severity} ${code} ${source}`),
  };
}

describe("what is listed", () => {
  it("sorts by the code units of the relative path, folders and files alike", async () => {
    const root = await folder({ "b.txt": "", "a/z.txt": "", "a-b.md": "", "B.TXT": "", "一.txt": "", "a/b/c.txt": "" });
    expect((await list([root])).paths).toEqual(["B.TXT", "a-b.md", "a/b/c.txt", "a/z.txt", "b.txt", "一.txt"]);
  });

  it("takes a file given directly by its base name", async () => {
    const root = await folder({ "x/r.txt": "甲" });
    expect(await list([join(root, "x/r.txt")])).toEqual({ paths: ["r.txt"], skipped: {}, findings: [] });
  });

  it("lists what it does not read, each with its reason", async () => {
    const root = await folder({
      "r.txt": "甲",
      "r.claims.jsonl": "",
      "r.reports.jsonl": "",
      "thresholds.json": "",
      "manifest.csv": "",
      "sub/corrections.csv": "",
      "old.pptx": "",
      LICENSE: "",
      ".DS_Store": "",
      ".git/HEAD": "",
      ".git/info.txt": "",
      "node_modules/x/readme.md": "",
    });
    expect(await list([root])).toEqual({
      paths: ["r.txt"],
      skipped: {
        ".DS_Store": "hidden",
        ".git": "hidden",
        LICENSE: "unknown_kind",
        "manifest.csv": "companion",
        node_modules: "excluded",
        "old.pptx": "unknown_kind",
        "r.claims.jsonl": "annotation",
        "r.reports.jsonl": "annotation",
        "sub/corrections.csv": "companion",
        "thresholds.json": "companion",
      },
      findings: [],
    });
  });

  it("warns of a file of unknown kind that was given by name, and reads a hidden one", async () => {
    const root = await folder({ "old.pptx": "", ".r.txt": "甲" });
    const listed = await list([join(root, "old.pptx"), join(root, ".r.txt")]);
    expect(listed).toEqual({
      paths: [".r.txt"],
      skipped: { "old.pptx": "unknown_kind" },
      findings: ["warning READ_UNKNOWN_KIND old.pptx"],
    });
  });

  it("passes over a dataset that this program wrote, and warns where it was given", async () => {
    const root = await folder({
      "r.txt": "甲",
      "old/run.json": "{}",
      "old/claims.jsonl": "",
      "old/texts/r.txt.txt": "甲",
    });
    expect(await list([root])).toEqual({ paths: ["r.txt"], skipped: { old: "companion" }, findings: [] });
    expect((await list([join(root, "old")])).findings).toEqual(["warning READ_DATASET old"]);
  });

  it("warns of a folder without a report", async () => {
    const root = await folder({ "data/old.pptx": "" });
    expect((await list([join(root, "data")])).findings).toEqual(["warning READ_NOTHING data"]);
  });

  it("says nothing of no inputs", async () => {
    expect(await list([])).toEqual({ paths: [], skipped: {}, findings: [] });
  });
});

describe("several inputs", () => {
  it("tells apart only the paths that clash, in any order of the inputs", async () => {
    const root = await folder({ "a/r.txt": "1", "a/only.txt": "2", "b/r.txt": "3" });
    const inputs = [join(root, "a"), join(root, "b")];
    expect((await list(inputs)).paths).toEqual(["a/r.txt", "b/r.txt", "only.txt"]);
    expect(await list(inputs.toReversed())).toEqual(await list(inputs));
  });

  it("takes more folder names where the last ones are the same", async () => {
    const root = await folder({ "2007/x/r.txt": "1", "2008/x/r.txt": "2" });
    const inputs = [join(root, "2007/x"), join(root, "2008/x/r.txt")];
    expect((await list(inputs)).paths).toEqual(["2007/x/r.txt", "2008/x/r.txt"]);
  });

  it("does not make a new clash by telling two apart", async () => {
    const root = await folder({ "a/r.txt": "1", "b/r.txt": "2", "c/a/r.txt": "3" });
    const { paths } = await list([join(root, "a"), join(root, "b"), join(root, "c")]);
    expect(new Set(paths).size).toBe(3);
  });

  it("reads a file once that is given twice, or under two inputs", async () => {
    const root = await folder({ "data/sub/r.txt": "1", "data/q.txt": "2" });
    const listed = await list([
      join(root, "data"),
      join(root, "data/sub"),
      join(root, "data/q.txt"),
      join(root, "data/"),
    ]);
    expect(listed.paths).toEqual(["q.txt", "sub/r.txt"]);
    expect(listed.skipped).toEqual({ data: "duplicate_path", "q.txt": "duplicate_path", sub: "duplicate_path" });
    expect(listed.findings).toEqual([]);
  });
});

describe("links", () => {
  it("reads a real file under its own name, though the link sorts first, and names it", async () => {
    const root = await folder({ "z.txt": "甲" });
    await symlink("z.txt", join(root, "a.txt"));
    const { files, skipped } = await listFiles([root]);
    expect(files.map(({ path }) => path)).toEqual(["z.txt"]);
    expect(skipped).toEqual([expect.objectContaining({ path: "a.txt", reason: "duplicate_path" })]);
    expect(skipped[0]?.message).toContain("z.txt");
  });

  it("follows a link into another input, once", async () => {
    const root = await folder({ "a/q.txt": "丙", "b/.hidden/in/r.txt": "甲", "b/.hidden/f.txt": "乙" });
    await symlink("../b/.hidden/in", join(root, "a/one"));
    await symlink("../b/.hidden/in", join(root, "a/two"));
    await symlink("../b/.hidden/f.txt", join(root, "a/f.txt"));
    expect(await list([join(root, "a"), join(root, "b")])).toEqual({
      paths: ["f.txt", "one/r.txt", "q.txt"],
      skipped: { ".hidden": "hidden", two: "duplicate_path" },
      findings: [expect.stringContaining("READ_NOTHING")],
    });
  });

  it("does not follow a link out of the inputs", async () => {
    const other = await folder({ "in/r.txt": "甲", "f.txt": "乙" });
    const root = await folder({ "q.txt": "丙" });
    await symlink(join(other, "in"), join(root, "in"));
    await symlink(join(other, "f.txt"), join(root, "f.txt"));
    await symlink("/", join(root, "all"));
    await symlink("/dev/zero", join(root, "zero.txt"));
    expect(await list([root])).toEqual({
      paths: ["q.txt"],
      skipped: { all: "loop", "f.txt": "outside", in: "outside", "zero.txt": "outside" },
      findings: [
        "warning READ_LOOP all",
        "warning READ_LINK_OUTSIDE f.txt",
        "warning READ_LINK_OUTSIDE in",
        "warning READ_LINK_OUTSIDE zero.txt",
      ],
    });
    // Given by name, it is asked for.
    expect((await list([join(root, "f.txt"), join(root, "in")])).paths).toEqual(["f.txt", "r.txt"]);
  });

  it("keeps the first of several links by name, in whatever order the system lists them", async () => {
    const root = await folder({ ".in/r.txt": "甲" });
    for (const name of ["c", "a", "b"]) await symlink(".in", join(root, name));
    for (const order of [
      (names: readonly string[]) => names.toSorted(),
      (names: readonly string[]) => names.toSorted().toReversed(),
    ]) {
      const names = async (path: string) => order(await nodeFileSystem.names(path));
      expect((await list([root], { ...nodeFileSystem, names })).paths).toEqual(["a/r.txt"]);
    }
  });

  it("does not follow a link to a folder that holds it", async () => {
    const root = await folder({ "a/b/r.txt": "甲" });
    await symlink(root, join(root, "a/b/up"));
    await symlink("..", join(root, "a/parent"));
    await symlink(".", join(root, "a/self"));
    const listed = await list([root]);
    expect(listed.paths).toEqual(["a/b/r.txt"]);
    expect(listed.skipped).toEqual({ "a/b/up": "loop", "a/parent": "loop", "a/self": "loop" });
    expect(listed.findings).toEqual([
      "warning READ_LOOP a/b/up",
      "warning READ_LOOP a/parent",
      "warning READ_LOOP a/self",
    ]);
  });

  it("ends where two linked folders link to each other", async () => {
    const root = await folder({ ".one/r.txt": "1", ".two/s.txt": "2" });
    await symlink("../.two", join(root, ".one/to-two"));
    await symlink("../.one", join(root, ".two/to-one"));
    await symlink(".one", join(root, "one"));
    const listed = await list([root]);
    expect(listed.paths).toEqual(["one/r.txt", "one/to-two/s.txt"]);
    expect(listed.skipped).toMatchObject({ "one/to-two/to-one": "duplicate_path" });
  });

  it("reports links that lead nowhere, or to each other", async () => {
    const root = await folder({ "r.txt": "甲" });
    await symlink("gone.txt", join(root, "broken.txt"));
    await symlink("y.txt", join(root, "x.txt"));
    await symlink("x.txt", join(root, "y.txt"));
    const listed = await list([root, join(root, "broken.txt")]);
    expect(listed.paths).toEqual(["r.txt"]);
    expect(listed.skipped).toMatchObject({ "broken.txt": "broken_link", "x.txt": "loop", "y.txt": "loop" });
    expect(listed.findings).toContain("error READ_BROKEN_LINK broken.txt");
    expect(listed.findings).toContain("error READ_LOOP x.txt");
  });
});

describe("what cannot be listed", () => {
  it("reports missing inputs as they were given, and goes on", async () => {
    const root = await folder({ "r.txt": "甲" });
    const listed = await list([join(root, "nothing"), root, ""]);
    expect(listed.paths).toEqual(["r.txt"]);
    expect(listed.findings).toEqual(
      ["error READ_MISSING (空路径)", `error READ_MISSING ${join(root, "nothing")}`].sort(),
    );
  });

  it("never opens a pipe, in a folder or given directly", async () => {
    const root = await folder({ "r.txt": "甲" });
    const pipe = join(root, "pipe.txt");
    execFileSync("mkfifo", [pipe]);
    const listed = await list([root]);
    expect(listed).toEqual({
      paths: ["r.txt"],
      skipped: { "pipe.txt": "special" },
      findings: ["warning READ_SPECIAL pipe.txt"],
    });
    expect((await list([pipe])).skipped).toEqual({ "pipe.txt": "special" });
  });

  it("reports a folder that may not be listed", async () => {
    const root = await folder({ "open/r.txt": "甲", "shut/r.txt": "乙" });
    const guarded: FileSystem = {
      ...nodeFileSystem,
      names: (path) =>
        path.endsWith("shut")
          ? Promise.reject(Object.assign(new Error("denied"), { code: "EACCES" }))
          : nodeFileSystem.names(path),
    };
    expect(await list([root], guarded)).toEqual({
      paths: ["open/r.txt"],
      skipped: { shut: "permission" },
      findings: ["error READ_PERMISSION shut"],
    });
    expect((await list([join(root, "shut")], guarded)).findings).toEqual(["error READ_PERMISSION shut"]);
  });

  it("reports any other error of the system, and one without a code", async () => {
    const root = await folder({ "a/r.txt": "甲", "b/r.txt": "甲" });
    const failing: FileSystem = {
      ...nodeFileSystem,
      names: (path) => {
        if (basename(path) === "a") return Promise.reject(Object.assign(new Error("disk"), { code: "EIO" }));
        if (basename(path) === "b") return Promise.reject(new Error("odd"));
        return nodeFileSystem.names(path);
      },
    };
    expect((await list([root], failing)).skipped).toEqual({ a: "unreadable", b: "unreadable" });
  });

  it.skipIf(process.platform !== "linux")("reports a name that is not UTF-8", async () => {
    const root = await folder({ "r.txt": "甲", "plain.txt": "乙" });
    const name = Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xb1, 0xa8), Buffer.from(".txt")]);
    await rename(Buffer.from(join(root, "plain.txt")), name);
    const listed = await list([root]);
    expect(listed.paths).toEqual(["r.txt"]);
    expect(listed.findings).toEqual([expect.stringMatching(/^error READ_NAME /)]);
  });

  it("goes deep", async () => {
    const root = await folder();
    const deep = Array.from({ length: 200 }, (_, i) => `d${i}`).join("/");
    await mkdir(join(root, deep), { recursive: true });
    await rename(join(await folder({ "r.txt": "甲" }), "r.txt"), join(root, deep, "r.txt"));
    expect((await list([root])).paths).toEqual([`${deep}/r.txt`]);
  });
});

it("rejects when aborted", async () => {
  const root = await folder({ "r.txt": "甲" });
  await expect(listFiles([root], { signal: AbortSignal.abort() })).rejects.toThrow("aborted");
});
