import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { findPipeline } from "../../src/find-pipeline.ts";
import { run } from "../../src/run.ts";

/** A dataset of these reports, made once for the tests of a file by a whole run; `index` is its page. */
export function useDataset(reports: Readonly<Record<string, string>>) {
  const dataset = { folder: "", index: "", inputs: "" };
  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), "shuzhai-page-"));
    dataset.inputs = join(root, "报告");
    dataset.folder = join(root, "dataset");
    dataset.index = join(dataset.folder, "index.html");
    await mkdir(dataset.inputs);
    for (const [name, text] of Object.entries(reports)) await writeFile(join(dataset.inputs, name), text);
    await runAgain(dataset);
  });
  afterAll(() => rm(join(dataset.folder, ".."), { recursive: true, force: true }));
  return dataset;
}

/** Runs on what is there now. */
export async function runAgain({ inputs, folder }: { readonly inputs: string; readonly folder: string }) {
  const pipeline = findPipeline("science-association");
  return run({ inputs: [inputs], out: folder, pipeline, header: "zh", jobs: 1, segmenter: "jieba-rs" });
}
