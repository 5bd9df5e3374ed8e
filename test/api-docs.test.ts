import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import { run } from "../src/run.ts";

const guide = readFileSync(new URL("../docs/api.md", import.meta.url), "utf8");
const index = new URL("../src/index.ts", import.meta.url).href;

/** Each example and what it prints. */
const examples = [...guide.matchAll(/```ts\n([^`]*(?:`[^`]+`[^`]*)*?)```\n\n```text\n([^`]*)```/gu)].map(
  ([, code = "", printed = ""]) => ({ code, printed }),
);

let folder = "";
beforeAll(async () => {
  const report = (year: number, people: number, more = "") =>
    `云岭县科学技术协会${year}年工作总结\n\n${year}年,全县培训农民${people}人次。发放科普资料${people * 3}份。${more}`;
  folder = await mkdtemp(join(tmpdir(), "shuzhai-docs-"));
  await mkdir(join(folder, "in"));
  const plan = "\n\n下一年工作计划\n\n2019年,计划培训农民1000人次。";
  await writeFile(join(folder, "in/2018.txt"), report(2018, 900, plan));
  await writeFile(join(folder, "in/2019.txt"), report(2019, 1200));
  const pipeline = findPipeline();
  await run({ inputs: [join(folder, "in")], out: join(folder, "dataset"), pipeline, header: "zh", jobs: 1 });
});
afterAll(() => rm(folder, { recursive: true }));

test("all examples are found", () => {
  expect(examples).toHaveLength(guide.split("```ts\n").length - 1);
});

test.each(examples)("example %#", { timeout: 60_000 }, async ({ code, printed }) => {
  const file = join(folder, "example.mts");
  await writeFile(file, code.replaceAll('from "shuzhai"', `from ${JSON.stringify(index)}`));
  const tsx = import.meta.resolve("tsx");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", tsx, file], { cwd: folder });
  expect(stdout).toBe(printed);
});
