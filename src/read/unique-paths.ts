/** Something found under a root: `relative` is empty for the root itself. */
export interface Located {
  /** Absolute path of the input folder that it was found under, with the platform's separators turned to `/`. */
  readonly root: string;
  /** Below the root, `/` separators. */
  readonly relative: string;
}

const parts = (path: string): string[] => path.split("/").filter((part) => part !== "");

/**
 * A path for each item, in their order: relative to its root, and where two items of different places
 * would share one, with as many of the last folder names of their roots before it as it takes to tell
 * them apart. Does not depend on the order of the items.
 */
export function uniquePaths(items: readonly Located[]): string[] {
  const depth: number[] = items.map((item) => (item.relative === "" ? 1 : 0));
  const roots = items.map((item) => parts(item.root));
  const pathOf = (i: number): string => {
    const root = roots[i] ?? [];
    const taken = depth[i] ?? 0;
    const before = taken === 0 ? [] : root.slice(-taken);
    return [...before, ...parts(items[i]?.relative ?? "")].join("/") || ".";
  };
  for (;;) {
    const paths = items.map((_, i) => pathOf(i));
    const clashing = clashes(items, paths).filter((i) => (depth[i] ?? 0) < (roots[i]?.length ?? 0));
    if (clashing.length === 0) return paths;
    for (const i of clashing) depth[i] = (depth[i] ?? 0) + 1;
  }
}

/** Indexes of the items whose path another item, at another place, has too. */
function clashes(items: readonly Located[], paths: readonly string[]): number[] {
  const places = new Map<string, Set<string>>();
  const placeOf = (item: Located): string => `${item.root}/${item.relative}`;
  items.forEach((item, i) => {
    const path = paths[i] ?? "";
    places.set(path, (places.get(path) ?? new Set()).add(placeOf(item)));
  });
  return items.flatMap((_, i) => ((places.get(paths[i] ?? "")?.size ?? 0) > 1 ? [i] : []));
}
