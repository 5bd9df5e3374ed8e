import { classAt, isBlank, LETTER } from "./char-class.ts";
import type { Follower, NumberLexicon } from "./lexicon.ts";

/** Units of things that are counted one by one. */
export const COUNTED = new Set(["count", "person", "person_time", "household", "occurrence"]);

/** What follows a number, and where it ends. */
export interface FollowerMatch {
  /** Without the blanks before it. */
  start: number;
  end: number;
  follower: Follower;
}

/** The unit of a match, or null where something else follows. */
export function unitOf(match: FollowerMatch | null): Extract<Follower, { kind: "unit" }> | null {
  return match?.follower.kind === "unit" ? match.follower : null;
}

/**
 * Reads what stands at `at`, blanks skipped: a unit, a bracketed second unit with it (`份(册)`, `(幅)件`),
 * or a word that makes the number no amount. The longest form wins.
 */
export function matchFollower(text: string, at: number, lexicon: NumberLexicon): FollowerMatch | null {
  let start = at;
  while (start < at + 2 && isBlank(text, start)) start++;
  const bracketed = matchBracketed(text, start, lexicon);
  if (bracketed !== null) {
    // (幅)件: the unit in brackets comes first, and the one behind belongs to the same quantity
    const second = lexicon.followers.longestAt(text, bracketed.end);
    return { start, end: second?.value.kind === "unit" ? second.end : bracketed.end, follower: bracketed.follower };
  }
  const found = lexicon.followers.longestAt(text, start);
  if (found === null) return null;
  const match = { start, end: found.end, follower: found.value };
  // the kW of kWx is no unit
  if (classAt(text, match.end - 1) === LETTER && classAt(text, match.end) === LETTER) return null;
  if (match.follower.kind !== "unit") return match;
  const second =
    matchBracketed(text, isBlank(text, match.end) ? match.end + 1 : match.end, lexicon) ??
    matchAlternative(text, match.end, match.follower, lexicon);
  if (second === null || second.follower.kind !== "unit") return match;
  const joined = `${match.follower.form}(${second.follower.form})`;
  const whole = lexicon.followers.longestAt(joined, 0);
  const known = whole?.value.kind === "unit" && whole.end === joined.length;
  return { start, end: second.end, follower: known ? whole.value : match.follower };
}

/** The 件 of 500套/件; the 斤 of 2.5元/斤 is what the price is for, and no second unit. */
function matchAlternative(
  text: string,
  at: number,
  first: Follower & { kind: "unit" },
  lexicon: NumberLexicon,
): { end: number; follower: Follower } | null {
  if ((text[at] !== "/" && text[at] !== "／") || !COUNTED.has(first.unit)) return null;
  const second = lexicon.followers.longestAt(text, at + 1);
  if (second?.value.kind !== "unit" || !COUNTED.has(second.value.unit)) return null;
  return { end: second.end, follower: second.value };
}

/** A unit in brackets, half or full width. */
function matchBracketed(text: string, at: number, lexicon: NumberLexicon): { end: number; follower: Follower } | null {
  if (text[at] !== "(" && text[at] !== "（") return null;
  const inner = lexicon.followers.longestAt(text, at + 1, Math.min(at + 6, text.length));
  if (inner === null || inner.value.kind !== "unit") return null;
  const close = text[inner.end];
  return close === ")" || close === "）" ? { end: inner.end + 1, follower: inner.value } : null;
}
