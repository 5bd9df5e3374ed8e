import type { BindLexicon, CompiledRule } from "./bind-lexicon.ts";
import type { Evidence } from "./nearness.ts";
import type { Own } from "./own-words.ts";
import { WEIGHTS } from "./weights.ts";

/** A rule that fits a quantity, with how well and the words that made it fit. */
export interface Candidate {
  rule: CompiledRule;
  score: number;
  /** Nearness of the best object or action: what the confidence rests on. */
  strength: number;
  evidence: Evidence[];
}

/** A rate may be of anything, whatever that is counted in. */
export const RATES: ReadonlySet<string> = new Set(["percent", "percentage_point", "ratio"]);

/**
 * Scores every rule whose unit fits; the best first. Ties keep the order of the file.
 *
 * @param number where the number begins
 * @param clause where the clause of the number begins
 */
export function scoreRules(
  text: string,
  lexicon: BindLexicon,
  unit: string,
  classifier: string,
  evidence: readonly Evidence[],
  own: Own,
  isAmount: boolean,
  number: number,
  clause: number,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of lexicon.rules) {
    if (!RATES.has(unit) && !(rule.units.has(unit) && fitsClassifier(rule, unit, classifier))) continue;
    const candidate = scoreRule(text, rule, evidence, own, isAmount, number, clause);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** 件 counts patents and never firms; a bare number may count anything. */
function fitsClassifier({ classifiers, rule }: CompiledRule, unit: string, classifier: string): boolean {
  if (classifiers === null) return true;
  // a rule that rests on the classifier alone needs it
  if (rule.by_unit === true) return classifiers.has(classifier);
  const isFree = unit !== "count" && rule.classifiers === undefined;
  return classifier === "" || isFree || classifiers.has(classifier);
}

function scoreRule(
  text: string,
  rule: CompiledRule,
  evidence: readonly Evidence[],
  own: Own,
  isAmount: boolean,
  number: number,
  clause: number,
): Candidate | null {
  const { object, action, by, near, behind, not, weight, by_unit: byUnit } = rule.rule;
  if (byUnit === true) {
    return !isAmount ? null : { rule, score: WEIGHTS.byUnit + (weight ?? 0), strength: 1, evidence: [] };
  }
  if (not !== undefined && evidence.some((e) => Math.max(e.object, e.action) >= WEIGHTS.rulesOut && speaksOf(e, not))) {
    return null;
  }
  let score = weight ?? 0;
  let strength = 0;
  const used: Evidence[] = [];
  if (object !== undefined) {
    const best = strongest(evidence, (e) => (object.some((c) => e.hit.concepts.objects.has(c)) ? e.object : 0));
    if (best === null || best.value < WEIGHTS.leastObject) return null;
    score +=
      WEIGHTS.object * best.value -
      (own.head !== "none" && best.value < own.nearness - WEIGHTS.farObjectMargin ? WEIGHTS.farObject : 0);
    strength = best.value;
    used.push(best.evidence);
  }
  if (action !== undefined) {
    const best = strongest(evidence, (e) =>
      action.some((c) => e.hit.concepts.actions.has(c)) && (rule.rule.action_before !== true || e.hit.end <= number)
        ? e.action
        : 0,
    );
    if (best === null || best.value < WEIGHTS.leastAction) return null;
    // 市财政|拨款12万元: who does it stands before the verb
    const { start } = best.evidence.hit;
    const doer = by === undefined ? null : evidence.find((e) => isDoer(text, e, by, clause, start));
    if (doer === undefined) return null;
    score +=
      WEIGHTS.action * best.value - (own.hasAction && strength < 0.72 && best.value < 0.8 ? WEIGHTS.farFromVerb : 0);
    strength = Math.max(strength, best.value);
    used.push(best.evidence);
    if (doer !== null) used.push(doer);
  }
  if (near !== undefined) {
    const best = strongest(evidence, (e) => (speaksOf(e, near) ? Math.max(e.object, e.action) : 0));
    if (best === null || best.value < WEIGHTS.leastNear) return null;
    score += WEIGHTS.near * best.value;
    used.push(best.evidence);
  }
  if (behind !== undefined) {
    const best = strongest(evidence, (e) =>
      e.hit.start >= number && speaksOf(e, behind) ? Math.max(e.object, e.action) : 0,
    );
    if (best === null || best.value < WEIGHTS.leastBehind) return null;
    score += WEIGHTS.near * best.value;
    used.push(best.evidence);
  }
  // 科技馆日均|接待260人次: right behind its verb, what is counted is what the verb says
  if (object === undefined && own.head !== "none" && strength < own.nearness + WEIGHTS.verbNearer) {
    score -= WEIGHTS.noObject;
  }
  return { rule, score, strength, evidence: used };
}

/** Behind these it is who receives: 给社员返利. */
const TO = /(?:[给为对帮]|面?向)\p{Script=Han}{0,4}$/u;

function isDoer(text: string, { hit }: Evidence, by: readonly string[], clause: number, verb: number): boolean {
  if (TO.test(text.slice(Math.max(clause, hit.start - 6), hit.start))) return false;
  return hit.start >= clause && hit.end <= verb && by.some((c) => hit.concepts.objects.has(c));
}

function speaksOf({ hit }: Evidence, concepts: readonly string[]): boolean {
  return concepts.some((c) => hit.concepts.objects.has(c) || hit.concepts.actions.has(c));
}

function strongest(
  evidence: readonly Evidence[],
  measure: (e: Evidence) => number,
): { evidence: Evidence; value: number } | null {
  let best: { evidence: Evidence; value: number } | null = null;
  for (const e of evidence) {
    const value = measure(e);
    if (value > (best?.value ?? 0)) best = { evidence: e, value };
  }
  return best;
}
