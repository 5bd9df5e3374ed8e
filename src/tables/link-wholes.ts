import type { Label } from "./parse-label.ts";

/** A row or a column of figures, as its labels have it. */
export interface Line {
  readonly labels: readonly Label[];
  readonly indent: number;
  /** Rows under one group label, or columns of one of several tables side by side. */
  readonly group: string;
}

/**
 * Which line each line is a part of, by position; -1 for none. Parts are marked (其中), or stand further in
 * than what they are parts of, or beside a total: below one that comes first, above one that comes last.
 */
export function linkWholes(lines: readonly Line[]): number[] {
  const wholes = lines.map(() => -1);
  linkMarked(lines, wholes);
  linkIndented(lines, wholes);
  linkTotals(lines, wholes);
  return wholes;
}

const leafOf = ({ labels }: Line) => labels.at(-1);
const isPart = ({ labels }: Line) => labels.some(({ part }) => part);
const isTotal = ({ labels }: Line) => labels.some(({ total }) => total === "whole");
const isSubtotal = ({ labels }: Line) => labels.some(({ total }) => total === "sub");
/** What tells of another time, of a plan or of a change is no part. */
const isAmount = ({ labels }: Line) =>
  labels.every(({ change, leans }) => change === null && !leans) &&
  (leafOf({ labels, indent: 0, group: "" })?.period ?? null) === null;

function linkMarked(lines: readonly Line[], wholes: number[]): void {
  let anchor = -1;
  lines.forEach((line, i) => {
    if (isPart(line)) {
      if (i > 0 && !isPart(lines[i - 1] as Line) && (anchor < 0 || wholes[i - 1] !== anchor)) anchor = i - 1;
      while (anchor > 0 && !isAmount(lines[anchor] as Line)) anchor--;
      wholes[i] = anchor;
    } else if (anchor >= 0 && line.indent > (lines[anchor] as Line).indent) wholes[i] = anchor;
    else anchor = -1;
  });
}

function linkIndented(lines: readonly Line[], wholes: number[]): void {
  const least = Math.min(...lines.map(({ indent }) => indent));
  lines.forEach((line, i) => {
    if (wholes[i] !== -1 || line.indent <= least || isTotal(line) || isSubtotal(line)) return;
    for (let j = i - 1; j >= 0; j--) {
      const above = lines[j] as Line;
      if (above.group !== line.group) return;
      if (above.indent >= line.indent) continue;
      wholes[i] = j;
      return;
    }
  });
}

function linkTotals(lines: readonly Line[], wholes: number[]): void {
  /** Lines that no total has taken yet, and the total that came before its parts. */
  let open: number[] = [];
  let first = -1;
  let firstSub = -1;
  lines.forEach((line, i) => {
    if (wholes[i] !== -1 || !isAmount(line)) return;
    if (isSubtotal(line)) {
      const own = open.filter((j) => sameBlock(lines[j] as Line, line) && !isSubtotal(lines[j] as Line));
      for (const j of own) wholes[j] = i;
      firstSub = own.length === 0 ? i : -1;
      open = open.filter((j) => !own.includes(j));
      if (first >= 0) wholes[i] = first;
      else open.push(i);
      return;
    }
    if (isTotal(line)) {
      for (const j of open) wholes[j] = i;
      first = open.length === 0 ? i : -1;
      firstSub = -1;
      open = [];
      return;
    }
    if (firstSub >= 0 && sameBlock(lines[firstSub] as Line, line)) wholes[i] = firstSub;
    else if (first >= 0) wholes[i] = first;
    else open.push(i);
  });
}

/** Under the same outer labels, or, without any, in the same group of rows. */
function sameBlock(a: Line, b: Line): boolean {
  const outer = ({ labels }: Line) =>
    labels
      .slice(0, -1)
      .map(({ words }) => words)
      .join("\n");
  return a.group === b.group && outer(a) === outer(b);
}
