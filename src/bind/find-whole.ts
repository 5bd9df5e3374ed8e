import type { BindLexicon } from "./bind-lexicon.ts";
import type { Bound } from "./bind-sentence.ts";
import type { Decided } from "./choose-indicator.ts";
import { findCues, lastCue } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** A stretch of parts: where it begins, and how surely a figure in it is a part. */
interface Zone {
  from: number;
  /** The text spells the total out (即, 分别为), so that each item is a part whatever it is called. */
  spellsOut: boolean;
  /** A semicolon lies between. */
  distant: boolean;
}

/** The total that a quantity stands behind. */
export interface Whole {
  decided: Decided;
  spellsOut: boolean;
  distant: boolean;
}

const SPELLS_OUT = /^(?:即|分别|具体)/u;

/**
 * The total that a quantity is a part of by its position: behind 其中, or in the bracket behind the total.
 * The nearest earlier amount in the same unit outside the zone of parts is the total.
 *
 * @param earlier what was decided so far, of this sentence and, where it opens with 其中, of the one before
 */
export function findWhole(text: string, frame: Frame, lexicon: BindLexicon, earlier: readonly Bound[]): Whole | null {
  // 其中国家级7项,在全省14个市州中…: what tells where is no part
  if (frame.isPlace) return null;
  const zone = zoneOf(text, frame, lexicon);
  if (zone === null) return subsetOf(text, frame, lexicon, earlier);
  const decided = earlier.map((b) => b.decided).findLast((d) => holds(d, frame) && endOf(d) <= zone.from);
  if (decided === undefined || isExhausted(decided, earlier)) return null;
  return { decided, spellsOut: zone.spellsOut, distant: zone.distant };
}

/** 报送信息50篇,被采用|30篇: what was taken of the amount before it. */
function subsetOf(text: string, frame: Frame, lexicon: BindLexicon, earlier: readonly Bound[]): Whole | null {
  if (lastCue(text, frame.left, lexicon.part, ["subset"], frame.words) === null) return null;
  const last = earlier.at(-1)?.decided;
  if (last === undefined || last.frame.sentence !== frame.sentence || frame.clause - last.frame.clause > 1) return null;
  return holds(last, frame) ? { decided: last, spellsOut: false, distant: false } : null;
}

/** Whether an amount may have this one as a part: in the same unit, and no smaller. */
function holds({ isAmount, unit, frame: of }: Decided, { quantity }: Frame): boolean {
  return (
    isAmount &&
    unit === quantity.unit &&
    (quantity.value === null || Number(of.quantity.value) >= Number(quantity.value))
  );
}

function endOf({ frame }: Decided): number {
  return frame.quantity.mention.span.end;
}

/** 8个,其中协会4个、基地2个、社区2个,目前已有5个…: parts that make up their total leave nothing to come. */
function isExhausted(whole: Decided, earlier: readonly Bound[]): boolean {
  const parts = earlier.filter((b) => b.whole === whole);
  const valueOf = ({ frame }: Decided) => Number(frame.quantity.value ?? Number.NaN);
  return parts.length > 1 && parts.reduce((sum, part) => sum + valueOf(part.decided), 0) >= valueOf(whole);
}

function zoneOf(text: string, frame: Frame, lexicon: BindLexicon): Zone | null {
  const { start } = frame.quantity.mention.span;
  const bracket = openBracket(text, frame.sentence.span.start, start);
  if (bracket !== null) return { from: bracket, spellsOut: true, distant: false };
  const cue = findCues(text, { start: frame.sentence.span.start, end: start }, lexicon.part, frame.words).findLast(
    (c) => c.value === "opens" && isMarker(text, c.start, c.word) && text[c.start - 1] !== "从",
  );
  if (cue === undefined) return null;
  if (endsBefore(text, cue.end, frame)) return null;
  return { from: cue.start, spellsOut: SPELLS_OUT.test(cue.word), distant: /[；;]/u.test(text.slice(cue.end, start)) };
}

/** The bracket that holds `at`, where it opens right behind an amount. */
function openBracket(text: string, from: number, at: number): number | null {
  let depth = 0;
  for (let i = at - 1; i >= from; i--) {
    const char = text[i] as string;
    if (char === ")" || char === "）") depth++;
    else if (char === "(" || char === "（") {
      if (depth === 0) return i;
      depth--;
    }
  }
  return null;
}

/** 含 and 即 mark parts only at the head of a clause. */
function isMarker(text: string, at: number, word: string): boolean {
  return word.length > 1 || /[，,；;。：:（(\s]/u.test(text[at - 1] ?? " ");
}

/** Parts end where a later clause brings a verb that the first part did not have. */
function endsBefore(text: string, from: number, frame: Frame): boolean {
  const first = text.slice(from, frame.left.end).search(/[，,；;]/u);
  if (first < 0) return false;
  const clause = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  // behind a semicolon the verb may stand some clauses before
  const semicolon = Math.max(...["；", ";"].map((mark) => text.lastIndexOf(mark, frame.left.end - 1)));
  const own = { start: semicolon > from ? Math.min(semicolon, clause.start) : clause.start };
  const verbs = frame.hits.filter((h) => h.isAction && !h.isObject);
  const ofFirst = verbs.filter((h) => h.start >= from && h.end <= from + first).flatMap((h) => [...h.concepts.actions]);
  return verbs.some(
    (h) =>
      h.start >= Math.max(own.start, from + first) &&
      h.end <= frame.left.end &&
      ![...h.concepts.actions].some((c) => ofFirst.includes(c)),
  );
}
