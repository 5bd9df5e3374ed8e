/** More slips than this, and it is another word. */
const MOST_SLIPS = 2;

/** A question after what a misspelt name most likely stands for, with a blank before it; empty where nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [best] = known
    .map((each) => ({ each, slips: slipsBetween(name, each) }))
    .filter(({ each, slips }) => slips <= Math.min(MOST_SLIPS, each.length - 2))
    .sort((a, b) => a.slips - b.slips);
  return best === undefined ? "" : ` Did you mean \`${best.each}\`?`;
}

/** Levenshtein distance. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
