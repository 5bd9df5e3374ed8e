import { readSources, type ReadResult } from "../../src/read/read-sources.ts";

/** What comes first of reading a file: all of it, unless it is an archive. */
export async function readFirst(...of: Parameters<typeof readSources>): Promise<ReadResult> {
  for await (const result of readSources(...of)) return result;
  throw new Error("nothing was read");
}
