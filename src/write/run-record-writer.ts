import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import { RunRecord } from "../model/run-record.ts";

/** Writes `run.json`, by which a folder is known as a dataset of this program. */
export const runRecordWriter: DatasetWriter = {
  name: "run.json",
  async write(dataset, { folder, signal }) {
    const run = RunRecord.parse(dataset.run);
    await writeFile(join(folder, "run.json"), `${JSON.stringify(run, null, 2)}\n`, { signal });
    return [];
  },
};
