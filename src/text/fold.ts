/** For comparison only: full-width forms made half-width, blanks dropped, Latin in lower case. */
export function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}
