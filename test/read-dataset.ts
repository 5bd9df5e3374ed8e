import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Claim } from "../src/model/claim.ts";

/** As text; bytes that are none in base64. */
const BINARY = /\.(?:parquet|xlsx)$/u;

/**
 * The files of a dataset by path, and its claims; values are JSON numbers there. Without the database, the
 * one file whose bytes differ from run to run.
 */
export async function readDataset(folder: string): Promise<{ files: Record<string, string>; claims: Claim[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".duckdb"))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const contents = await Promise.all(
    names.map((name) => readFile(join(folder, name), BINARY.test(name) ? "base64" : "utf8")),
  );
  const files = Object.fromEntries(names.map((name, i) => [name, contents[i] ?? ""]));
  const lines = (files["claims.jsonl"] ?? "").split("\n").filter((line) => line !== "");
  return { files, claims: lines.map((line) => JSON.parse(line) as Claim) };
}
