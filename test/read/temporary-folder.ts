import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";

/** Makes folders of real files that are gone after each test. Call once, at the top of a test file. */
export function useTemporaryFolders(): (files?: Record<string, string | Uint8Array>) => Promise<string> {
  const made: string[] = [];
  afterEach(async () => {
    for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
  });
  return async (files = {}) => {
    const folder = await mkdtemp(join(tmpdir(), "shuzhai-"));
    made.push(folder);
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    return folder;
  };
}
