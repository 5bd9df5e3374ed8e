import type { Quantity } from "../model/quantity.ts";
import type { Report } from "../model/report.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Basis, Measure, Scope, Status } from "../model/vocabulary.ts";
import { addUpParts } from "./add-up-parts.ts";
import type { Cut } from "./bind-claims.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { chooseIndicator, type Choice, type Decided } from "./choose-indicator.ts";
import { countableOnly } from "./countable-only.ts";
import { decideBasis } from "./decide-basis.ts";
import { decideMeasure, type Decision, isFall } from "./decide-measure.ts";
import { decidePeriod } from "./decide-period.ts";
import { decideScope } from "./decide-scope.ts";
import { decideStatus } from "./decide-status.ts";
import { findCues } from "./find-cues.ts";
import { findHits } from "./find-hits.ts";
import type { Lead } from "./find-lead.ts";
import { findRespective } from "./find-respective.ts";
import { findSibling } from "./find-sibling.ts";
import { findWhole } from "./find-whole.ts";
import { type Frame, layOutFrames } from "./frame.ts";
import { inheritFields } from "./inherit-fields.ts";
import { isReference } from "./is-reference.ts";
import { markNominal } from "./mark-nominal.ts";
import { markOblique } from "./mark-oblique.ts";
import { type Surroundings, weighEvidence } from "./nearness.ts";
import { shareScope } from "./share-scope.ts";

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
  lead: Lead | null;
  /** Where the headings begin that name what is lacking and what is planned. */
  halves: ReadonlySet<number>;
}

/** Binds the quantities of one sentence, from left to right: each may lean on those before it. */
export function bindSentence(input: Input): Bound[] {
  const { text, sentence, quantities, lexicon, cut } = input;
  const words = wordBoundaries(text, sentence, quantities, cut);
  const found = markNominal(sentence.clauses, findHits(text, sentence.span, lexicon, words), lexicon.nominalAfter);
  const numbers = quantities.map(({ mention }) => mention.span);
  const hits = markOblique(text, sentence.clauses, found, lexicon.oblique, words, numbers);
  const around = surroundings(input);
  const bound: Bound[] = [];
  const locatives = findCues(text, sentence.span, lexicon.locative, words);
  const places = findCues(text, sentence.span, lexicon.place, words);
  const respective = findRespective(text, sentence, quantities, hits, lexicon.respective, words);
  for (const frame of layOutFrames(text, sentence, quantities, { hits, words, locatives, places, respective })) {
    bound.push(bindQuantity(input, frame, around, bound));
  }
  return addUpParts(shareScope(text, bound, lexicon));
}

function bindQuantity(input: Input, frame: Frame, around: Surroundings, before: readonly Bound[]): Bound {
  const { report, text, lexicon, previous, lead, halves } = input;
  const measure = goesOnChanging(text, frame, before) ?? decideMeasure(text, frame, lexicon);
  const isAmount = measure.value === "value";
  const earlier = [...(previous?.bound ?? []), ...before];
  const position = isAmount ? findWhole(text, frame, lexicon, earlier) : null;
  const inSentence = before.map((b) => b.decided);
  const inPrevious = (previous?.bound ?? []).map((b) => b.decided);
  const sibling = findSibling(text, frame, inSentence, isAmount, lexicon);
  const countable = countableOnly(frame, lexicon);
  const evidence = weighEvidence(countable, around).filter(({ hit }) => !isReference(measure, text, frame, hit));
  const choice = chooseIndicator(
    text,
    lexicon,
    countable,
    evidence,
    isAmount,
    position,
    sibling,
    inSentence,
    inPrevious,
  );
  const whole = position === null ? null : wholeOf(position.decided, choice, frame, before);
  const inherited = inheritFields(text, frame, choice, whole, sibling, earlier, lexicon);
  const status = decideStatus({
    text,
    frame,
    lexicon,
    report,
    indicator: choice.indicator,
    measure: measure.value,
    lead,
    halves,
    about: inherited.status,
  });
  const basis = decideBasis(text, frame, lexicon, choice, measure.value, inherited.basis, earlier.at(-1));
  const scope = decideScope(text, frame, lexicon, choice.indicator, inherited.scope);
  const period = decidePeriod(text, frame, lexicon, report, status.value, basis.value, measure.value);
  return {
    decided: { frame, indicator: choice.indicator, unit: frame.quantity.unit, rule: choice.rule, isAmount },
    choice,
    measure: measure.value,
    falls: isFall(measure, text, frame, lexicon),
    status: status.value,
    basis: basis.value,
    scope: scope.value,
    whole,
    period: period.value,
    confidence: choice.confidence,
    cues: cuesOf({ measure, status, basis, scope, period }),
  };
}

function surroundings({ text, sentence, lexicon, previous }: Input): Surroundings {
  const headings = sentence.trail.toReversed().map((heading) => findHits(text, heading.span, lexicon, null));
  if (previous === null) return { headings, previous: [], isLabelled: false };
  const { span } = previous.sentence;
  const isLabel = previous.bound.length === 0 && span.end - span.start <= LONGEST_LABEL;
  const isLabelled =
    isLabel &&
    LABEL.test(text.slice(span.start, span.end)) &&
    !text.slice(span.end, sentence.span.start).includes("\n");
  return { headings, previous: findHits(text, span, lexicon, null), isLabelled };
}

/** 会员5820人,比上年增加9个、|1130人, 分别增加2个和|3个: right behind a change, in another unit or by 分别, is one too. */
function goesOnChanging(text: string, frame: Frame, before: readonly Bound[]): Decision<Measure> | null {
  const last = before.at(-1);
  const isHandedOut = (frame.respective?.position ?? 0) > 0;
  if (last?.measure !== "delta" || (last.decided.unit === frame.quantity.unit && !isHandedOut)) return null;
  const between = text.slice(last.decided.frame.quantity.mention.span.end, frame.quantity.mention.span.start);
  return between === "、" || between === "和" ? { value: "delta", cue: last.cues["measure"] ?? null } : null;
}

/** 申请1286件,授权842件,其中发明申请|312件、授权75件: a part is of the amount that counts the same. */
function wholeOf(nearest: Decided, choice: Choice, frame: Frame, before: readonly Bound[]): Decided | null {
  if (nearest.indicator === choice.indicator) return nearest;
  const same = before.findLast(
    ({ decided: d }) =>
      d.isAmount &&
      d.indicator === choice.indicator &&
      d.unit === frame.quantity.unit &&
      d.frame.quantity.mention.span.end <= nearest.frame.quantity.mention.span.start &&
      Number(d.frame.quantity.value) >= Number(frame.quantity.value),
  );
  return same !== undefined && nearest.frame.clause - same.decided.frame.clause <= 1 ? same.decided : null;
}

/** 1.高新技术产业产值。 names what the sentence behind it speaks of. */
const LABEL =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、]|[一二三四五六七八九十]是|第[一二三四五六七八九十\d]{1,2}项[：:、，])[^，,；;]*$/u;
const LONGEST_LABEL = 24;

/** Where words begin and end. Each quantity is set apart first, so that 9|人到|会 does not become a word of two halves. */
function wordBoundaries(text: string, { span }: Sentence, quantities: readonly Quantity[], cut: Cut): Set<number> {
  const boundaries = new Set<number>([span.start]);
  let at = span.start;
  const ends = quantities.flatMap(({ mention }) => [mention.span.start, mention.span.end]);
  for (const end of [...ends, span.end]) {
    for (const word of at < end ? cut(text.slice(at, end)) : []) boundaries.add((at += word.length));
    at = Math.max(at, end);
  }
  return boundaries;
}

function cuesOf(decisions: Record<string, Decision<unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([field, { cue }]) => (cue === null ? [] : [[field, cue]])),
  );
}
