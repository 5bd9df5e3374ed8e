import { readFileSync } from "node:fs";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { knownKeys } from "./known-keys.ts";
import { PipelineError } from "./pipeline-error.ts";
import { didYouMean } from "./similar.ts";

/** A parsed file of a domain folder, with a way back from a value to its place. */
export interface YamlFile<T> {
  value: T;
  /** `file:line:column` of the value at a path, or of the nearest thing above it. */
  where(path: readonly PropertyKey[]): string;
}

/** What stands for a value in a message at most. */
const LONGEST_SHOWN = 80;

/**
 * Reads a YAML file and checks its shape.
 *
 * @throws {PipelineError} `PIPELINE_YAML` for bad syntax or a duplicate key, `PIPELINE_SHAPE` for a wrong shape: the first mistake, with its line
 */
export function readYaml<S extends z.ZodType>(path: string, name: string, schema: S): YamlFile<z.infer<S>> {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: counter, uniqueKeys: true });
  const where = (at: readonly PropertyKey[]) => place(document, counter, name, at);
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    const { line, col } = counter.linePos(syntax.pos[0]);
    const [what = "bad syntax"] = syntax.message.replace(/ at line \d+, column \d+:?/u, "").split("\n");
    throw new PipelineError(
      "PIPELINE_YAML",
      `${name}:${line}:${col}`,
      `expected YAML: ${what}. Mend it there: a bracket, a quote, or the spaces before a key`,
    );
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0] as z.core.$ZodIssue;
    const at = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] as string] : issue.path;
    throw new PipelineError("PIPELINE_SHAPE", where(at), describe(issue, document, schema));
  }
  return { value: parsed.data, where };
}

/** What was found, what was expected, and what to do. */
function describe(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): string {
  const { path } = issue;
  const name = path.length === 0 ? "the file" : `\`${path.join(".")}\``;
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    const [key = ""] = issue.keys;
    return `unknown key \`${key}\` in ${name}.${didYouMean(key, known)} Expected one of ${known.join(", ")}. Remove it, or correct its spelling`;
  }
  const got = document.getIn(path);
  const told = issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const expected = told.replace(/^Invalid (?:input|option): /u, "").replace(/, received .*$/u, "");
  if (got === undefined) return `${name} is missing: ${expected}. Add it`;
  const shown = JSON.stringify(isNode(got) ? got.toJSON() : got) ?? "nothing";
  return `${name}: ${expected}; got ${shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown}. Correct it`;
}

function place(document: Document, counter: LineCounter, name: string, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const node = isScalar(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
    const range = isNode(node) ? node.range : undefined;
    if (range != null) {
      const { line, col } = counter.linePos(range[0]);
      return `${name}:${line}:${col}`;
    }
  }
  return name;
}
