import { groupBy } from "../text/group-by.ts";
import type { Repeat } from "./find-repeats.ts";

/** A report that repeats another: by their keys. */
export interface Copy {
  readonly key: string;
  /** The one of the set that counts. */
  readonly of: string;
  /** Null where nobody compared the two. */
  readonly similarity: number | null;
}

/** What an analyst said: which report a report repeats, `none` that it repeats no other. */
export type RepeatDecision = { readonly of: string } | "none";

/**
 * Which reports of the sets that pairs make are copies, and of which. What an analyst said comes first (of
 * two that are said to repeat each other, the first said); then the one that counts is the best of its set by
 * `worth`, the first of equals.
 */
export function gatherCopies(
  keys: readonly string[],
  pairs: readonly Repeat[],
  decisions: ReadonlyMap<string, RepeatDecision>,
  worth: (key: string) => number,
): Copy[] {
  const of = new Map<string, string>();
  for (const [key, decision] of decisions) {
    if (decision !== "none" && rootOf(decision.of, of) !== key) of.set(key, decision.of);
  }
  const targets = new Set(of.values());
  const better = (a: string, b: string) => Number(targets.has(a)) - Number(targets.has(b)) || worth(a) - worth(b);

  const pairOf = new Map(pairs.map((pair) => [pair.b, pair]));
  const before = new Map(pairs.map(({ a, b }) => [b, a]));
  const similarities = new Map<string, number>();
  for (const set of groupBy(keys, (key) => rootOf(key, before)).values()) {
    const free = set.filter((key) => !of.has(key));
    const [first] = free;
    if (set.length === 1 || first === undefined) continue;
    const kept = free.reduce((best, key) => (better(key, best) > 0 ? key : best), first);
    for (const key of set) {
      const pair = pairOf.get(key) ?? pairOf.get(kept);
      if (pair !== undefined) similarities.set(key, pair.similarity);
      if (key !== kept && !of.has(key) && decisions.get(key) !== "none") of.set(key, kept);
    }
  }
  return keys.flatMap((key) =>
    of.has(key)
      ? [{ key, of: rootOf(key, of), similarity: decisions.has(key) ? null : (similarities.get(key) ?? null) }]
      : [],
  );
}

/** Where the chain ends that begins with this key. */
function rootOf(key: string, next: ReadonlyMap<string, string>): string {
  let root = key;
  for (let after = next.get(root); after !== undefined; after = next.get(root)) root = after;
  return root;
}
