import type { BindLexicon, CompiledRule } from "./bind-lexicon.ts";
import type { Evidence } from "./nearness.ts";

const OBJECT = 3;
const ACTION = 2;
const NEAR = 1;
/** A word that rules a rule out counts from the clauses before on. */
const RULES_OUT = 0.6;

/** A rule that fits a quantity, with how well and the words that made it fit. */
export interface Candidate {
  rule: CompiledRule;
  score: number;
  /** Nearness of the best object or action: what the confidence rests on. */
  strength: number;
  evidence: Evidence[];
}

/** Scores every rule whose unit fits; the best first. Ties keep the order of the file. */
export function scoreRules(lexicon: BindLexicon, unit: string, evidence: readonly Evidence[], isAmount: boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of lexicon.rules) {
    if (isAmount && !rule.units.has(unit)) continue;
    const candidate = scoreRule(rule, evidence);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates.sort((a, b) => b.score - a.score);
}

function scoreRule(rule: CompiledRule, evidence: readonly Evidence[]): Candidate | null {
  const { object, action, near, not, weight } = rule.rule;
  if (not !== undefined && evidence.some((e) => Math.max(e.object, e.action) >= RULES_OUT && speaksOf(e, not))) return null;
  let score = weight ?? 0;
  let strength = 0;
  const used: Evidence[] = [];
  if (object !== undefined) {
    const best = strongest(evidence, (e) => (object.some((c) => e.hit.concepts.objects.has(c)) ? e.object : 0));
    if (best === null) return null;
    score += OBJECT * best.value;
    strength = best.value;
    used.push(best.evidence);
  }
  if (action !== undefined) {
    const best = strongest(evidence, (e) => (action.some((c) => e.hit.concepts.actions.has(c)) ? e.action : 0));
    if (best === null) return null;
    score += ACTION * best.value;
    strength = Math.max(strength, best.value);
    used.push(best.evidence);
  }
  if (near !== undefined) {
    const best = strongest(evidence, (e) => (speaksOf(e, near) ? Math.max(e.object, e.action) : 0));
    if (best === null) return null;
    score += NEAR * best.value;
    used.push(best.evidence);
  }
  return { rule, score, strength, evidence: used };
}

function speaksOf({ hit }: Evidence, concepts: readonly string[]): boolean {
  return concepts.some((c) => hit.concepts.objects.has(c) || hit.concepts.actions.has(c));
}

function strongest(evidence: readonly Evidence[], measure: (e: Evidence) => number): { evidence: Evidence; value: number } | null {
  let best: { evidence: Evidence; value: number } | null = null;
  for (const e of evidence) {
    const value = measure(e);
    if (value > (best?.value ?? 0)) best = { evidence: e, value };
  }
  return best;
}
