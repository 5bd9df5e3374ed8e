import { classAt, DIGIT, isBlank, isHan, LETTER } from "./char-class.ts";
import { clauseLeft, isClauseEnd } from "./clause-left.ts";
import { exact, isLess } from "./exact.ts";
import { isApproximated, wordBefore } from "./find-qualifier.ts";
import { type FollowerMatch, matchFollower } from "./match-unit.ts";
import { type Numeral, digitsEnd, parseNumeral } from "./parse-numeral.ts";
import { isStructure } from "./structure.ts";
import type { ScanState } from "./scanner.ts";

/** Why a number is no amount, and how far what it belongs to reaches. */
export interface NotAmount {
  end: number;
  reason: string;
}

/** Digits joined by points, dashes, colons or plus signs: 2011.12.11, 0879-312456, 12:45, 1+3+N, 1:3. */
export function compoundEnd(text: string, at: number): NotAmount | null {
  if (text[at - 1] === "+" || text[at - 1] === "＋") return { end: digitsEnd(text, at), reason: "formula" };
  let end = digitsEnd(text, at);
  const joints: string[] = [];
  while (".-/:：∶·+＋".includes(text[end] ?? "\0") && (classAt(text, end + 1) === DIGIT || (text[end] === "+" && classAt(text, end + 1) === LETTER))) {
    joints.push(text[end] as string);
    end = Math.max(end + 2, digitsEnd(text, end + 1));
  }
  const first = joints[0];
  if (first === undefined) return null;
  if (first === "+" || first === "＋") return { end, reason: "formula" };
  if (first === "·") return { end, reason: "name" };
  // 15：30 with a full-width colon is a time only where both sides have a clock's digits
  if (first === ":" || first === "：" || first === "∶") return clockOrProportion(text, at, end);
  if (joints.length >= 2) return { end, reason: joints.every((j) => j === first) && end - at <= 10 ? "date" : "identifier" };
  // a long number behind or before one dash is a telephone number
  if (first === "-" && end - at >= 10) return { end, reason: "identifier" };
  return first === "/" ? { end, reason: "identifier" } : null;
}

function clockOrProportion(text: string, at: number, end: number): NotAmount | null {
  const parts = text.slice(at, end).split(/[:：∶]/);
  if (parts.slice(1).every((part) => part.length === 2) && Number(parts[0]) < 25) return { end, reason: "clock" };
  return text.slice(at, end).includes("：") ? null : { end, reason: "proportion" };
}

/** What stands before a number and makes it none: 第, 周, 数, a quotation mark that holds a name. */
export function notAmountBehind(state: ScanState, numeral: Numeral): NotAmount | null {
  const { text, lexicon } = state;
  if (isInTitle(state, numeral)) return { end: numeral.end, reason: "title" };
  if (isInShortQuote(state, numeral)) return { end: numeral.end, reason: "quoted_name" };
  const word = wordBefore(state, numeral.start);
  const match = matchFollower(text, numeral.end, lexicon);
  const through = match?.end ?? numeral.end;
  switch (word?.before.kind) {
    case "ordinal":
      return { end: ordinalEnd(state, numeral), reason: "ordinal" };
    case "rank":
      return match?.follower.kind === "unit" && lexicon.rankUnits.has(match.follower.form) ? { end: through, reason: "rank" } : null;
    case "indefinite":
      return numeral.lead || /^[十百千万]/.test(text[numeral.start] ?? "") ? { end: through, reason: "indefinite" } : null;
    case "weekday":
      return numeral.han && numeral.end - numeral.start === 1 ? { end: numeral.end, reason: "date" } : null;
    case "identifier":
      // 接听电话1420个 counts calls
      return match?.follower.kind === "unit" ? null : { end: numeral.end, reason: "identifier" };
    default:
      return null;
  }
}

/** 第三、四届 and 第15—18条: the ordinal goes on over the numbers joined to it. */
function ordinalEnd(state: ScanState, numeral: Numeral): number {
  const { text } = state;
  let end = numeral.end;
  for (let joined = 0; joined < 6 && "、-—~至和".includes(text[end] ?? "\0"); joined++) {
    const next = parseNumeral(text, end + 1);
    if (next === null || matchFollower(text, end, state.lexicon) !== null) break;
    end = next.end;
  }
  const match = matchFollower(text, end, state.lexicon);
  return match !== null && match.follower.kind === "unit" ? match.end : end;
}

function isInTitle(state: ScanState, numeral: Numeral): boolean {
  return state.titleOpen >= 0 && numeral.start - state.titleOpen < 80;
}

/** Inside “…” of a name's length with no clause in it. */
function isInShortQuote(state: ScanState, numeral: Numeral): boolean {
  const { text, quoteOpen } = state;
  if (quoteOpen < 0 || numeral.start - quoteOpen > 24) return false;
  const close = text.slice(numeral.end, numeral.end + 24).search(/[”\n，,。；;]/);
  return close >= 0 && text[numeral.end + close] === "”" && !/[，,。；;]/.test(text.slice(quoteOpen, numeral.start));
}

/** 一、 2. (三) at the head of a line or a sentence, and 一是 二要: numbers that count the text itself. */
export function enumeratorEnd(state: ScanState, numeral: Numeral): number | null {
  const { text } = state;
  if (numeral.end - numeral.start > 3 || numeral.max !== null) return null;
  let before = numeral.start - 1;
  const bracketed = text[before] === "(" || text[before] === "（";
  if (bracketed) {
    if (text[numeral.end] === ")" || text[numeral.end] === "）") return numeral.end + 1;
    before--;
  }
  while (isBlank(text, before) || text[before] === "\t") before--;
  const opens = before < 0 || "。；;：:\n\r！!？?".includes(text[before] as string);
  const next = text[numeral.end] ?? "";
  if (opens && "、.．)）]".includes(next)) return numeral.end + 1;
  if (numeral.han && (opens || "，,、".includes(text[before] as string)) && "是要则抓为应须".includes(next)) return numeral.end + 1;
  return null;
}

/** What stands behind a number and makes it none, or around it: dates, grades, names, structure, frequency. */
export function notAmountAhead(state: ScanState, numeral: Numeral, match: FollowerMatch | null): NotAmount | null {
  const { text, lexicon } = state;
  const next = numeral.end;
  if (match === null || match.follower.kind === "word") {
    if (classAt(text, next) === LETTER || (text[next] === "X" && !numeral.scaled)) return { end: lettersEnd(text, next), reason: "letters" };
    return numeral.lead && !isApproximated(state, numeral) ? { end: next, reason: "rhetorical" } : null;
  }
  const { follower, end } = match;
  if (follower.kind !== "unit") {
    const structured = isStructure(lexicon, text, end, numeral.han);
    const aged = follower.kind === "date" && (numeral.more !== null || numeral.scaled || (text[match.start] === "年" && isLess(numeral.value, exact(1000))));
    // 12点45分
    if (follower.kind === "clock") return { end: structured ? end : minutesEnd(text, end), reason: structured ? "structure" : "clock" };
    return { end, reason: aged ? "duration" : follower.kind };
  }
  if (numeral.lead && numeral.more === null && !isApproximated(state, numeral)) return { end, reason: "rhetorical" };
  if (follower.form === "届" || (follower.form === "次" && numeral.han)) {
    if (lexicon.session.longestAt(text, end) !== null) return { end, reason: "session" };
  }
  // 十三届全国人大三次会议
  if (follower.form === "次" && numeral.han && text.slice(clauseLeft(text, numeral.start, 12), numeral.start).includes("届")) return { end, reason: "session" };
  if (follower.form === "期" && numeral.han && lexicon.phase.longestAt(text, end) !== null) return { end, reason: "phase" };
  // 范三村 is a place; two villages would be 两村
  if (follower.noun && numeral.han && next === numeral.start + 1 && text[numeral.start] !== "两") return { end, reason: "name" };
  if (isArticle(state, numeral, match)) return { end, reason: "article" };
  if (follower.form !== "%" && isStructure(lexicon, text, end, numeral.han)) return { end, reason: "structure" };
  const recurring = recurringReason(state, numeral, follower.unit);
  return recurring === null ? null : { end, reason: recurring };
}

/** 一 before a noun is an article; 二期 is the second. Behind a noun, with the clause ending after it, both are numbers. */
function isArticle(state: ScanState, numeral: Numeral, match: FollowerMatch): boolean {
  const { text, lexicon } = state;
  if (!numeral.han || numeral.end !== numeral.start + 1 || match.follower.kind !== "unit") return false;
  const char = text[numeral.start];
  const one = char === "一" && !["percent", "ratio", "percentage_point"].includes(match.follower.unit);
  const second = char === "二" && lexicon.ordinalTwo.has(match.follower.form);
  if (!one && !second) return false;
  const previous = text[numeral.start - 1] ?? "";
  const postnominal = isHan(text, numeral.start - 1) && !lexicon.articleVerbs.has(previous);
  return !(postnominal && isClauseEnd(text, match.end));
}

/** 每月一次, 每村1名: how often, or how many each, and no total. */
function recurringReason(state: ScanState, numeral: Numeral, unit: string): string | null {
  const { text, lexicon } = state;
  if (!["person", "person_time", "household", "occurrence", "count"].includes(unit)) return null;
  const from = clauseLeft(text, numeral.start, lexicon.recurringGap + 4);
  for (let i = from; i < numeral.start; i++) {
    const found = lexicon.recurring.longestAt(text, i, numeral.start);
    if (found === null || numeral.start - found.end > lexicon.recurringGap) continue;
    if (found.value.only === null || unit === found.value.only) return found.value.reason;
  }
  return null;
}

function minutesEnd(text: string, at: number): number {
  const minutes = parseNumeral(text, at);
  return minutes !== null && text[minutes.end] === "分" ? minutes.end + 1 : at;
}

function lettersEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === LETTER || classAt(text, end) === DIGIT) end++;
  return Math.max(end, at + 1);
}

