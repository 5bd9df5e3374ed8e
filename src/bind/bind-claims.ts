import type { Claim } from "../model/claim.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Report } from "../model/report.ts";
import type { Sentence } from "../model/sentence.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { type Bound, bindSentence } from "./bind-sentence.ts";
import { claimId } from "./claim-id.ts";
import type { Decided } from "./choose-indicator.ts";
import { describeObject, type Described } from "./describe-object.ts";
import { lastCue } from "./find-cues.ts";
import { headingsOfTwoHalves, type Lead, leadOf } from "./find-lead.ts";
import type { Frame } from "./frame.ts";

/** A sentence with its quantities, in text order. */
export interface QuantifiedSentence {
  sentence: Sentence;
  quantities: readonly Quantity[];
}

/** A claim, and everything that was weighed to make it. */
export interface BoundClaim {
  claim: Claim;
  bound: Bound;
}

/** What binding may ask of the world: the words of a text, in order; joined they equal it. */
export type Cut = (text: string) => string[];

/**
 * Binds each quantity of a report to an indicator, with measure, status, basis, scope, part and period.
 *
 * @param text the source's text, which all spans point into
 * @param sentences every sentence of the report, with the quantities found in it
 * @param watch is given each claim with all that was weighed for it, which is kept nowhere else: it would fill the memory
 * @returns one claim a quantity, in text order
 */
export function bindClaims(
  report: Report,
  text: string,
  sentences: readonly QuantifiedSentence[],
  lexicon: BindLexicon,
  cut: Cut,
  watch?: (bound: BoundClaim) => void,
): Claim[] {
  const claims: Claim[] = [];
  // a figure leans on those of its sentence and of the one before, and on no other
  let described = new Map<Decided, Described>();
  let previous: { sentence: Sentence; bound: readonly Bound[] } | null = null;
  let lead: Lead | null = null;
  const halves = headingsOfTwoHalves(
    text,
    sentences.map(({ sentence }) => sentence),
    lexicon,
    report,
  );
  for (const { sentence, quantities } of sentences) {
    lead = leadOf(text, sentence, lead, lexicon, report, halves);
    if (quantities.length === 0) {
      previous = { sentence, bound: [] };
      continue;
    }
    const bound: Bound[] = bindSentence({ report, text, sentence, quantities, lexicon, cut, previous, lead, halves });
    const own = new Map<Decided, Described>();
    for (const [i, b] of bound.entries()) {
      const object = describeObject(text, b, described, bound.slice(0, i), lexicon);
      described.set(b.decided, object);
      own.set(b.decided, object);
      const claim = claimOf(b, object.object, report, text, lexicon);
      claims.push(claim);
      watch?.({ claim, bound: b });
    }
    described = own;
    previous = { sentence, bound };
  }
  return claims;
}

function claimOf(bound: Bound, object: string, report: Report, text: string, lexicon: BindLexicon): Claim {
  const { frame } = bound.decided;
  const { mention, unit, unit_detail, value, value_max } = frame.quantity;
  const sign = (v: string | null) => (v === null || !bound.falls || v === "0" ? v : `-${v}`);
  return {
    id: idOf(frame, report),
    source: report.source,
    report: report.title,
    report_number: report.number,
    organization: report.organization,
    start: mention.span.start,
    end: mention.span.end,
    quote: mention.quote,
    kind: mention.kind,
    value: sign(value),
    value_max: sign(value_max),
    unit,
    unit_detail: unit_detail ?? lastCue(text, frame.left, lexicon.per, ["per"], frame.words)?.word ?? null,
    surface_unit: mention.surface_unit,
    qualifier: mention.qualifier,
    indicator: bound.decided.indicator,
    object,
    measure: bound.measure,
    status: bound.status,
    basis: bound.basis,
    scope: bound.scope,
    part_of: bound.whole === null ? null : idOf(bound.whole.frame, report),
    period: bound.period,
    sentence: text.slice(frame.sentence.span.start, frame.sentence.span.end),
    section: frame.trail.map((heading) => heading.text).join(" > "),
    rule: bound.decided.rule,
    confidence: bound.confidence,
    cues: { ...bound.cues, ...(mention.qualifier_cue === null ? {} : { qualifier: mention.qualifier_cue }) },
    review: null,
    review_note: null,
    before: null,
  };
}

function idOf(frame: Frame, report: Report): string {
  const { start, end } = frame.quantity.mention.span;
  return claimId(report.source, start, end);
}
