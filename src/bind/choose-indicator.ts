import type { BindLexicon } from "./bind-lexicon.ts";
import type { Frame } from "./frame.ts";
import type { Evidence } from "./nearness.ts";
import { type Candidate, scoreRules } from "./score-rules.ts";

/** Below this no rule is believed: the figure is kept as `other`. */
const THRESHOLD = 1.35;
/** How far the amount before speaks for an item that names nothing of its own, or something. */
const INHERITED = { elliptical: 2.7, withAction: 1.9, withObject: 1.2 } as const;
/** The total before 其中 speaks louder than the words of its part. */
const AS_PART = { elliptical: 4.5, withAction: 3.6, withObject: 3.6 } as const;
/** A share or a growth rate belongs to the amount that it follows, unless its own noun is near. */
const AS_MEASURE = 2.9;

/** What was decided for an earlier quantity of the passage. */
export interface Decided {
  frame: Frame;
  indicator: string;
  unit: string;
  rule: string;
  /** Counts an amount rather than a rate or growth of one. */
  isAmount: boolean;
}

/** The indicator of a quantity, why, and the runner-up that lost. */
export interface Choice {
  indicator: string;
  rule: string;
  score: number;
  confidence: number;
  candidates: Candidate[];
}

/**
 * Chooses the indicator of a quantity: the best rule by the words around it, or that of the amount it
 * is listed with. The nearer evidence wins; where there is none it is `other`.
 *
 * @param isAmount false for a rate, a share, a growth or a change, which take the indicator of their amount
 * @param whole the total that this quantity is a part of by its position, if any
 * @param sibling the quantity before it in the passage, if any
 */
export function chooseIndicator(
  lexicon: BindLexicon,
  frame: Frame,
  evidence: readonly Evidence[],
  isAmount: boolean,
  whole: Decided | null,
  sibling: Decided | null,
): Choice {
  const unit = frame.quantity.unit;
  const candidates = scoreRules(lexicon, unit, evidence, isAmount);
  const best = candidates[0];
  const inherited = inherit(lexicon, frame, evidence, isAmount, whole, sibling);
  if (inherited !== null && inherited.score > (best?.score ?? 0)) {
    return { indicator: inherited.from.indicator, rule: inherited.rule, score: inherited.score, confidence: 0.7, candidates };
  }
  if (best === undefined || best.score < THRESHOLD) return { indicator: lexicon.other, rule: "none", score: best?.score ?? 0, confidence: 0.3, candidates };
  return { indicator: best.rule.indicator.id, rule: best.rule.id, score: best.score, confidence: confidenceOf(best), candidates };
}

function inherit(lexicon: BindLexicon, frame: Frame, evidence: readonly Evidence[], isAmount: boolean, whole: Decided | null, sibling: Decided | null) {
  const own = ownWords(frame, evidence);
  if (!isAmount) return sibling === null ? null : { from: sibling, score: own === "withObject" ? 1.5 : AS_MEASURE, rule: "measure_of" };
  if (whole !== null) return { from: whole, score: AS_PART[own], rule: "part_of" };
  if (sibling === null || !sibling.isAmount || sibling.unit !== frame.quantity.unit || sibling.indicator === lexicon.other) return null;
  return { from: sibling, score: INHERITED[own], rule: "list" };
}

/** Whether the item names what it counts, or what was done, by itself. */
function ownWords(frame: Frame, evidence: readonly Evidence[]): keyof typeof INHERITED {
  const local = evidence.filter(({ hit }) => hit.start >= frame.left.start && hit.end <= frame.right.end && (hit.end <= frame.left.end || hit.start >= frame.right.start));
  if (local.some(({ hit }) => hit.isObject)) return "withObject";
  return local.some(({ hit }) => hit.isAction) ? "withAction" : "elliptical";
}

function confidenceOf(candidate: Candidate): number {
  return Math.round(Math.min(0.98, 0.35 + 0.12 * candidate.score) * 100) / 100;
}
