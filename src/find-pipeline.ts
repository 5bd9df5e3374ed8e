import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPipeline, type Pipeline } from "./pipeline/load-pipeline.ts";

/** The domain that a run has when none is named. */
export const DEFAULT_PIPELINE = "science-association";

const LIBRARY = fileURLToPath(new URL("../pipelines/", import.meta.url));

/**
 * Loads a domain by the name of its folder under `pipelines/`, or by the path of a folder anywhere
 * (`./my-domain`): what has a slash, or starts with a dot, is a path. A folder elsewhere may extend one
 * of `pipelines/`.
 *
 * @throws {PipelineError} names file and line, what was expected and what to do; the known names, for an unknown one
 */
export function findPipeline(nameOrPath: string = DEFAULT_PIPELINE): Pipeline {
  if (!/^\.|[/\\]/u.test(nameOrPath)) return loadPipeline(LIBRARY, nameOrPath);
  const folder = resolve(nameOrPath);
  return loadPipeline(dirname(folder), basename(folder), LIBRARY);
}
