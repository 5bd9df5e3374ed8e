import type { Frame } from "./frame.ts";
import type { Span } from "../model/span.ts";
import type { Hit } from "./find-hits.ts";
import { WEIGHTS } from "./weights.ts";

const PEOPLE: ReadonlySet<string> = new Set(["person", "person_time", "household"]);

/** A domain word as evidence for one quantity. */
export interface Evidence {
  hit: Hit;
  /** Nearness as what is counted, and as what is done. */
  object: number;
  action: number;
}

/** Words outside the sentence: of the headings above (innermost first), and of the sentence before. */
export interface Surroundings {
  headings: readonly (readonly Hit[])[];
  previous: readonly Hit[];
  /** The sentence before only names what this one speaks of (1.高新技术产业产值。). */
  isLabelled: boolean;
}

/** Weighs every domain word around a quantity by where it stands. */
export function weighEvidence(frame: Frame, around: Surroundings): Evidence[] {
  const evidence = frame.hits.map((hit) => ({ hit, ...weigh(frame, hit) }));
  around.headings.forEach((hits, depth) => {
    const weight = depth === 0 ? WEIGHTS.inHeading1 : depth === 1 ? WEIGHTS.inHeading2 : WEIGHTS.inHeading3;
    for (const hit of hits) evidence.push({ hit, object: weight, action: weight });
  });
  for (const hit of around.previous) {
    const weight = around.isLabelled ? WEIGHTS.inLabel : WEIGHTS.inPreviousSentence;
    evidence.push({ hit, object: weight, action: weight });
  }
  return evidence;
}

function weigh(frame: Frame, hit: Hit): { object: number; action: number } {
  const { object, action } = weighPlace(frame, hit);
  return { object: hit.isOblique ? object * WEIGHTS.oblique : object, action };
}

function weighPlace(frame: Frame, hit: Hit): { object: number; action: number } {
  const { left, right, respective } = frame;
  if (respective !== null && respective.named !== null) {
    const handed = weighNamed(frame, respective.named, respective.others, hit);
    if (handed !== null) return handed;
  }
  if (hit.start >= left.start && hit.end <= left.end) return weighLeft(frame, hit);
  if (hit.start >= right.start && hit.end <= right.end) return weighRight(frame, hit);
  return weighFar(frame, hit);
}

/** 专利申请、|授权|分别为120件、80件: what is named for this one speaks as from beside it, what is named for another hardly. */
function weighNamed(
  frame: Frame,
  named: Span,
  others: readonly Span[],
  hit: Hit,
): { object: number; action: number } | null {
  const within = (span: Span) => (h: Hit) => h.start >= span.start && h.end <= span.end;
  const noun = (h: Hit) => h.isObject && !h.isAction;
  if (within(named)(hit)) return { object: WEIGHTS.named, action: WEIGHTS.named };
  if (!others.some((span) => within(span)(hit)) || !noun(hit)) return null;
  // 省、市|级项目|分别为5项、8项: a noun that they share
  const shared = !frame.hits.some((h) => within(named)(h) && h.isObject);
  return { object: shared ? WEIGHTS.namedShared : WEIGHTS.namedOther, action: 0 };
}

/** 发放科普资料|410份: the noun next to the number is its head, what stands before it only modifies. */
function weighLeft(frame: Frame, hit: Hit): { object: number; action: number } {
  const distance = frame.left.end - hit.end;
  const near = Math.max(1 - WEIGHTS.leftSlope * distance, WEIGHTS.leftLeast);
  const between = frame.hits.filter((h) => h.start >= hit.end && h.end <= frame.left.end);
  // 学会|现有团体会员36个: what stands before the verb is its subject where another noun follows the verb
  const verb = between.findLast((h) => h.isAction && !h.isObject);
  const isModifier = between.some((h) => isHead(frame, h) && (verb === undefined || h.start >= verb.end));
  // a noun right behind the number is what is counted; one before it is then the subject or the place
  const counted = startsWithObject(frame) && !hit.isAction ? WEIGHTS.beforeCounted : 1;
  return { object: near * (isModifier ? WEIGHTS.modifier : 1) * counted, action: near };
}

/** 5家|企业申报省级科技进步奖: the noun up to the verb is what is counted, what follows the verb is what it is about. */
function weighRight(frame: Frame, hit: Hit): { object: number; action: number } {
  const distance = hit.start - frame.right.start;
  const near = Math.max(WEIGHTS.right - WEIGHTS.rightSlope * distance, WEIGHTS.rightLeast);
  const inside = frame.hits.filter((h) => h.start >= frame.right.start && h.end <= frame.right.end);
  const behindVerb = inside.some((h) => h.isAction && !h.isObject && h.end <= hit.start);
  // 15个|乡镇的农民: 个 counts no people, so what stands next to it is its head
  const isNext = hit.start === frame.right.start && !PEOPLE.has(frame.quantity.unit);
  const isModifier = inside.some(
    (h) =>
      isHead(frame, h) &&
      !(frame.isPlace && h.isOccasion) &&
      h.start >= hit.end &&
      h.start - hit.end <= (isNext ? 0 : 1),
  );
  // 与9所院校签订|协议|13份: behind the verb, the noun right before the next number is counted by that number
  const isOfNext =
    frame.runsOn && behindVerb && frame.right.end - hit.end <= 2 && !inside.some((h) => h.start >= hit.end);
  if (isOfNext && hit.isObject) return { object: WEIGHTS.ofNextNumber, action: hit.isAction ? near : 0 };
  // 在12个|乡镇|巡展: what was done there is not counted
  const isDoneThere =
    frame.isPlace && hit.isOccasion && !isNext && inside.some((h) => h.isObject && h.end <= hit.start);
  if (isDoneThere) return { object: 0, action: near * WEIGHTS.placeAction };
  const verbWeight = frame.isPlace ? WEIGHTS.placeAction : WEIGHTS.behindVerb;
  const nounWeight = isModifier ? WEIGHTS.rightModifier : 1;
  return {
    object: near * (behindVerb ? verbWeight : nounWeight),
    action: near * (frame.isPlace ? WEIGHTS.placeAction : WEIGHTS.rightAction),
  };
}

/** What may be counted: people are never sessions, so that 授课 in 6位专家|授课 is what they do. */
function isHead({ quantity }: Frame, hit: Hit): boolean {
  return hit.isObject && !(hit.isOccasion && PEOPLE.has(quantity.unit));
}

function startsWithObject(frame: Frame): boolean {
  return frame.hits.some(
    (h) =>
      h.isObject &&
      !h.isAction &&
      !h.isOblique &&
      h.start >= frame.right.start &&
      h.start <= frame.right.start + 6 &&
      h.end <= frame.right.end,
  );
}

/** Earlier items of the list, earlier clauses of the sentence, or a topic before a colon. */
function weighFar(frame: Frame, hit: Hit): { object: number; action: number } {
  const { topic, sentence, clause } = frame;
  if (topic !== null && hit.start >= topic.start && hit.end <= topic.end) {
    return { object: WEIGHTS.inTopic, action: WEIGHTS.inTopic };
  }
  if (hit.start >= frame.right.end) {
    return { object: WEIGHTS.behindItem, action: isSharedVerb(frame, hit) ? WEIGHTS.sharedVerb : WEIGHTS.behindItem };
  }
  const own = sentence.clauses.findLastIndex((c) => c.start <= hit.start);
  // the nearest verb governs: one before another verb hardly does
  const governs = frame.hits.some((h) => h.isAction && !h.isObject && h.start >= hit.end && h.end <= frame.left.end)
    ? WEIGHTS.notGoverning
    : 1;
  if (own === clause) {
    return {
      object: WEIGHTS.inClauseObject,
      action:
        Math.max(WEIGHTS.inClauseAction - WEIGHTS.inClauseSlope * (frame.left.start - hit.end), WEIGHTS.inClauseLeast) *
        governs,
    };
  }
  const apart = clause - own;
  const near =
    Math.max(WEIGHTS.clauseBefore - WEIGHTS.clauseSlope * apart, WEIGHTS.clauseLeast) -
    // of two words in one clause the later is the nearer
    WEIGHTS.clauseTie * (frame.left.start - hit.end);
  // 参会人数创历届之最,达860人: what no number has counted yet waits for one
  const waits = hit.start >= frame.previousEnd;
  const weight = waits ? WEIGHTS.clauseTopic : isOfOther(frame, hit) ? WEIGHTS.clauseCounted : WEIGHTS.clauseObject;
  return { object: near * weight, action: near * governs };
}

/** 农技协63个,会员|4870人,新发展8个: what people are counted by right behind it is not counted in 个 as well. */
function isOfOther({ earlier, quantity }: Frame, hit: Hit): boolean {
  const next = earlier.find((q) => q.mention.span.start >= hit.end && q.mention.span.start - hit.end <= 1);
  return next !== undefined && PEOPLE.has(next.unit) !== PEOPLE.has(quantity.unit);
}

/**
 * 29个成员单位,5家合作社、近百名会员|参加了活动: the first verb behind subjects that have none before them, in
 * their clause or the next.
 */
function isSharedVerb(frame: Frame, hit: Hit): boolean {
  const { clauses } = frame.sentence;
  const clause = clauses[frame.clause] ?? frame.sentence.span;
  const next = (startsWithObject(frame) ? clauses[frame.clause + 1] : undefined) ?? clause;
  if (!hit.isAction || hit.isObject || hit.end > next.end || frame.isPlace) return false;
  return !frame.hits.some((h) => h.isAction && h !== hit && h.start >= clause.start && h.end <= hit.start);
}
