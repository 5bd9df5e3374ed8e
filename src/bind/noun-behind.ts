import type { Span } from "../model/span.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Frame } from "./frame.ts";

const LEAD = /^(?:以上|左右|以下|上下|多|余|之多)?的?\s*/u;
/** How far behind the number the noun of the domain may begin that its modifiers lead to. */
const REACH = 10;
/** What may stand between two nouns of one phrase. */
const JOINS = /^(?:的|、|和|与|及|以及|等|（[^）]*）|\([^)]*\))?$/u;
const LONGEST = 16;
const SHORT = 6;

/** The noun behind a number (18名|专家|开通热线): up to the predicate, and without what names a goal. Null where none stands there. */
export function nounBehind(text: string, frame: Frame, lexicon: BindLexicon): Span | null {
  const { right, hits } = frame;
  const start = right.start + (LEAD.exec(text.slice(right.start, right.end))?.[0].length ?? 0);
  if (!/^[\p{Script=Han}“《]/u.test(text.slice(start, right.end))) return null;
  const inside = hits.filter((h) => h.start >= start && h.end <= right.end);
  const noun = inside.find((h) => h.isObject);
  if (noun === undefined || noun.start - start > REACH) return shortNoun(text, start, frame, lexicon);
  const verb = inside.find((h) => h.isAction && !h.isObject && h.end <= noun.start);
  // 37名|组成|讲师团, 15万元|硬化|道路: another word than the noun's own stands first
  if (verb !== undefined || lexicon.goal.longestAt(text, start, right.end) !== null) return null;
  if (turns(text, { start, end: noun.start }, frame, lexicon)) return null;
  let end = noun.end;
  for (const next of inside) {
    if (next.start < end || !next.isObject || next.isAction) continue;
    if (lexicon.per.longestAt(text, end, right.end) !== null) break;
    if (!JOINS.test(text.slice(end, next.start)) || text[end] === "、") break;
    end = next.end;
  }
  // 科技工作者|代表
  end = lexicon.nounTails.longestAt(text, end, right.end)?.end ?? end;
  return { start, end: Math.min(end, start + LONGEST) };
}

/** 3个|县（市、区）|通过验收: a word that an ending tells. */
function shortNoun(text: string, start: number, { right, words }: Frame, lexicon: BindLexicon): Span | null {
  for (let end = start + 1; end <= Math.min(right.end, start + SHORT); end++) {
    if (!words.has(end) || lexicon.heads.longestBefore(text, end, start) === null) continue;
    return { start, end: end + (/^[（(][^）)]*[）)]/u.exec(text.slice(end))?.[0].length ?? 0) };
  }
  return null;
}

/** A word on the way that turns to a place or a predicate. */
function turns(text: string, { start, end }: Span, { words }: Frame, lexicon: BindLexicon): boolean {
  for (let at = start; at < end; at++) {
    if (!words.has(at)) continue;
    const turn = lexicon.locative.longestAt(text, at, end) ?? lexicon.oblique.longestAt(text, at, end);
    if (turn !== null && words.has(turn.end)) return true;
  }
  return false;
}
