import { digitsEnd } from "./arabic-digits.ts";
import { classAt, DIGIT, HAN_BIG, HAN_DIGIT, HAN_SMALL, isOneOf, MASK } from "./char-class.ts";
import { qualifierBefore, qualifierBehind } from "./find-qualifier.ts";
import { unitOf } from "./match-follower.ts";
import { wordsAround } from "./number-seen.ts";
import { passedOver } from "./passed-over.ts";
import type { Reading, ScanState } from "./scan-state.ts";

/**
 * Reads an amount that was redacted (`xx名`, `近××万元`, `1xx人`, `若干项`): a mention without a value.
 * A redacted date, place or name is no amount.
 *
 * @param start where the mask or the digits joined to it begin
 * @param maskEnd end of the mask
 * @param isWord the mask is a word, which needs no second character to be one
 */
export function readMasked(state: ScanState, start: number, maskEnd: number, isWord: boolean): Reading | null {
  const { text, lexicon } = state;
  if (text[start - 1] === "第") return passedOver(state, start, maskEnd, "ordinal");
  const scaleStart = moreEnd(text, maskEnd);
  let end = scaleStart;
  while (classAt(text, end) === HAN_SMALL || classAt(text, end) === HAN_BIG) end++;
  end = moreEnd(text, end);
  const { before, follower } = wordsAround(state, start, end);
  const unit = unitOf(follower);
  if (follower !== null && unit?.form === "届" && lexicon.session.longestAt(text, follower.end) !== null) {
    return passedOver(state, start, follower.end, "session");
  }
  if (follower !== null && unit !== null && !unit.noun) {
    const within = /[余多]/u.exec(text.slice(maskEnd, end))?.[0];
    const found =
      within === undefined
        ? (qualifierBefore(text, start, before) ?? qualifierBehind(state, follower.end))
        : ({ qualifier: "ge", cue: within } as const);
    return {
      mention: {
        span: { start, end: follower.end },
        quote: text.slice(start, follower.end),
        kind: "masked",
        number: null,
        number_max: null,
        surface_unit: text.slice(scaleStart, follower.end).replace(/[余多\s]/gu, ""),
        unit_id: unit.unit,
        qualifier: found?.qualifier ?? "eq",
        qualifier_cue: found?.cue ?? null,
      },
    };
  }
  // xx路小学 and **县 are names
  const named = lexicon.maskedNotBefore.longestAt(text, maskEnd) !== null;
  if (!named && !isWord && maskEnd - start < 2) return null;
  const isDate = follower?.follower.kind === "date" || isOneOf(text, maskEnd, "-—–");
  return passedOver(state, start, maskEnd, isDate ? "masked_date" : "name");
}

/** End of a run of mask characters and digits; `at` where it is digits alone. */
export function maskedRunEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (classAt(text, end) !== MASK) return at;
  while (isMaskOrDigit(text, end) || (text[end] === "." && isMaskOrDigit(text, end + 1))) end++;
  return end;
}

/** End of ○○, circles that stand for digits and are none (二○○八 begins with another); `at` where there are not two. */
export function circlesEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === "○") end++;
  return end - at > 1 && classAt(text, end) !== HAN_DIGIT ? end : at;
}

function isMaskOrDigit(text: string, at: number): boolean {
  const cls = classAt(text, at);
  return cls === MASK || cls === DIGIT;
}

function moreEnd(text: string, at: number): number {
  return isOneOf(text, at, "余多") ? at + 1 : at;
}
