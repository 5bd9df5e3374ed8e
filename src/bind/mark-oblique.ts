import type { Span } from "../model/span.ts";
import type { CueTrie } from "./bind-lexicon.ts";
import { findCues } from "./find-cues.ts";
import type { Hit } from "./find-hits.ts";

/**
 * Marks the nouns that a preposition brings in before the verb of their clause: 向|省科协|上报8个,
 * 被|中国科协|授予… They receive or act, and are not what is counted. Where a number stands between, they are:
 * 由|15名专家|组成.
 */
export function markOblique(
  text: string,
  clauses: readonly Span[],
  hits: readonly Hit[],
  prepositions: CueTrie,
  words: ReadonlySet<number>,
  numbers: readonly Span[],
): Hit[] {
  const verbs = hits.filter((hit) => hit.isAction && !hit.isObject);
  const marked = new Set<Hit>();
  for (const clause of clauses) {
    for (const { end: from } of findCues(text, clause, prepositions, words)) {
      const verb = verbs.find((hit) => hit.start >= from && hit.end <= clause.end);
      if (verb === undefined) continue;
      const to = Math.min(verb.start, ...numbers.filter((n) => n.start >= from).map((n) => n.start));
      for (const hit of hits) {
        if (hit.isObject && !hit.isAction && hit.start >= from && hit.end <= to) marked.add(hit);
      }
    }
  }
  return hits.map((hit) => (marked.has(hit) ? { ...hit, isOblique: true } : hit));
}
