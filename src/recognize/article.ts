import { CLAUSE, isHan, isMarked, isOneOf } from "./char-class.ts";
import { isClauseEnd } from "./clause.ts";
import type { NumberLexicon } from "./lexicon.ts";
import { unitOf } from "./match-follower.ts";
import type { NumberSeen } from "./number-seen.ts";
import type { ScanState } from "./scan-state.ts";

const SHARES = new Set(["percent", "ratio", "percentage_point"]);

/** How far behind 一 its noun may end: 新建一所农村寄宿制小学. */
const NOUN_REACH = 18;
/** A word of one character that denies a verb of one character. */
const NOT = "不没未无";
/** No verb of making is longer. */
const VERB = 4;

/**
 * 一 before a noun is an article; behind a noun, with the clause ending after it, it is a number, and so it is
 * between a verb of making and a thing that is counted (建成一个基地). 二期 is the second.
 */
export function isArticle({ text, lexicon }: ScanState, { numeral, follower }: NumberSeen): boolean {
  const unit = unitOf(follower);
  if (follower === null || unit === null || !numeral.han || numeral.end !== numeral.start + 1) return false;
  const char = text[numeral.start];
  if (char === "二") return lexicon.ordinalTwo.has(unit.form);
  if (char !== "一" || SHARES.has(unit.unit)) return false;
  // 不漏一户
  const denied = isOneOf(text, numeral.start - 2, NOT);
  const before = text[numeral.start - 1];
  // 组织“院士行”|一次, 又加办了|一期: behind a name, and behind 了 where nothing follows that it might belong to
  const closes = before === "”" || before === "》" || (before === "了" && unit.unit === "occurrence");
  const isPostnominal = !denied && (closes || (isHan(text, numeral.start - 1) && !lexicon.articleVerbs.has(before!)));
  if (isPostnominal && isClauseEnd(text, follower.end)) return false;
  return !isCounted(text, numeral.start, follower.end, lexicon);
}

/** 三块|金牌、|一块银牌: beside a number in the same classifier 一 is one too. */
function isBesideLike(text: string, start: number, classifier: string): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start - 1);
  const at = before.lastIndexOf(classifier);
  const noun = before.slice(at + classifier.length);
  return at > 0 && noun !== "" && !/[，,；;。]/u.test(noun) && /[二两三四五六七八九十\d]/u.test(before[at - 1] ?? "");
}

/** How far before 一 the number beside it may begin. */
const BESIDE = 18;

function isCounted(text: string, start: number, end: number, lexicon: NumberLexicon): boolean {
  let close = end;
  while (close < end + NOUN_REACH && !isClauseEnd(text, close)) close++;
  if (text[start - 1] === "各") return true;
  if (text[start - 1] === "、" && isBesideLike(text, start, text.slice(start + 1, end))) return true;
  if (start === 0 || isMarked(text, start - 1, CLAUSE)) {
    const clause = text.slice(end, close);
    return lexicon.countedPredicates.some((word) => clause.includes(word));
  }
  if (lexicon.countedVerbs.longestBefore(text, start, Math.max(0, start - VERB)) === null) return false;
  return isClauseEnd(text, close) && lexicon.countedNouns.longestBefore(text, close, end) !== null;
}
