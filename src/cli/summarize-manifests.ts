import { shownPath, type WrittenManifest } from "../init-manifest.ts";
import { grouped } from "./show-progress.ts";
import type { Texts } from "./texts.ts";

/** What `init` wrote, a line for each manifest, and what to do with it. */
export function summarizeManifests(written: readonly WrittenManifest[], { init, comma }: Texts): string[] {
  const lines = written.map(({ path, reports, added, edited, unmatched }) =>
    [
      init.written(shownPath(path), grouped(reports)),
      ...(added === reports ? [] : [init.added(grouped(added))]),
      ...(edited === 0 ? [] : [init.edited(grouped(edited))]),
      ...(unmatched === 0 ? [] : [init.unmatched(grouped(unmatched))]),
    ].join(comma),
  );
  return [...lines, init.next];
}
