import type { Frame } from "./frame.ts";
import type { Hit } from "./find-hits.ts";

/** How strong each place is as evidence, from 0 to 1. The order is what counts: nearer wins. */
const IN_TOPIC = 0.7;
const IN_HEADING = [0.35, 0.28, 0.22] as const;
const IN_PREVIOUS_SENTENCE = 0.2;

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
}

/** Weighs every domain word around a quantity by where it stands. */
export function weighEvidence(frame: Frame, around: Surroundings): Evidence[] {
  const evidence = frame.hits.map((hit) => ({ hit, ...weigh(frame, hit) }));
  around.headings.forEach((hits, depth) => {
    const weight = IN_HEADING[depth] ?? 0.2;
    for (const hit of hits) evidence.push({ hit, object: weight, action: weight });
  });
  for (const hit of around.previous) evidence.push({ hit, object: IN_PREVIOUS_SENTENCE, action: IN_PREVIOUS_SENTENCE });
  return evidence;
}

function weigh(frame: Frame, hit: Hit): { object: number; action: number } {
  const { left, right } = frame;
  if (hit.start >= left.start && hit.end <= left.end) return weighLeft(frame, hit);
  if (hit.start >= right.start && hit.end <= right.end) return weighRight(frame, hit);
  return weighFar(frame, hit);
}

/** 发放科普资料|410份: the noun next to the number is its head, what stands before it only modifies. */
function weighLeft(frame: Frame, hit: Hit): { object: number; action: number } {
  const distance = frame.left.end - hit.end;
  const near = Math.max(1 - 0.015 * distance, 0.75);
  const between = frame.hits.filter((h) => h.start >= hit.end && h.end <= frame.left.end);
  const isModifier = between.some((h) => h.isObject) && !between.some((h) => h.isAction && !h.isObject);
  // a noun right behind the number is what is counted; one before it is then the subject or the place
  const counted = startsWithObject(frame) && !hit.isAction ? 0.75 : 1;
  return { object: near * (isModifier ? 0.8 : 1) * counted, action: near };
}

/** 5家|企业申报省级科技进步奖: the noun up to the verb is what is counted, what follows the verb is what it is about. */
function weighRight(frame: Frame, hit: Hit): { object: number; action: number } {
  const distance = hit.start - frame.right.start;
  const near = Math.max(0.97 - 0.02 * distance, 0.65);
  const inside = frame.hits.filter((h) => h.start >= frame.right.start && h.end <= frame.right.end);
  const behindVerb = inside.some((h) => h.isAction && !h.isObject && h.end <= hit.start);
  const isModifier = inside.some((h) => h.isObject && h.start >= hit.end && h.start - hit.end <= 1);
  return { object: near * (behindVerb ? 0.8 : isModifier ? 0.8 : 1), action: near * 0.9 };
}

function startsWithObject(frame: Frame): boolean {
  return frame.hits.some(
    (h) =>
      h.isObject &&
      !h.isAction &&
      h.start >= frame.right.start &&
      h.start <= frame.right.start + 6 &&
      h.end <= frame.right.end,
  );
}

/** Earlier items of the list, earlier clauses of the sentence, or a topic before a colon. */
function weighFar(frame: Frame, hit: Hit): { object: number; action: number } {
  const { topic, sentence, clause } = frame;
  if (topic !== null && hit.start >= topic.start && hit.end <= topic.end) return { object: IN_TOPIC, action: IN_TOPIC };
  if (hit.start >= frame.right.end) return { object: 0.15, action: 0.15 };
  const own = sentence.clauses.findLastIndex((c) => c.start <= hit.start);
  // the nearest verb governs: one before another verb hardly does
  const governs = frame.hits.some((h) => h.isAction && !h.isObject && h.start >= hit.end && h.end <= frame.left.start)
    ? 0.6
    : 1;
  if (own === clause) {
    return { object: 0.5, action: Math.max(0.84 - 0.004 * (frame.left.start - hit.end), 0.6) * governs };
  }
  const apart = clause - own;
  const near = Math.max(0.68 - 0.08 * apart, 0.25);
  return { object: near * 0.75, action: near * governs };
}
