import { existsSync, readFileSync } from "node:fs";
import { PipelineError } from "./pipeline-error.ts";

/**
 * Reads `words.txt`: a word a line, `#` before a remark. None where there is no such file.
 *
 * @param name the file as messages have it
 * @throws {PipelineError} `WORDS_BLANK` for a line with a blank in it, which no segmenter takes as a word
 */
export function readWords(path: string, name: string): string[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8")
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u);
  const words = lines.map((line) => line.replace(/#.*/u, "").trim());
  const broken = words.findIndex((word) => /\s/u.test(word));
  if (broken >= 0) {
    const message = `expected one word a line, got \`${words[broken]}\`. Put each on a line of its own`;
    throw new PipelineError("WORDS_BLANK", `${name}:${broken + 1}`, message);
  }
  return words.filter((word) => word !== "");
}
