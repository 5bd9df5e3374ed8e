import type { Bound } from "./bind-sentence.ts";

/**
 * Finds parts that no 其中 opens: 获奖41项,一等奖6项、二等奖14项、三等奖21项. Amounts of one indicator right behind
 * an amount of theirs that add up to it are its parts.
 *
 * @param bound the figures of one sentence, in text order
 */
export function addUpParts(bound: readonly Bound[]): Bound[] {
  const wholes = new Map<Bound, Bound>();
  for (const [at, whole] of bound.entries()) {
    if (!isWholeNumber(whole) || whole.whole !== null || wholes.has(whole)) continue;
    for (const part of partsOf(whole, bound.slice(at + 1))) wholes.set(part, whole);
  }
  return bound.map((b) => {
    const whole = wholes.get(b);
    return whole === undefined ? b : { ...b, whole: whole.decided, scope: b.scope ?? whole.scope };
  });
}

/** Fewer than two add up to nothing, and small numbers do so by chance. */
const LEAST_PARTS = 2;
const LEAST_TOTAL = 4;

function partsOf(whole: Bound, following: readonly Bound[]): Bound[] {
  const total = valueOf(whole);
  const parts: Bound[] = [];
  let sum = 0;
  for (const next of following) {
    if (!isLike(whole, next) || next.whole !== null) break;
    parts.push(next);
    sum += valueOf(next);
    if (sum >= total) break;
  }
  return sum === total && parts.length >= LEAST_PARTS && total >= LEAST_TOTAL ? parts : [];
}

function isLike(whole: Bound, part: Bound): boolean {
  const { decided } = part;
  return (
    isWholeNumber(part) &&
    decided.indicator === whole.decided.indicator &&
    decided.unit === whole.decided.unit &&
    part.status === whole.status
  );
}

function isWholeNumber({ decided: { isAmount, frame } }: Bound): boolean {
  return (
    isAmount && frame.quantity.value !== null && frame.quantity.value_max === null && Number(frame.quantity.value) > 0
  );
}

function valueOf({ decided }: Bound): number {
  return Number(decided.frame.quantity.value);
}
