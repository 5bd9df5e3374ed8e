import type { BoundClaim } from "../bind/bind-claims.ts";
import type { CompiledRule } from "../bind/bind-lexicon.ts";
import type { Hit } from "../bind/find-hits.ts";
import type { NearMiss } from "./explanation.ts";

/** So many are enough to see what is wanting. */
const MOST = 3;

/** Rules whose words stand next to a figure and that still do not fit it, with what each of them lacks. */
export function findNearMisses({ claim, bound }: BoundClaim, rules: readonly CompiledRule[]): NearMiss[] {
  const { left, right, hits } = bound.decided.frame;
  const local = hits.filter(
    (h) => (h.start >= left.start && h.end <= left.end) || (h.start >= right.start && h.end <= right.end),
  );
  const scored = new Set(bound.choice.candidates.map(({ rule }) => rule));
  const others = rules.filter((rule) => !scored.has(rule) && rule.indicator.id !== claim.indicator);
  return others.flatMap((rule) => missOf(rule, claim, local) ?? []).slice(0, MOST);
}

function missOf(compiled: CompiledRule, claim: BoundClaim["claim"], local: readonly Hit[]): NearMiss | null {
  const { rule, units, classifiers, id } = compiled;
  const leading = rule.object ?? rule.action ?? [];
  const role = rule.object === undefined ? "actions" : "objects";
  if (!local.some(({ concepts }) => leading.some((concept) => concepts[role].has(concept)))) return null;
  if (!units.has(claim.unit)) return { rule: id, lacks: "unit", wanted: [...units] };
  const classifier = claim.surface_unit.replace(/^[十百千万亿]+|[(（].*/gu, "");
  if (claim.unit === "count" && classifiers !== null && classifier !== "" && !classifiers.has(classifier)) {
    return { rule: id, lacks: "classifier", wanted: [...classifiers] };
  }
  return {
    rule: id,
    lacks: "words",
    wanted: [...(rule.object === undefined ? [] : (rule.action ?? [])), ...(rule.near ?? []), ...(rule.behind ?? [])],
  };
}
