import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import type { Decided } from "./choose-indicator.ts";
import { mayCountAlike } from "./classifier-of.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";
import { namesNothing, type Own } from "./own-words.ts";
import type { Candidate } from "./score-rules.ts";
import { WEIGHTS } from "./weights.ts";

/** 省、市科协网站分别采用21条、|34条: what 分别 hands to the second is what it handed to the first, unless its name says another. */
export function handedAlike(
  frame: Frame,
  best: Candidate | undefined,
  sibling: Decided | null,
  lexicon: BindLexicon,
): Decided | null {
  if (frame.respective === null || frame.respective.position === 0 || sibling === null) return null;
  const { unit, indicator } = sibling;
  if (unit !== frame.quantity.unit || indicator === lexicon.other || sibling.frame.respective === null) return null;
  return best === undefined || best.rule.indicator.id === lexicon.other ? sibling : null;
}

/** 观众同比增长15%,达到26万人次: the amount that a growth right before it is of. */
export function grownTo(
  text: string,
  frame: Frame,
  own: Own,
  inSentence: readonly Decided[],
  lexicon: BindLexicon,
): Decided | null {
  const last = inSentence.at(-1);
  if (
    last === undefined ||
    last.isAmount ||
    last.indicator === lexicon.other ||
    own.head !== "none" ||
    frame.clause - last.frame.clause > 1
  ) {
    return null;
  }
  const units = lexicon.indicators.get(last.indicator)?.units ?? [];
  return units.includes(frame.quantity.unit) && namesNothing(text, frame.left, lexicon) ? last : null;
}

/** 安排科普经费32万元,|人均|0.8元: the sum right before it, divided among those it is for. */
export function spreadOut(
  text: string,
  frame: Frame,
  inSentence: readonly Decided[],
  lexicon: BindLexicon,
): Decided | null {
  const { unit } = frame.quantity;
  if (!isCurrency(unit) || findCues(text, frame.left, lexicon.per, frame.words).length === 0) return null;
  const last = inSentence.findLast((d) => d.isAmount);
  if (last === undefined || last.unit !== unit || last.indicator === lexicon.other) return null;
  return frame.clause - last.frame.clause <= 1 && namesNothing(text, frame.left, lexicon) ? last : null;
}

/** Between the sentence's begin and its verb, nothing but a time. */
const WHEN = /^(?:截[至止]|到|至|目前|现在|如今|现|已|\d|[年月日底末初])*$/u;

/** 农技协只有17个。到2010年底发展到|73个: the sentence before names what has risen. */
export function risenTo(
  text: string,
  frame: Frame,
  own: Own,
  inPrevious: readonly Decided[],
  lexicon: BindLexicon,
): Decided | null {
  const rises = findCues(text, frame.left, lexicon.measure, null).at(-1);
  if (own.head === "known" || rises?.value !== "not_delta" || rises.end !== frame.left.end) return null;
  if (!WHEN.test(text.slice(frame.left.start, rises.start))) return null;
  const { unit } = frame.quantity;
  return (
    inPrevious.find(
      (d) => d.isAmount && d.unit === unit && d.indicator !== lexicon.other && mayCountAlike(d.frame, frame),
    ) ?? null
  );
}

/** 年末有高企163家。2017年计划净增|45家: a change that names nothing is of the last amount of the sentence before. */
export function amountBefore(
  frame: Frame,
  best: Candidate | undefined,
  inPrevious: readonly Decided[],
): Decided | null {
  if ((best?.score ?? 0) >= WEIGHTS.threshold) return null;
  const { unit } = frame.quantity;
  return inPrevious.findLast((d) => d.isAmount && d.unit === unit && mayCountAlike(d.frame, frame)) ?? null;
}
