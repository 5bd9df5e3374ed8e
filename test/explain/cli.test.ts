import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs `pnpm explain` as its script has it. */
function explain(args: readonly string[], input = "") {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "src/explain/cli.ts", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

test("a sentence, in Chinese", () => {
  const { stdout, status } = explain(["培训农民3万4千人次", "--segmenter", "jieba-rs"]);
  expect(stdout).toContain("指标: people_trained 培训人数");
  expect(status).toBe(0);
});

test("from standard input, in English, by the rules of another domain", () => {
  const args = ["-", "--lang", "en", "--pipeline", "education", "--segmenter", "jieba-rs"];
  const { stdout, status } = explain(args, "招聘教师156名。\n");
  expect(stdout).toContain("indicator: teachers_recruited");
  expect(status).toBe(0);
});

test("rules that are not there, and no sentence, are told and end with 2", () => {
  const { stderr, status } = explain(["3人", "--pipeline", "helth"]);
  expect(stderr).toContain("[PIPELINE_MISSING]");
  expect(status).toBe(2);
  expect(explain([]).status).toBe(2);
});
