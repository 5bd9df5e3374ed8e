import type { TrieMatch } from "../text/trie.ts";
import type { CueTrie } from "./bind-lexicon.ts";

const WITHIN_NAME = /[\p{Script=Han}“”]/u;

/** The first of some words at most `reach` characters ahead, with nothing between but the words of a name. */
export function wordAhead(text: string, from: number, reach: number, words: CueTrie): TrieMatch<string> | null {
  for (let at = from; at <= from + reach; at++) {
    const match = words.longestAt(text, at);
    if (match !== null) return match;
    if (!WITHIN_NAME.test(text[at] ?? "")) return null;
  }
  return null;
}
