import type { Span } from "../model/span.ts";
import type { Hit } from "./find-hits.ts";

const NOTHING: ReadonlySet<string> = new Set();

/**
 * 获省科协|资助|3万元, 争取到|补助|150万元: behind a verb of getting, in its clause, a word that names a thing as well
 * as a deed names the thing, and does nothing.
 */
export function markNominal(clauses: readonly Span[], hits: readonly Hit[], after: ReadonlySet<string>): Hit[] {
  return hits.map((hit) => {
    if (!hit.isObject || !hit.isAction) return hit;
    const clause = clauses.findLast(({ start }) => start <= hit.start);
    const governed = hits.some(
      (verb) =>
        verb.end <= hit.start &&
        verb.start >= (clause?.start ?? 0) &&
        [...verb.concepts.actions].some((action) => after.has(action)),
    );
    return governed ? { ...hit, isAction: false, concepts: { ...hit.concepts, actions: NOTHING } } : hit;
  });
}
