import { isMarked, isOneOf, LIST } from "./char-class.ts";
import { matchFollower, unitOf } from "./match-follower.ts";
import type { NotAmount } from "./not-amount.ts";
import type { NumberSeen } from "./number-seen.ts";
import type { Numeral } from "./numeral.ts";
import { parseNumeral } from "./parse-numeral.ts";
import type { ScanState } from "./scan-state.ts";

/** Book titles are shorter. */
const TITLE = 80;
/** Words such as 邮政编码 are shorter. */
const LABEL = 8;
/** Names in quotation marks are shorter. */
const QUOTED = 24;

/** What stands before a number and makes it none: 第, 周, 数, a quotation mark that holds a name. */
export function ruleOutBefore(state: ScanState, seen: NumberSeen): NotAmount | null {
  const { text, lexicon } = state;
  const { numeral, before, follower } = seen;
  if (state.titleOpen >= 0 && numeral.start - state.titleOpen < TITLE) return { end: numeral.end, reason: "title" };
  if (isInShortQuote(state, numeral)) return { end: numeral.end, reason: "quoted_name" };
  const through = follower?.end ?? numeral.end;
  const unit = unitOf(follower);
  switch (before?.before.kind) {
    case "ordinal":
      return { end: ordinalEnd(state, seen), reason: "ordinal" };
    case "rank":
      return unit !== null && lexicon.rankUnits.has(unit.form) ? { end: through, reason: "rank" } : null;
    case "indefinite":
      return numeral.lead || isOneOf(text, numeral.start, "十百千万") ? { end: through, reason: "indefinite" } : null;
    case "weekday":
      return numeral.han && numeral.end - numeral.start === 1 ? { end: numeral.end, reason: "date" } : null;
    case "divided": {
      const divides = unit !== null && numeral.han && lexicon.dividedUnits.has(unit.form);
      return divides ? { end: through, reason: "structure" } : null;
    }
    case "how_often":
      return unit?.unit === "occurrence" && numeral.han ? { end: through, reason: "frequency" } : null;
    case "identifier":
      // 接听电话1420个 counts calls
      return unit === null ? { end: numeral.end, reason: "identifier" } : null;
    default:
      return unit === null && isLabelled(state, numeral.start) ? { end: numeral.end, reason: "identifier" } : null;
  }
}

/** 电话:13812345678, 邮编：212001. */
function isLabelled({ text, lexicon }: ScanState, start: number): boolean {
  if (!isOneOf(text, start - 1, ":：")) return false;
  return lexicon.before.longestBefore(text, start - 1, Math.max(0, start - LABEL))?.value.kind === "identifier";
}

/** 第三、四届 and 第15—18条: the ordinal goes on over the numbers joined to it. */
function ordinalEnd({ text, lexicon }: ScanState, { numeral, follower }: NumberSeen): number {
  let { end } = numeral;
  let match = follower;
  for (let joined = 0; joined < 6 && match === null && isOrdinalJoint(text, end); joined++) {
    const next = parseNumeral(text, end + 1);
    if (next === null) break;
    end = next.end;
    match = matchFollower(text, end, lexicon);
  }
  return match !== null && match.follower.kind === "unit" ? match.end : end;
}

function isOrdinalJoint(text: string, at: number): boolean {
  return isMarked(text, at, LIST) || isOneOf(text, at, "-—~至");
}

/** Inside “…” of a name's length with no clause in it. */
function isInShortQuote({ text, quoteOpen }: ScanState, numeral: Numeral): boolean {
  if (quoteOpen < 0 || numeral.start - quoteOpen > QUOTED) return false;
  const limit = Math.min(text.length, numeral.end + QUOTED);
  let close = numeral.end;
  while (close < limit && text[close] !== "”") if (isStop(text, close++)) return false;
  if (close >= limit) return false;
  for (let i = quoteOpen; i < numeral.start; i++) if (isStop(text, i)) return false;
  return true;
}

function isStop(text: string, at: number): boolean {
  return isOneOf(text, at, "\n，,。；;");
}
