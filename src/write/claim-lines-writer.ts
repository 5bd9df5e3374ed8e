import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Claim } from "../model/claim.ts";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import { claimLine } from "./claim-line.ts";

/** Writes `claims.jsonl`: every field, stable English names, whatever the language of the tables. */
export const claimLinesWriter: DatasetWriter = {
  name: "claims.jsonl",
  async write({ claims }, { folder, signal }) {
    const path = join(folder, "claims.jsonl");
    await pipeline(Readable.from(batches(claims)), createWriteStream(path), { ...(signal && { signal }) });
    return [];
  },
};

const LINES_PER_CHUNK = 500;

function* batches(claims: readonly Claim[]) {
  for (let start = 0; start < claims.length; start += LINES_PER_CHUNK) {
    yield claims
      .slice(start, start + LINES_PER_CHUNK)
      .map(claimLine)
      .join("");
  }
}
