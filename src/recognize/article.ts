import { isHan } from "./char-class.ts";
import { isClauseEnd } from "./clause.ts";
import { unitOf } from "./match-follower.ts";
import type { NumberSeen } from "./number-seen.ts";
import type { ScanState } from "./scan-state.ts";

const SHARES = new Set(["percent", "ratio", "percentage_point"]);

/** 一 before a noun is an article; behind a noun, with the clause ending after it, it is a number. 二期 is the second. */
export function isArticle({ text, lexicon }: ScanState, { numeral, follower }: NumberSeen): boolean {
  const unit = unitOf(follower);
  if (follower === null || unit === null || !numeral.han || numeral.end !== numeral.start + 1) return false;
  const char = text[numeral.start];
  if (char === "二") return lexicon.ordinalTwo.has(unit.form);
  if (char !== "一" || SHARES.has(unit.unit)) return false;
  const isPostnominal = isHan(text, numeral.start - 1) && !lexicon.articleVerbs.has(text[numeral.start - 1]!);
  return !(isPostnominal && isClauseEnd(text, follower.end));
}
