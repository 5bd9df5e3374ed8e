import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../src/", import.meta.url));

/** What may know the stages: the files at the top, what they are made of, what evaluates the whole, and what explains it. */
const JOINING = /^([^/]+\.ts|run\/.*|cli\/.*|explain\/.*|evaluate\/(cli|extract-samples)\.ts)$/u;
/** Whose types and schemas every stage may use; `text` holds what is not about figures. */
const SHARED = ["model", "pipeline", "text"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => /\.tsx?$/u.test(file))
  .toSorted();

/** Folders under src/ that a file imports from, and `.` for a file at its top. */
function foldersImportedBy(file: string): string[] {
  const code = readFileSync(join(src, file), "utf8");
  const paths = [...code.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]*)"/gu)].map(([, path = ""]) => path);
  return paths
    .map((path) => relative(src, join(src, dirname(file), path)).split(sep))
    .map((parts) => (parts.length === 1 ? "." : (parts[0] ?? "")));
}

test.each(files.filter((file) => !JOINING.test(file)))("%s imports no other stage", (file) => {
  const [own = ""] = file.split("/");
  const allowed = own === "model" || own === "text" ? [own] : own === "pipeline" ? [own, "model"] : [own, ...SHARED];
  expect(foldersImportedBy(file).filter((folder) => !allowed.includes(folder))).toEqual([]);
});

test("the stages are there, and imports are seen", () => {
  const stages = [
    "read",
    "split",
    "segment",
    "recognize",
    "normalize",
    "tables",
    "bind",
    "repeats",
    "manifest",
    "compare",
    "write",
    "page",
  ];
  expect(new Set(files.map((file) => file.split("/")[0]))).toEqual(expect.objectContaining(new Set(stages)));
  expect(foldersImportedBy("run.ts")).toEqual(expect.arrayContaining(["compare", "read", "write"]));
});
