import type { Claim } from "../model/claim.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Report } from "../model/report.ts";
import type { Sentence } from "../model/sentence.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { type Bound, bindSentence } from "./bind-sentence.ts";
import type { Decided } from "./choose-indicator.ts";
import { claimId } from "./claim-id.ts";
import { describeObject } from "./describe-object.ts";

/** A sentence with its quantities, in text order. */
export interface QuantifiedSentence {
  sentence: Sentence;
  quantities: readonly Quantity[];
}

/** What binding may ask of the world: the words of a text, in order; joined they equal it. */
export type Cut = (text: string) => string[];

/**
 * Binds each quantity of a report to an indicator, with measure, status, basis, scope, part and period.
 *
 * @param text the source's text, which all spans point into
 * @param sentences every sentence of the report, with the quantities found in it
 * @returns one claim a quantity, in text order
 */
export function bindClaims(report: Report, text: string, sentences: readonly QuantifiedSentence[], lexicon: BindLexicon, cut: Cut): Claim[] {
  const claims: Claim[] = [];
  let previous: { sentence: Sentence; decided: Decided[] } | null = null;
  for (const { sentence, quantities } of sentences) {
    if (quantities.length === 0) {
      previous = { sentence, decided: [] };
      continue;
    }
    const bound: Bound[] = bindSentence({ report, text, sentence, quantities, lexicon, cut, previous });
    const ids = new Map(bound.map((b) => [b.decided.frame, claimId(report.source, b.decided.frame.quantity.mention.span.start, b.decided.frame.quantity.mention.span.end)]));
    for (const d of previous?.decided ?? []) ids.set(d.frame, claimId(report.source, d.frame.quantity.mention.span.start, d.frame.quantity.mention.span.end));
    claims.push(...bound.map((b) => claimOf(b, report, text, ids)));
    previous = { sentence, decided: bound.map((b) => b.decided) };
  }
  return claims;
}

function claimOf(bound: Bound, report: Report, text: string, ids: ReadonlyMap<object, string>): Claim {
  const { frame } = bound.decided;
  const { mention, unit, unit_detail, value, value_max } = frame.quantity;
  const sign = (v: string | null) => (v === null || !bound.falls || v === "0" ? v : `-${v}`);
  return {
    id: claimId(report.source, mention.span.start, mention.span.end),
    source: report.source,
    report: report.title,
    organization: report.organization,
    start: mention.span.start,
    end: mention.span.end,
    quote: mention.quote,
    kind: mention.kind,
    value: sign(value),
    value_max: sign(value_max),
    unit,
    unit_detail,
    surface_unit: mention.surface_unit,
    qualifier: mention.qualifier,
    indicator: bound.decided.indicator,
    object: describeObject(text, frame),
    measure: bound.measure,
    status: bound.status,
    basis: bound.basis,
    scope: bound.scope,
    part_of: bound.whole === null ? null : (ids.get(bound.whole.frame) ?? null),
    period: bound.period,
    sentence: text.slice(frame.sentence.span.start, frame.sentence.span.end),
    section: frame.trail.map((heading) => heading.text).join(" > "),
    rule: bound.decided.rule,
    confidence: bound.confidence,
    cues: { ...bound.cues, ...(mention.qualifier_cue === null ? {} : { qualifier: mention.qualifier_cue }) },
  };
}
