import { realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { byText } from "./by-place.ts";

/**
 * The folders in which an analyst's files lie beside the inputs, each once, as the listing has them: real
 * paths. `whole` where the folder itself is an input.
 */
export async function inputFolders(inputs: readonly string[]): Promise<{ folder: string; whole: boolean }[]> {
  const folders = new Map<string, boolean>();
  for (const input of inputs) {
    const absolute = resolve(input);
    try {
      const whole = (await stat(absolute)).isDirectory();
      const folder = await realpath(whole ? absolute : dirname(absolute));
      folders.set(folder, whole || folders.get(folder) === true);
    } catch {
      continue; // The listing says of an input that is not there.
    }
  }
  return [...folders].sort(([a], [b]) => byText(a, b)).map(([folder, whole]) => ({ folder, whole }));
}
