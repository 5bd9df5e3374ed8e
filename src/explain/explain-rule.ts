import type { Frame } from "../bind/frame.ts";
import type { Evidence } from "../bind/nearness.ts";
import type { Candidate } from "../bind/score-rules.ts";
import type { Place, RuleExplanation, Word } from "./explanation.ts";

/** What made a rule fit a figure. */
export function explainRule(
  { rule: compiled, score, evidence }: Candidate,
  text: string,
  frame: Frame,
): RuleExplanation {
  const { rule, indicator, id } = compiled;
  const groups = (["object", "action", "by", "near", "behind"] as const).filter((group) => rule[group] !== undefined);
  // one word for each group that the rule has, in this order
  const words = evidence.flatMap((each, i): Word[] => {
    const group = groups[i];
    return group === undefined ? [] : [wordOf(each, group, rule[group] ?? [], text, frame)];
  });
  return {
    rule: id,
    indicator: indicator.id,
    score: rounded(score),
    weight: rule.weight ?? 0,
    byUnit: rule.by_unit === true,
    words,
  };
}

function wordOf(
  { hit, object, action }: Evidence,
  group: Word["group"],
  wanted: readonly string[],
  text: string,
  frame: Frame,
): Word {
  const nearest = Math.max(object, action);
  const nearness = { object, action, by: nearest, near: nearest, behind: nearest }[group];
  const concepts = [...new Set([...hit.concepts.objects, ...hit.concepts.actions])];
  return {
    text: text.slice(hit.start, hit.end),
    group,
    concepts: concepts.filter((concept) => wanted.includes(concept)),
    place: placeOf(hit, frame),
    nearness: rounded(nearness),
  };
}

function placeOf(
  { start, end }: { start: number; end: number },
  { left, right, sentence, clause, trail }: Frame,
): Place {
  if (start >= left.start && end <= left.end) return "before";
  if (start >= right.start && end <= right.end) return "behind";
  if (trail.some(({ span }) => start >= span.start && end <= span.end)) return "heading";
  if (start < sentence.span.start) return "previous";
  if (sentence.clauses.findLastIndex((each) => each.start <= start) === clause) return "clause";
  return start < left.start ? "earlier" : "later";
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
