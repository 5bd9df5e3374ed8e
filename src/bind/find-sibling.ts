import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decided } from "./choose-indicator.ts";
import { findGoal } from "./find-goal.ts";
import type { Frame } from "./frame.ts";
import { isChange } from "./is-change.ts";
import { RATES } from "./score-rules.ts";

/** How many clauses back the amount may stand that a rate or a share is about. */
const MEASURE_REACH = 2;

/**
 * The amount before in the sentence that an item may be listed with; for a rate, a share or a growth, the
 * last amount near enough to be what it is about.
 */
export function findSibling(
  text: string,
  frame: Frame,
  inSentence: readonly Decided[],
  isAmount: boolean,
  lexicon: BindLexicon,
): Decided | null {
  const last = inSentence.at(-1);
  if (last !== undefined && isChange(text, frame, last, lexicon)) return last;
  const handed = handedOut(frame, inSentence, isAmount);
  if (handed !== undefined) return handed;
  if (isAmount) {
    return pairOf(frame, last) ?? inSentence.findLast((d) => d.isAmount && d.unit === frame.quantity.unit) ?? null;
  }
  // 立项率52.9%,高出全省20个百分点: points are of the percentage before them
  if (frame.quantity.unit === "percentage_point" && last?.unit === "percent" && frame.clause - last.frame.clause <= 1) {
    return last;
  }
  // 为年任务2000万元|的130%: of what was done, and not of the goal
  const isOfLast = last !== undefined && text.slice(last.frame.quantity.mention.span.end, frame.left.end) === "的";
  const near = (isOfLast && inSentence.length > 1 ? inSentence.slice(0, -1) : inSentence).filter(
    (d) => frame.clause - d.frame.clause <= MEASURE_REACH && mayChangeBy(d.unit, frame.quantity.unit),
  );
  // 成交额9.7亿元,达到年度任务18亿元的54%,卖到市外的占六成: of what was done, and not of the goal
  const amounts = near.filter((d) => d.isAmount);
  return (
    amounts.findLast((d) => d.frame.clause === frame.clause || findGoal(text, d.frame, lexicon)?.kind !== "named") ??
    amounts.at(-1) ??
    near.at(-1) ??
    null
  );
}

/** 会员6230户,纯收入高出1300元: no amount of households rises by money. */
function mayChangeBy(unit: string, by: string): boolean {
  return RATES.has(by) || unit === by || (unit.startsWith("person") && by.startsWith("person"));
}

/** 登记1163份、成交额43亿元,分别增长26%和51%: the first is of the first amount, the second of the second. */
function handedOut(frame: Frame, inSentence: readonly Decided[], isAmount: boolean): Decided | undefined {
  if (isAmount || frame.respective === null) return undefined;
  const { position, of, cue } = frame.respective;
  const amounts = inSentence.filter((d) => d.isAmount && d.frame.quantity.mention.span.end <= cue);
  return amounts.length < of ? undefined : amounts.slice(-of)[position];
}

/** 帮扶贫困户43户151人: the households right before the people, with nothing but a comma between. */
function pairOf(frame: Frame, last: Decided | undefined): Decided | null {
  if (last === undefined || !last.isAmount || last.unit !== "household" || frame.quantity.unit !== "person") {
    return null;
  }
  return frame.quantity.mention.span.start - last.frame.quantity.mention.span.end <= 1 ? last : null;
}
