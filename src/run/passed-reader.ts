import type { PassedOver } from "../model/mention.ts";
import type { FileResult } from "./extract-file.ts";

/** Gives the numbers passed over in a source, by its path. */
export function passedReader(results: readonly FileResult[]): (path: string) => readonly PassedOver[] {
  const byPath = new Map(results.flatMap(({ passed }) => passed.map(({ path, numbers }) => [path, numbers] as const)));
  return (path) => byPath.get(path) ?? [];
}
