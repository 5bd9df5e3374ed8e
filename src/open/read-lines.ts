import { createReadStream, existsSync } from "node:fs";
import type { z } from "zod";
import { DatasetError } from "./dataset-error.ts";

/** `"value":12` of a claim; within a text the quotation marks would be escaped. */
const NUMBER_TOKEN = /,"(value|value_max)":(-?\d+(?:\.\d+)?)(?=,)/gu;

/**
 * Reads a file of JSON lines, one at a time, so that any number of them fits into memory.
 *
 * @param exact whether values are number tokens, which are kept as text with all their digits
 * @throws {DatasetError} names the file and line
 */
export async function* readLines<T>(path: string, schema: z.ZodType<T>, exact = false): AsyncGenerator<T> {
  if (!existsSync(path)) {
    throw new DatasetError("DATASET_FILE", `${path}: not there. Run the pipeline again to write the dataset anew`);
  }
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    const parsed = schema.safeParse(parseJson(exact ? line.replaceAll(NUMBER_TOKEN, ',"$1":"$2"') : line));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue === undefined ? "" : ` at ${issue.path.join(".")}: ${issue.message}`;
      throw new DatasetError("DATASET_FILE", `${path}:${number}: not a line that this version writes${where}`);
    }
    yield parsed.data;
  }
}

/** Unlike Node's readline, parts lines at line feeds alone: JSON allows U+2028 within a text. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Undefined, which no schema takes, where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
