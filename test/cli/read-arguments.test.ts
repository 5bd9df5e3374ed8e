import { describe, expect, test } from "vitest";
import { readArguments, textsFor } from "../../src/cli/read-arguments.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

function read(...argv: string[]) {
  return readArguments(argv, textsFor(argv));
}

function refusal(...argv: string[]): UsageError {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error("expected a UsageError");
}

test("a command line with nothing but inputs", () => {
  expect(read("a.txt", "b/")).toEqual({
    command: "run",
    inputs: ["a.txt", "b/"],
    out: "dataset",
    pipeline: "science-association",
    header: "zh",
    jobs: expect.any(Number),
    segmenter: undefined,
    quiet: false,
  });
});

test("options stand anywhere", () => {
  const argv = [
    "--out",
    "x",
    "a.txt",
    "--jobs=3",
    "--quiet",
    "--header",
    "en",
    "--segmenter",
    "jieba-rs",
    "--pipeline",
    "./d",
  ];
  expect(read(...argv)).toEqual({
    command: "run",
    inputs: ["a.txt"],
    out: "x",
    pipeline: "./d",
    header: "en",
    jobs: 3,
    segmenter: "jieba-rs",
    quiet: true,
  });
});

describe("what is wrong is said, with a code", () => {
  test.each([
    [["a.txt", "--ot", "x"], "USAGE_OPTION", "“--out”"],
    [["a.txt", "--nothing-like-it"], "USAGE_OPTION", "“--nothing-like-it”"],
    [["a.txt", "--out"], "USAGE_VALUE", "“--out”"],
    [["a.txt", "--out="], "USAGE_VALUE", "--out"],
    [["a.txt", "--jobs", "0"], "USAGE_VALUE", "1 到 64"],
    [["a.txt", "--jobs", "2.5"], "USAGE_VALUE", "2.5"],
    [["a.txt", "--header", "fr"], "USAGE_VALUE", "zh、en"],
    [["a.txt", "--segmenter", "thulac"], "USAGE_VALUE", "nodejieba、jieba-rs"],
    [["a.txt", "--header", "en", "--ot", "x"], "USAGE_OPTION", "did you mean --out?"],
  ])("%j", (argv, code, words) => {
    const error = refusal(...argv);
    expect(error).toMatchObject({ code, usage: null, message: expect.stringContaining(words) });
  });
});

test("without inputs, how to use it is said in the language of the headers", () => {
  expect(refusal()).toMatchObject({
    code: "USAGE_NO_INPUT",
    usage: expect.stringContaining("用法: pnpm pipeline <文件"),
  });
  expect(refusal("--header", "en").usage).toContain("Usage: pnpm pipeline <files or folders…>");
});
