import { amountBefore, grownTo, handedAlike, risenTo, spreadOut } from "./amount-meant.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { classifierOf } from "./classifier-of.ts";
import { besideSessions, followSessions } from "./follow-sessions.ts";
import type { Frame } from "./frame.ts";
import { inheritAmount, inheritMeasure } from "./inherit-indicator.ts";
import type { Evidence } from "./nearness.ts";
import type { Whole } from "./find-whole.ts";
import { ownWords } from "./own-words.ts";
import { type Candidate, scoreRules } from "./score-rules.ts";
import { WEIGHTS } from "./weights.ts";

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
  /** The earlier quantity whose indicator it took; null where a rule decided, or none. */
  from: Decided | null;
  candidates: Candidate[];
}

/**
 * Chooses the indicator of a quantity: the best rule by the words around it, or that of the amount it
 * is listed with. The nearer evidence wins; where there is none it is `other`.
 *
 * @param isAmount false for a rate, a share, a growth or a change, which take the indicator of their amount
 * @param whole the total that this quantity is a part of by its position, if any
 * @param sibling the quantity before it in the passage, if any
 * @param inSentence all that were decided before it in the sentence
 * @param inPrevious all that were decided in the sentence before
 */
export function chooseIndicator(
  text: string,
  lexicon: BindLexicon,
  frame: Frame,
  evidence: readonly Evidence[],
  isAmount: boolean,
  whole: Whole | null,
  sibling: Decided | null,
  inSentence: readonly Decided[],
  inPrevious: readonly Decided[],
): Choice {
  const { unit } = frame.quantity;
  const { own, evidence: weighed } = ownWords(text, frame, evidence, lexicon);
  const clause = (frame.sentence.clauses[frame.clause] ?? frame.sentence.span).start;
  const scored = scoreRules(
    text,
    lexicon,
    unit,
    classifierOf(frame.quantity),
    weighed,
    own,
    isAmount,
    frame.left.end,
    clause,
  );
  const candidates = isAmount ? scored : preferCovered(scored, lexicon, sibling !== null);
  const best = candidates[0];
  const inherited = isAmount
    ? inheritAmount(text, lexicon, frame, own, best, whole, sibling)
    : inheritMeasure(text, lexicon, own, frame, best, sibling ?? amountBefore(frame, best, inPrevious));
  const beside = isAmount && whole === null && own.head === "none" ? besideSessions(frame, inSentence, lexicon) : null;
  const handed = isAmount ? handedAlike(frame, best, sibling, lexicon) : null;
  if (handed !== null) {
    return taken(handed, "list", WEIGHTS.listUnknown, candidates);
  }
  const grown = isAmount && (best?.score ?? 0) < WEIGHTS.grown ? grownTo(text, frame, own, inSentence, lexicon) : null;
  if (grown !== null) {
    return taken(grown, "list", WEIGHTS.grown, candidates);
  }
  const spread = isAmount ? spreadOut(text, frame, inSentence, lexicon) : null;
  if (spread !== null) {
    return taken(spread, "list", WEIGHTS.grown, candidates);
  }
  if (beside !== null) {
    const { indicator, sessions } = beside;
    return { indicator, rule: "follows", score: WEIGHTS.paired, confidence: 0.7, from: sessions, candidates };
  }
  if (inherited !== null && inherited.score > (best?.score ?? 0)) {
    return taken(inherited.from, inherited.rule, inherited.score, candidates);
  }
  if (best === undefined || best.score < WEIGHTS.threshold) {
    const risen = isAmount && inSentence.length === 0 ? risenTo(text, frame, own, inPrevious, lexicon) : null;
    if (risen !== null) {
      return { ...taken(risen, "list", WEIGHTS.threshold, candidates), confidence: 0.5 };
    }
    return { indicator: lexicon.other, rule: "none", score: best?.score ?? 0, confidence: 0.3, from: null, candidates };
  }
  const followed = isAmount ? followSessions(frame, best, inSentence, lexicon) : null;
  if (followed !== null) {
    const { indicator, sessions } = followed;
    return {
      indicator,
      rule: "follows",
      score: best.score,
      confidence: confidenceOf(best),
      from: sessions,
      candidates,
    };
  }
  return {
    indicator: best.rule.indicator.id,
    rule: best.rule.id,
    score: best.score,
    confidence: confidenceOf(best),
    from: null,
    candidates,
  };
}

/** The indicator of an earlier quantity. */
function taken(from: Decided, rule: string, score: number, candidates: Candidate[]): Choice {
  return { indicator: from.indicator, rule, score, confidence: 0.7, from, candidates };
}

/** A rate is of an amount that an indicator covers, before it or in its own words, rather than of something that none does. */
function preferCovered(scored: readonly Candidate[], lexicon: BindLexicon, hasAmount: boolean): Candidate[] {
  const [first] = scored;
  // 科学素质比例达6.3%: its own noun says what it is a rate of
  if (
    first !== undefined &&
    first.rule.indicator.id === lexicon.other &&
    first.strength >= WEIGHTS.ownMeasure &&
    first.rule.units.has("percent")
  ) {
    return [...scored];
  }
  const covered = scored.filter((c) => c.rule.indicator.id !== lexicon.other);
  return hasAmount || (covered[0]?.score ?? 0) >= WEIGHTS.threshold ? covered : [...scored];
}

function confidenceOf(candidate: Candidate): number {
  return Math.round(Math.min(0.98, 0.35 + 0.12 * candidate.score) * 100) / 100;
}
