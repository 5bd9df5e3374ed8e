import { classAt, DIGIT, HAN_BIG, HAN_SMALL, MASK } from "./char-class.ts";
import { findQualifier } from "./find-qualifier.ts";
import { matchFollower } from "./match-unit.ts";
import { passedOver } from "./passed-over.ts";
import type { Reading, ScanState } from "./scanner.ts";

/**
 * Reads an amount that was redacted (`xx名`, `近××万元`, `1xx人`, `若干项`): a mention without a value.
 * A redacted date, place or name is no amount.
 *
 * @param start where the mask or the digits joined to it begin
 * @param after end of the mask, where it is a word
 */
export function readMasked(state: ScanState, start: number, after?: number): Reading | null {
  const { text, lexicon } = state;
  const maskEnd = after ?? maskedRunEnd(text, start);
  if (text[start - 1] === "第") return passedOver(state, start, maskEnd, "ordinal");
  let end = maskEnd;
  if (text[end] === "余" || text[end] === "多") end++;
  const scaleStart = end;
  while ([HAN_SMALL, HAN_BIG].includes(classAt(text, end))) end++;
  if (text[end] === "余" || text[end] === "多") end++;
  const match = matchFollower(text, end, lexicon);
  if (match !== null && match.follower.kind === "unit" && !match.follower.noun) {
    // xx路小学 and **县 are names: the words that end a redacted name win over a unit
    const { qualifier, cue } = findQualifier(state, start, match.end, false);
    return {
      mention: {
        span: { start, end: match.end },
        quote: text.slice(start, match.end),
        kind: "masked",
        number: null,
        number_max: null,
        surface_unit: text.slice(scaleStart, match.end).replace(/[余多\s]/g, ""),
        unit_id: match.follower.unit,
        qualifier,
        qualifier_cue: cue,
      },
    };
  }
  const named = lexicon.maskedNotBefore.longestAt(text, maskEnd);
  if (named === null && maskEnd - start < 2 && after === undefined) return null;
  const isDate = match?.follower.kind === "date" || "-—–".includes(text[maskEnd] ?? "\0");
  return passedOver(state, start, maskEnd, isDate ? "masked_date" : "name");
}

/** End of a run of mask characters and digits. */
export function maskedRunEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === MASK || classAt(text, end) === DIGIT) end++;
  return end;
}
