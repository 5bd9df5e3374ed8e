import { readFileSync } from "node:fs";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { PipelineError } from "./pipeline-error.ts";

/** A parsed file of a domain folder, with a way back from a value to its place. */
export interface YamlFile<T> {
  value: T;
  /** `file:line:column` of the value at a path, or of the nearest thing above it. */
  where(path: readonly PropertyKey[]): string;
}

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
    throw new PipelineError("PIPELINE_YAML", `${name}:${line}:${col}`, `${syntax.message.split("\n")[0]}. Mend the YAML there`);
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const at = issue?.path ?? [];
    throw new PipelineError("PIPELINE_SHAPE", where(issue?.code === "unrecognized_keys" ? [...at, issue.keys[0] as string] : at), describe(issue, at, document));
  }
  return { value: parsed.data, where };
}

function describe(issue: z.core.$ZodIssue | undefined, path: readonly PropertyKey[], document: Document): string {
  if (issue === undefined) return "the file does not have the expected shape";
  const name = path.length === 0 ? "the file" : `\`${path.join(".")}\``;
  if (issue.code === "unrecognized_keys") return `unknown key \`${issue.keys.join("`, `")}\` in ${name}. Remove it, or correct its spelling`;
  const got = path.length === 0 ? undefined : document.getIn(path);
  const shown = got === undefined ? "nothing" : JSON.stringify(isNode(got) ? got.toJSON() : got);
  return `${name}: ${issue.message}; got ${shown}`;
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
