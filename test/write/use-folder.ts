import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A new folder for each test of the file, removed after it. Call within `describe` or at the top. */
export function useFolder(): { readonly path: string; at(name: string): string } {
  const folder = {
    path: "",
    at: (name: string) => join(folder.path, name),
  };
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), "shuzhai-write-"));
  });
  afterEach(async () => {
    await rm(folder.path, { recursive: true, force: true });
  });
  return folder;
}
