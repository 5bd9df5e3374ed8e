import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** The path with every link in it followed, also where its end does not exist yet. */
export async function realTarget(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch (error) {
    if (!isMissing(error) || dirname(absolute) === absolute) throw error;
    return join(await realTarget(dirname(absolute)), basename(absolute));
  }
}

/** Whether a file system error says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
