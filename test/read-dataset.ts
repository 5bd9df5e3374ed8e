import { readdir, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Claim } from "../src/model/claim.ts";

/** The files of a dataset by path, and its claims; values are JSON numbers there. */
export async function readDataset(folder: string): Promise<{ files: Record<string, string>; claims: Claim[] }> {
  const paths = (await readdir(folder, { recursive: true })).toSorted();
  const kinds = await Promise.all(paths.map((path) => stat(join(folder, path))));
  const names = paths.filter((_, i) => kinds[i]?.isFile() === true).map((path) => path.split(sep).join("/"));
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const files = Object.fromEntries(names.map((name, i) => [name, contents[i] ?? ""]));
  const lines = (files["claims.jsonl"] ?? "").split("\n").filter((line) => line !== "");
  return { files, claims: lines.map((line) => JSON.parse(line) as Claim) };
}
