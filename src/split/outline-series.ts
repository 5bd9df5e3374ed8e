import { isProse, type Line } from "./mark-lines.ts";
import { type Candidate, repeatedCores } from "./title-candidate.ts";

/**
 * Titles numbered like sections, (一) 某某科协工作总结 … (二) …: one series of the same style and kind, in
 * ascending order, each above some text, that on a page of several texts, or under no title, name organizations, and
 * elsewhere repeat or name them in full, or hold sections numbered in their own style.
 */
export function outlineSeries(usable: readonly Candidate[], untitled: boolean, lines: readonly Line[]): Set<Candidate> {
  const hasText = ({ at }: Candidate, next: Candidate | undefined) =>
    lines.slice(at + 1, next?.at).some((line) => line.mark === "text" && isProse(line));
  const series = new Map<string, Candidate[]>();
  for (const candidate of usable) {
    if (candidate.numbered !== "outline" || !candidate.strong || candidate.section) continue;
    const key = JSON.stringify([candidate.style, candidate.kind]);
    const known = series.get(key);
    if (known === undefined) series.set(key, [candidate]);
    else known.push(candidate);
  }
  for (const all of series.values()) {
    const repeated = repeatedCores(all);
    const above = all.filter((candidate, i) => hasText(candidate, all[i + 1]));
    const ownSections = above.every((candidate, i) => holdsFirst(candidate, above[i + 1], lines));
    const sure = above.filter(
      ({ grade, core }) => grade === "named" || repeated.has(core) || ownSections || (untitled && grade !== null),
    );
    const inOrder = (titles: readonly Candidate[]) =>
      titles.every(({ number }, i) => i === 0 || (number ?? 0) === (titles[i - 1]?.number ?? 0) + 1);
    const ascending = sure.every(({ number }, i) => i === 0 || (number ?? 0) > (sure[i - 1]?.number ?? 0));
    // What is numbered on between and behind them is of their kind.
    if (sure.length >= 2 && ascending) return new Set(untitled && inOrder(above) ? above : sure);
  }
  return new Set();
}

/** Whether a section with the number one, in the title's own style, stands between it and the next. */
function holdsFirst({ at, style }: Candidate, next: Candidate | undefined, lines: readonly Line[]): boolean {
  const first = style === "一、" ? /^一、/u : style === "(一" ? /^\(一\)/u : style === "1、" ? /^1、/u : /^1\./u;
  return lines.slice(at + 1, next?.at).some(({ mark, folded }) => mark === "text" && first.test(folded));
}
