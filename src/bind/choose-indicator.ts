import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import { classifierOf } from "./classifier-of.ts";
import { findCues } from "./find-cues.ts";
import { findGoal } from "./find-goal.ts";
import { besideSessions, followSessions } from "./follow-sessions.ts";
import type { Frame } from "./frame.ts";
import { isChange } from "./is-change.ts";
import type { Evidence } from "./nearness.ts";
import type { Whole } from "./find-whole.ts";
import { namesNothing, type Own, ownWords } from "./own-words.ts";
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
    : inheritMeasure(text, lexicon, own, frame, sibling ?? amountBefore(frame, best, inPrevious));
  const beside = isAmount && whole === null && own.head === "none" ? besideSessions(frame, inSentence, lexicon) : null;
  const handed = isAmount ? handedAlike(frame, best, sibling, lexicon) : null;
  if (handed !== null) {
    return {
      indicator: handed.indicator,
      rule: "list",
      score: WEIGHTS.listUnknown,
      confidence: 0.7,
      from: handed,
      candidates,
    };
  }
  const grown = isAmount && (best?.score ?? 0) < WEIGHTS.grown ? grownTo(text, frame, own, inSentence, lexicon) : null;
  if (grown !== null) {
    return { indicator: grown.indicator, rule: "list", score: WEIGHTS.grown, confidence: 0.7, from: grown, candidates };
  }
  if (beside !== null) {
    const { indicator, sessions } = beside;
    return { indicator, rule: "follows", score: WEIGHTS.paired, confidence: 0.7, from: sessions, candidates };
  }
  if (inherited !== null && inherited.score > (best?.score ?? 0)) {
    return {
      indicator: inherited.from.indicator,
      rule: inherited.rule,
      score: inherited.score,
      confidence: 0.7,
      from: inherited.from,
      candidates,
    };
  }
  if (best === undefined || best.score < WEIGHTS.threshold) {
    const risen = isAmount && inSentence.length === 0 ? risenTo(text, frame, own, inPrevious, lexicon) : null;
    if (risen !== null) {
      return {
        indicator: risen.indicator,
        rule: "list",
        score: WEIGHTS.threshold,
        confidence: 0.5,
        from: risen,
        candidates,
      };
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

/** 省、市科协网站分别采用21条、|34条: what 分别 hands to the second is what it handed to the first, unless its name says another. */
function handedAlike(
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
function grownTo(
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

/** Between the sentence's begin and its verb, nothing but a time. */
const WHEN = /^(?:截[至止]|到|至|目前|现在|如今|现|已|\d|[年月日底末初])*$/u;

/** 农技协只有17个。到2010年底发展到|73个: the sentence before names what has risen. */
function risenTo(
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
      (d) => d.isAmount && d.unit === unit && d.indicator !== lexicon.other && sameClassifier(d.frame, frame),
    ) ?? null
  );
}

interface Inherited {
  from: Decided;
  score: number;
  rule: string;
}

/** The indicator of the total, or of the item before, for an item of a list. */
function inheritAmount(
  text: string,
  lexicon: BindLexicon,
  frame: Frame,
  own: Own,
  best: Candidate | undefined,
  whole: Whole | null,
  sibling: Decided | null,
): Inherited | null {
  const headed = whole?.decided ?? sibling;
  if (
    headed !== null &&
    headed.unit === frame.quantity.unit &&
    sameClassifier(headed.frame, frame) &&
    isHeadless(text, frame) &&
    !isNextStage(best, own, headed, lexicon)
  ) {
    return { from: headed, score: Infinity, rule: whole === null ? "list" : "part_of" };
  }
  if (whole !== null && !namesOther(best, own, whole, lexicon) && !isNewTopic(best, frame, whole, sibling)) {
    const same = sameClassifier(whole.decided.frame, frame);
    // 其中基金7项、新产品2项、火炬计划9项: items between parts are parts, whatever they are called
    const amongParts = sibling?.rule === "part_of" && sibling.frame.clause === frame.clause && !own.hasAction;
    const score = !same ? WEIGHTS.partOther : whole.spellsOut || amongParts ? WEIGHTS.partSpelledOut : WEIGHTS.partSame;
    return { from: whole.decided, score, rule: "part_of" };
  }
  if (sibling !== null && isChange(text, frame, sibling, lexicon)) {
    return { from: sibling, score: Infinity, rule: "list" };
  }
  if (sibling !== null && sibling.unit !== frame.quantity.unit) {
    return { from: sibling, score: WEIGHTS.paired, rule: "paired" };
  }
  if (
    sibling === null ||
    (sibling.indicator === lexicon.other && (sibling.rule === "none" || own.head !== "none")) ||
    sibling.frame.quantity.unit_detail !== frame.quantity.unit_detail
  ) {
    return null;
  }
  if (isNextStage(best, own, sibling, lexicon)) return null;
  const same = sameClassifier(sibling.frame, frame);
  if (own.head === "none") {
    // 汇编260项,印发2000本: another verb with another classifier counts another thing
    const withVerb = same && !isCurrency(frame.quantity.unit) ? WEIGHTS.listAction : WEIGHTS.listActionOther;
    return { from: sibling, score: own.hasAction ? withVerb : WEIGHTS.listNone, rule: "list" };
  }
  if (!same) return null;
  // a noun that no rule takes with this unit only tells the items of the list apart (企业4216件、个人2162件)
  const unused = own.head === "known" && (best === undefined || best.strength < WEIGHTS.unusedBelow);
  return {
    from: sibling,
    score: own.head === "unknown" || unused ? WEIGHTS.listUnknown : WEIGHTS.listKnown,
    rule: "list",
  };
}

/** Far from its total, or of a total that no indicator covers, a part is what its own words name. */
function namesOther(best: Candidate | undefined, own: Own, whole: Whole, lexicon: BindLexicon): boolean {
  if (isNextStage(best, own, whole.decided, lexicon)) return true;
  // 总投资260万元,其中|中央资金200万元
  if (best?.rule.rule.splits === true && isOwn(best, whole.decided)) return true;
  if (whole.spellsOut || best === undefined || !isOwn(best, whole.decided)) return false;
  if (whole.distant) return true;
  // 申报32个,其中已批复18个: what became of a part is no part, where its own verb tells
  const { indicator, unit } = whole.decided;
  const awaits = unit === "count" && lexicon.indicators.get(indicator)?.counts_applications === true;
  const becomes = own.hasAction && best.rule.rule.action !== undefined;
  if (becomes && best.score >= (awaits ? WEIGHTS.ownOutcome : WEIGHTS.sureOutcome)) return true;
  return indicator === lexicon.other && best.score >= WEIGHTS.surePart;
}

/** 申报7项,|获得支持的有3项: its own verb tells another stage of the same thing. */
function isNextStage(best: Candidate | undefined, own: Own, before: Decided, lexicon: BindLexicon): boolean {
  if (best === undefined || !own.hasAction || best.score < WEIGHTS.nextStage) return false;
  const { indicator, rule } = best.rule;
  const stage = lexicon.indicators.get(before.indicator)?.stage_of;
  const tells = rule.action !== undefined || rule.object !== undefined;
  return tells && indicator.id !== before.indicator && stage !== undefined && indicator.stage_of === stage;
}

/** 专利申请360件,其中发明40件,专利授权|220件: what a later clause surely names is no part. */
function isNewTopic(best: Candidate | undefined, frame: Frame, whole: Whole, sibling: Decided | null): boolean {
  if (whole.spellsOut || best === undefined || sibling?.rule !== "part_of") return false;
  const isLater = sibling.frame.clause < frame.clause && best.rule.rule.object !== undefined;
  return isLater && best.score >= WEIGHTS.newTopic && isOwn(best, whole.decided);
}

/** Whether the words of the item itself name another indicator than the total's. */
function isOwn(best: Candidate | undefined, whole: Decided): boolean {
  return best !== undefined && best.strength >= WEIGHTS.ownPart && best.rule.indicator.id !== whole.indicator;
}

/** 学会15个,其中坚持开展活动的有9个, 15个乡镇科协中只有3个配了专干: what is counted was left out, since it stands before. */
function isHeadless(text: string, { left, right, hits }: Frame): boolean {
  const before = text.slice(left.start, left.end);
  const isNamed = hits.some((h) => h.isObject && h.start >= right.start && h.start <= right.start + 1);
  if (!isNamed && AMONG.test(before)) return true;
  return HEADLESS.test(before) && !/^\s*\p{Script=Han}/u.test(text.slice(right.start, right.end));
}

const HEADLESS = /\p{Script=Han}{2}的(?:有|仅有|只有|仅|共有|就有|不足|达)+[约近]?$/u;
const AMONG = /(?:中|里|里面|里头)(?:只|仅|仍|还|尚|已|就)有?[约近]?$/u;

/** 年末有高企163家。2017年计划净增|45家: a change that names nothing is of the last amount of the sentence before. */
function amountBefore(frame: Frame, best: Candidate | undefined, inPrevious: readonly Decided[]): Decided | null {
  if ((best?.score ?? 0) >= WEIGHTS.threshold) return null;
  const { unit } = frame.quantity;
  return inPrevious.findLast((d) => d.isAmount && d.unit === unit && sameClassifier(d.frame, frame)) ?? null;
}

/** The indicator of the amount that a rate, a share or a growth is about. */
function inheritMeasure(
  text: string,
  lexicon: BindLexicon,
  own: Own,
  frame: Frame,
  sibling: Decided | null,
): Inherited | null {
  if (sibling === null) return null;
  // right behind its amount, what names nothing itself can be about nothing else
  const follows =
    frame.respective !== null ||
    isChange(text, frame, sibling, lexicon) ||
    // 录用信息39条,完成率达到下达任务的130%
    (frame.clause - sibling.frame.clause <= 1 && findGoal(text, frame, lexicon)?.kind === "reached") ||
    (own.head !== "known" && frame.clause - sibling.frame.clause <= 1);
  const score = follows ? Infinity : own.head === "known" ? WEIGHTS.measureOfKnown : WEIGHTS.measureOf;
  return { from: sibling, score, rule: "measure_of" };
}

function sameClassifier(a: Frame, b: Frame): boolean {
  const [one, other] = [classifierOf(a.quantity), classifierOf(b.quantity)];
  return one === other || one === "" || other === "";
}

function confidenceOf(candidate: Candidate): number {
  return Math.round(Math.min(0.98, 0.35 + 0.12 * candidate.score) * 100) / 100;
}
