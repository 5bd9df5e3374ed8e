import { classAt, DIGIT, LETTER } from "./char-class.ts";
import { clauseLeft } from "./clause.ts";
import { exact, isLess } from "./exact.ts";
import { isApproximated } from "./find-qualifier.ts";
import { isArticle } from "./article.ts";
import { COUNTED, type FollowerMatch } from "./match-follower.ts";
import type { NotAmount } from "./not-amount.ts";
import type { NumberSeen } from "./number-seen.ts";
import { parseNumeral } from "./parse-numeral.ts";
import { recurringReason } from "./recurring.ts";
import type { ScanState } from "./scan-state.ts";
import { isStructure } from "./structure.ts";

const THOUSAND = exact(1000);

/** What stands behind a number and makes it none, or around it: dates, grades, names, structure, frequency. */
export function ruleOutAfter(state: ScanState, seen: NumberSeen): NotAmount | null {
  const { text } = state;
  const { numeral, follower: match } = seen;
  const isVague = numeral.lead && !isApproximated(state, seen);
  if (match === null || match.follower.kind === "word") {
    const joined = classAt(text, numeral.end) === LETTER || (text[numeral.end] === "X" && !numeral.scaled);
    if (joined) return { end: lettersEnd(text, numeral.end), reason: "letters" };
    return isVague ? { end: numeral.end, reason: "rhetorical" } : null;
  }
  if (match.follower.kind !== "unit") return kindOf(state, seen, match);
  const { end, follower } = match;
  if (isVague && numeral.more === null) return { end, reason: "rhetorical" };
  if (isSession(state, seen, match)) return { end, reason: "session" };
  if (follower.form === "期" && numeral.han && state.lexicon.phase.longestAt(text, end) !== null) {
    return { end, reason: "phase" };
  }
  if (isAddress(state, end, follower.form)) return { end, reason: "identifier" };
  // 范三村 is a place, and 城关、梅林两镇 sums up names
  if (follower.noun && numeral.han && numeral.end === numeral.start + 1) return { end, reason: "name" };
  if (isArticle(state, seen)) return { end, reason: "article" };
  if (follower.form !== "%" && isStructure(state.lexicon, text, end, numeral.han)) return { end, reason: "structure" };
  if (isThreshold(state, seen, end, follower.unit)) return { end, reason: "threshold" };
  const recurring = recurringReason(state, numeral, follower.unit);
  return recurring === null ? null : { end, reason: recurring };
}

/** A date, a clock time, a duration or the like, by the word that follows. */
function kindOf({ text, lexicon }: ScanState, { numeral }: NumberSeen, match: FollowerMatch): NotAmount {
  const { end, follower } = match;
  if (follower.kind === "clock") {
    // 两点意见 is no time of day
    if (isStructure(lexicon, text, end, numeral.han)) return { end, reason: "structure" };
    return { end: minutesEnd(text, end), reason: "clock" };
  }
  const inYears = text[match.start] === "年" && isLess(numeral.value, THOUSAND) && text[match.start + 1] !== "代";
  const isSpan = numeral.more !== null || numeral.scaled || inYears;
  return { end, reason: follower.kind === "date" && isSpan ? "duration" : follower.kind };
}

/** 五届三次会议, 十三届全国人大三次会议: the number of a session. */
function isSession({ text, lexicon }: ScanState, { numeral }: NumberSeen, { end, follower }: FollowerMatch): boolean {
  if (follower.kind !== "unit") return false;
  const hanTimes = follower.form === "次" && numeral.han;
  if (follower.form !== "届" && !hanTimes) return false;
  // 2023届毕业生
  if (follower.form === "届" && !isLess(numeral.value, THOUSAND)) return true;
  if (lexicon.session.longestAt(text, end) !== null) return true;
  return hanTimes && text.slice(clauseLeft(text, numeral.start, 12), numeral.start).includes("届");
}

/** 投资10亿元以上项目9个, 产值超5亿元企业3家: the amount says which are meant. 实施10个以上项目 is an amount. */
function isThreshold({ text, lexicon }: ScanState, { before }: NumberSeen, end: number, unit: string): boolean {
  if (COUNTED.has(unit)) return false;
  const cue = lexicon.after.longestAt(text, end);
  if ((cue?.value ?? "approx") === "approx" && before?.before.kind !== "qualifier") return false;
  const at = cue?.end ?? end;
  const noun = lexicon.thresholdNouns.longestAt(text, text[at] === "的" ? at + 1 : at);
  if (noun === null) return false;
  return lexicon.thresholdCounts.longestAt(text, noun.end) !== null || parseNumeral(text, noun.end) !== null;
}

/** 3幢202室. */
function isAddress({ text, lexicon }: ScanState, end: number, form: string): boolean {
  if (classAt(text, end) !== DIGIT || !lexicon.addressUnits.has(form)) return false;
  const next = parseNumeral(text, end);
  return next !== null && lexicon.addressTail.has(text[next.end] ?? "");
}

/** 12点45分 is one time of day. */
function minutesEnd(text: string, at: number): number {
  const minutes = parseNumeral(text, at);
  return minutes !== null && text[minutes.end] === "分" ? minutes.end + 1 : at;
}

function lettersEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === LETTER || classAt(text, end) === DIGIT) end++;
  return Math.max(end, at + 1);
}
