import type { Quantity } from "../model/quantity.ts";
import type { Report } from "../model/report.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Basis, Measure, Scope, Status } from "../model/vocabulary.ts";
import type { Cut } from "./bind-claims.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { chooseIndicator, type Choice, type Decided } from "./choose-indicator.ts";
import { decideBasis } from "./decide-basis.ts";
import { decideMeasure, type Decision, isFall } from "./decide-measure.ts";
import { decidePeriod } from "./decide-period.ts";
import { decideScope } from "./decide-scope.ts";
import { decideStatus } from "./decide-status.ts";
import { findCues } from "./find-cues.ts";
import { findHits, type Hit } from "./find-hits.ts";
import { findWhole } from "./find-whole.ts";
import { type Frame, layOutFrames } from "./frame.ts";
import { markOblique } from "./mark-oblique.ts";
import { type Surroundings, weighEvidence } from "./nearness.ts";

/** Everything decided about one quantity. */
export interface Bound {
  decided: Decided;
  choice: Choice;
  measure: Measure;
  falls: boolean;
  status: Status;
  basis: Basis;
  scope: Scope | null;
  whole: Decided | null;
  period: string | null;
  confidence: number;
  cues: Record<string, string>;
}

interface Input {
  report: Report;
  text: string;
  sentence: Sentence;
  quantities: readonly Quantity[];
  lexicon: BindLexicon;
  cut: Cut;
  previous: { sentence: Sentence; bound: readonly Bound[] } | null;
}

/** What an item takes from the one before it, it takes with its basis. */
const FOLLOWS: ReadonlySet<string> = new Set(["list", "paired", "measure_of"]);
/** What a rate of completion is measured against. */
const TARGETS = /计划|任务|目标/u;
/** How many clauses back the amount may stand that a rate or a share is about. */
const MEASURE_REACH = 2;

/** Binds the quantities of one sentence, from left to right: each may lean on those before it. */
export function bindSentence(input: Input): Bound[] {
  const { text, sentence, quantities, lexicon, cut } = input;
  const words = wordBoundaries(text, sentence, cut);
  const found = findHits(text, sentence.span, lexicon, words);
  const hits = markOblique(text, sentence.clauses, found, lexicon.oblique, words);
  const around = surroundings(input);
  const bound: Bound[] = [];
  const locatives = findCues(text, sentence.span, lexicon.locative, words);
  for (const frame of layOutFrames(text, sentence, quantities, { hits, words, locatives })) {
    bound.push(bindQuantity(input, frame, around, bound));
  }
  return bound;
}

function bindQuantity(input: Input, frame: Frame, around: Surroundings, before: readonly Bound[]): Bound {
  const { report, text, lexicon, previous } = input;
  const measure = decideMeasure(text, frame, lexicon);
  const isAmount = measure.value === "value";
  const inSentence = before.map((b) => b.decided);
  const earlier = [...(previous?.bound ?? []).map((b) => b.decided), ...inSentence];
  const bound = [...(previous?.bound ?? []), ...before];
  const partsOf = (of: Decided) => bound.filter((b) => b.whole === of).map((b) => b.decided);
  const position = isAmount ? findWhole(text, frame, lexicon, earlier, partsOf) : null;
  const sibling = siblingOf(frame, inSentence, isAmount);
  const evidence = weighEvidence(frame, around).filter(({ hit }) => !isReference(measure, text, frame, hit));
  const choice = chooseIndicator(text, lexicon, frame, evidence, isAmount, position, sibling);
  const decided: Decided = {
    frame,
    indicator: choice.indicator,
    unit: frame.quantity.unit,
    rule: choice.rule,
    isAmount,
  };
  const whole = position !== null && position.decided.indicator === choice.indicator ? position.decided : null;
  const basisOf = new Map([...(previous?.bound ?? []), ...before].map((b) => [b.decided.frame, b.basis]));
  const listed = whole ?? (choice.rule === "list" ? sibling : null) ?? scopeDonor(lexicon, choice.indicator, sibling);
  const leader = whole ?? (FOLLOWS.has(choice.rule) ? sibling : null);
  const inheritedBasis =
    leader !== null ? (basisOf.get(leader.frame) ?? null) : goesOn(frame) ? goingBasis(before.at(-1)) : null;
  const inheritedScope =
    listed === null ? null : ([...(previous?.bound ?? []), ...before].find((b) => b.decided === listed)?.scope ?? null);
  const about = choice.rule === "measure_of" ? (before.find((b) => b.decided === sibling)?.status ?? null) : null;
  const status = decideStatus(text, frame, lexicon, report, choice.indicator, about);
  const basis = decideBasis(text, frame, lexicon, choice.indicator, measure.value, inheritedBasis);
  const scope = decideScope(text, frame, lexicon, choice.indicator, inheritedScope);
  const period = decidePeriod(text, frame, lexicon, report, status.value, basis.value);
  return {
    decided,
    choice,
    measure: measure.value,
    falls: isFall(measure, text, frame),
    status: status.value,
    basis: basis.value,
    scope: scope.value,
    whole,
    period: period.value,
    confidence: choice.confidence,
    cues: cuesOf({ measure, status, basis, scope, period }),
  };
}

/** 会员186人,专职教师34人、兼职近百人: an item without a verb goes on with what the one before it says. */
function goesOn(frame: Frame): boolean {
  return !frame.hits.some((h) => h.isAction && !h.isObject && h.start >= frame.left.start && h.end <= frame.right.end);
}

/** What is goes on; that something was made goes on only where the text says so (新发展合作社65个,成员1468人). */
function goingBasis(last: Bound | undefined): Basis | null {
  return last === undefined || (last.basis === "period" && last.cues["basis"] === undefined) ? null : last.basis;
}

/** The amount before in the sentence that an item may be listed with; a rate leans on the last amount. */
function siblingOf(frame: Frame, inSentence: readonly Decided[], isAmount: boolean): Decided | null {
  if (isAmount) {
    return (
      pairOf(frame, inSentence.at(-1)) ??
      inSentence.findLast((d) => d.isAmount && d.unit === frame.quantity.unit) ??
      null
    );
  }
  const near = inSentence.filter((d) => frame.clause - d.frame.clause <= MEASURE_REACH);
  return near.findLast((d) => d.isAmount) ?? near.at(-1) ?? null;
}

/** 帮扶贫困户43户151人: the households right before the people, with nothing but a comma between. */
function pairOf(frame: Frame, last: Decided | undefined): Decided | null {
  if (last === undefined || !last.isAmount || last.unit !== "household" || frame.quantity.unit !== "person") {
    return null;
  }
  return frame.quantity.mention.span.start - last.frame.quantity.mention.span.end <= 1 ? last : null;
}

/** 占|全市总量的39%: what follows 占 is the whole that is shared, not what the share is of; nor is 计划 in 完成计划的39%. */
function isReference(measure: Decision<Measure>, text: string, frame: Frame, hit: Hit): boolean {
  if (measure.value === "rate" && measure.cue !== null && TARGETS.test(measure.cue)) {
    const cue = text.lastIndexOf(measure.cue, frame.left.end);
    if (hit.start < cue + measure.cue.length && hit.end > cue && hit.end <= frame.left.end) return true;
  }
  if (measure.value !== "share" || measure.cue?.startsWith("占") !== true) return false;
  const clause = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const cue = text.indexOf("占", clause.start);
  return hit.start >= cue && hit.end <= frame.left.end;
}

/** 立项国家级1个,奖补20万元: the money is for the level that the amount before it names. */
function scopeDonor(lexicon: BindLexicon, indicator: string, sibling: Decided | null): Decided | null {
  return lexicon.indicators.get(indicator)?.inherits_scope === true ? sibling : null;
}

function surroundings({ text, sentence, lexicon, previous }: Input): Surroundings {
  const headings = sentence.trail.toReversed().map((heading) => findHits(text, heading.span, lexicon, null));
  return { headings, previous: previous === null ? [] : findHits(text, previous.sentence.span, lexicon, null) };
}

function wordBoundaries(text: string, sentence: Sentence, cut: Cut): Set<number> {
  const boundaries = new Set<number>([sentence.span.start]);
  let at = sentence.span.start;
  for (const word of cut(text.slice(sentence.span.start, sentence.span.end))) boundaries.add((at += word.length));
  return boundaries;
}

function cuesOf(decisions: Record<string, Decision<unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([field, { cue }]) => (cue === null ? [] : [[field, cue]])),
  );
}
