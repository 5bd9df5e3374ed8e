import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decided } from "./choose-indicator.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** Where a total's parts begin, and where they end at the latest. */
interface Zone {
  from: number;
  to: number;
}

/**
 * The total that a quantity is a part of by its position: behind 其中, or in the bracket behind the total.
 * The nearest earlier amount in the same unit outside the zone of parts is the total.
 *
 * @param earlier what was decided so far, of this sentence and, where it opens with 其中, of the one before
 */
export function findWhole(text: string, frame: Frame, lexicon: BindLexicon, earlier: readonly Decided[]): Decided | null {
  const zone = zoneOf(text, frame, lexicon);
  if (zone === null) return null;
  const value = frame.quantity.value;
  return (
    earlier.findLast(
      (d) => d.isAmount && d.unit === frame.quantity.unit && d.frame.quantity.mention.span.end <= zone.from && (value === null || Number(d.frame.quantity.value) >= Number(value)),
    ) ?? null
  );
}

function zoneOf(text: string, frame: Frame, lexicon: BindLexicon): Zone | null {
  const { start } = frame.quantity.mention.span;
  const bracket = openBracket(text, frame.sentence.span.start, start);
  if (bracket !== null) return { from: bracket, to: Infinity };
  const cue = findCues(text, { start: frame.sentence.span.start, end: start }, lexicon.part).findLast((c) => c.value === "opens" && isMarker(text, c.start, c.word));
  if (cue === undefined) return null;
  return endsBefore(text, cue.end, frame) ? null : { from: cue.start, to: start };
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

/** Parts end where a clause behind a semicolon brings a verb of its own. */
function endsBefore(text: string, from: number, frame: Frame): boolean {
  const semicolon = text.slice(from, frame.left.end).search(/[；;]/u);
  if (semicolon < 0) return false;
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  return frame.hits.some((h) => h.isAction && !h.isObject && h.start >= Math.max(own.start, from + semicolon) && h.end <= frame.left.end);
}
