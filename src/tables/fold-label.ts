/**
 * A label as it is looked up: full-width forms and the like made plain (Unicode NFKC), without the
 * blanks that set 合 计 apart. Only for looking up; what is shown is what is written.
 */
export function foldLabel(words: string): string {
  return words.normalize("NFKC").replace(/\s+/gu, "");
}
