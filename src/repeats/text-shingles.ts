/** Characters in a shingle: long enough that two reports of one trade share few, short enough that one changed word costs few. */
const SHINGLE = 5;

/** A text cut into overlapping shingles of its letters and digits (blanks, punctuation and letter forms make no difference). */
export function textShingles(text: string): string[] {
  const plain = comparable(text);
  if (plain === "") return [];
  const shingles: string[] = [];
  for (let i = 0; i + SHINGLE <= plain.length; i++) shingles.push(plain.slice(i, i + SHINGLE));
  return shingles.length === 0 ? [plain] : shingles;
}

/** How often each figure stands in a text, the years (1949年, 2013年) aside: 330820, 22, 8.5. */
export function textFigures(text: string): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [figure] of text.normalize("NFKC").matchAll(/\d+(?:\.\d+)?(?!年|\d|月|日|[、.)])/gu)) {
    figures.set(figure, (figures.get(figure) ?? 0) + 1);
  }
  return figures;
}

function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
