import { fold } from "../text/fold.ts";

/** A regular expression's source that matches any of the words, as folded; the longest wins. */
export function anyOf(words: readonly string[]): string {
  const folded = [...new Set(words.map(fold))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${folded.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|") || "(?!)"})`;
}
