import type { Span } from "../model/span.ts";
import { findCues } from "./find-cues.ts";
import type { TrieMatch } from "../text/trie.ts";
import type { BindLexicon, Concepts, CueTrie } from "./bind-lexicon.ts";
import type { Frame } from "./frame.ts";
import type { Evidence } from "./nearness.ts";
import { RATES } from "./score-rules.ts";
import { WEIGHTS } from "./weights.ts";

/** What a quantity's own item says: a counted noun of the domain, one that the domain does not know, or none. */
export interface Own {
  head: "known" | "unknown" | "none";
  /** Nearness of the counted noun; what is farther off than this speaks of something else. */
  nearness: number;
  hasAction: boolean;
}

const LONGEST_NOUN = 12;
const NOUN = /^\p{Script=Han}{2}/u;

/** What an item names by itself, and the evidence to weigh: with the concept of an unlisted noun, where its ending tells one. */
export interface OwnWords {
  own: Own;
  evidence: readonly Evidence[];
}

/** Reads what the item of a quantity names by itself: between the last mark and the next. */
export function ownWords(text: string, frame: Frame, evidence: readonly Evidence[], lexicon: BindLexicon): OwnWords {
  const { left, right } = frame;
  const places = [left, right, ...(frame.respective?.named ? [frame.respective.named] : [])];
  const local = evidence.filter(({ hit }) => places.some((p) => hit.start >= p.start && hit.end <= p.end));
  const hasAction = local.some(({ hit }) => hit.isAction);
  const single = singleNoun(text, frame, local, lexicon);
  if (single !== null) return byHead(single, WEIGHTS.singleNoun, hasAction, evidence.map(demoted(local)));
  const tail = RATES.has(frame.quantity.unit) ? null : tailOf(text, frame, local, lexicon);
  if (tail !== null) return byHead(tail, WEIGHTS.byHead, hasAction, evidence.map(modifying(local)));
  const objects = local.filter(({ hit }) => hit.isObject && !hit.isOblique);
  const nearness = Math.max(0, ...objects.map((e) => e.object));
  if (objects.length > 0) return { own: { head: "known", nearness, hasAction }, evidence };
  const noun = unknownNoun(text, frame, local, lexicon);
  if (noun === null) return { own: { head: "none", nearness: WEIGHTS.noNoun, hasAction }, evidence };
  const head = lexicon.heads.longestBefore(text, noun.end, noun.start);
  if (head !== null && isSetApart(head, frame, evidence)) {
    return { own: { head: "none", nearness: WEIGHTS.noNoun, hasAction }, evidence };
  }
  if (head === null) return { own: { head: "unknown", nearness: WEIGHTS.unknownNoun, hasAction }, evidence };
  return byHead(head, WEIGHTS.byHead, hasAction, evidence);
}

/** 占全市执业（助理）医师的63%: a word that was set apart as no evidence is no ending either. */
function isSetApart(head: Span, frame: Frame, evidence: readonly Evidence[]): boolean {
  return frame.hits.some(
    (h) => h.start < head.end && h.end > head.start && !evidence.some(({ hit }) => hit.start === h.start),
  );
}

/** A noun that is told by its ending is as good as known. */
function byHead(
  head: TrieMatch<Concepts>,
  nearness: number,
  hasAction: boolean,
  evidence: readonly Evidence[],
): OwnWords {
  const hit = { ...head, concepts: head.value, isObject: true, isAction: false, isOccasion: false, isOblique: false };
  const inferred = { hit, object: nearness, action: 0 };
  return { own: { head: "known", nearness, hasAction }, evidence: [...evidence, inferred] };
}

/** 深入5个|村: a word of one character right behind the number is what is counted. */
function singleNoun(
  text: string,
  frame: Frame,
  local: readonly Evidence[],
  lexicon: BindLexicon,
): TrieMatch<Concepts> | null {
  if (frame.quantity.unit !== "count") return null;
  const from = skipForward(text, frame.right, lexicon.fillersBehind);
  if (!frame.words.has(from + 1) || local.some(({ hit }) => hit.start <= from && hit.end > from)) return null;
  return lexicon.heads.longestAt(text, from, from + 1);
}

/** 农事建议|卡300张, 为农户发放墒情|简报单300张: the ending of the noun next to the number, behind words that the domain lists. */
function tailOf(
  text: string,
  frame: Frame,
  local: readonly Evidence[],
  lexicon: BindLexicon,
): TrieMatch<Concepts> | null {
  const { left, right } = frame;
  if (local.some(({ hit }) => hit.isObject && hit.start >= right.start)) return null;
  const before = local.filter(({ hit }) => hit.end <= left.end);
  if (!before.some(({ hit }) => hit.isObject)) return null;
  const end = skipBack(text, left, [lexicon.fillersBefore, lexicon.per]);
  const from = Math.max(left.start, ...before.map(({ hit }) => hit.end));
  return from < end ? lexicon.heads.longestBefore(text, end, from) : null;
}

/** Other nouns of the item then only modify it. */
function modifying(local: readonly Evidence[]): (e: Evidence) => Evidence {
  return (e) => (local.includes(e) ? { ...e, object: e.object * WEIGHTS.modifier } : e);
}

/** Other nouns of the item are then its subject or its place. */
function demoted(local: readonly Evidence[]): (e: Evidence) => Evidence {
  return (e) => (local.includes(e) ? { ...e, object: e.object * WEIGHTS.besideSingle } : e);
}

/** The noun that the domain does not list next to the number: 检查商品|3.2万件. Null where none stands there. */
function unknownNoun(text: string, frame: Frame, local: readonly Evidence[], lexicon: BindLexicon): Span | null {
  const { left, right } = frame;
  const from = skipForward(text, right, lexicon.fillersBehind);
  const behind = text.slice(from, right.end);
  // 0.6元|提高到1.8元: what became of it names nothing
  const changes = lexicon.measure.longestAt(text, from, right.end) !== null;
  if (!changes && NOUN.test(behind) && !local.some(({ hit }) => hit.start < from + 2 && hit.end > from)) {
    const verb = Math.min(
      right.end,
      ...local.filter(({ hit }) => hit.isAction && hit.start > from).map(({ hit }) => hit.start),
    );
    return { start: from, end: Math.min(verb, from + LONGEST_NOUN) };
  }
  const end = skipBack(text, left, [lexicon.fillersBefore, lexicon.per]);
  // 养殖类|29个, 工科21个: of which kind, and not what
  if (KIND.test(text.slice(left.start, end))) return null;
  if (!NOUN.test(text.slice(Math.max(left.start, end - 2), end))) return null;
  const cues = [lexicon.scope, lexicon.status, lexicon.basis, lexicon.part].flatMap((trie) =>
    findCues(text, left, trie, frame.words),
  );
  const covered = [...local.map(({ hit }) => hit), ...cues];
  if (covered.some((hit) => hit.start < end && hit.end >= end)) return null;
  return {
    start: Math.max(
      left.start,
      end - LONGEST_NOUN,
      ...local.filter(({ hit }) => hit.end <= end).map(({ hit }) => hit.end),
    ),
    end,
  };
}

/** Whether a stretch before a number holds nothing but words that name nothing: 达到|26万人次. */
export function namesNothing(text: string, within: Span, lexicon: BindLexicon): boolean {
  return skipBack(text, within, [lexicon.fillersBefore, lexicon.per]) === within.start;
}

/** Where the words begin that name something behind a number: 以上|的农户. */
function skipForward(text: string, within: Span, fillers: CueTrie): number {
  let at = within.start;
  while (at < within.end) {
    const filler = fillers.longestAt(text, at, within.end);
    if (filler !== null) at = filler.end;
    else if (/\s/u.test(text[at] as string)) at++;
    else break;
  }
  return at;
}

const KIND = /^\p{Script=Han}{1,5}[类型科]$/u;
const YEAR = /\d{2,4}年$/u;

/** Where the words end that name something before a number: 会员|总数已达到, 经费|由2016年的人均. */
function skipBack(text: string, within: Span, fillers: readonly CueTrie[]): number {
  let at = within.end;
  while (at > within.start) {
    const starts = fillers.flatMap((trie) => trie.longestBefore(text, at, within.start)?.start ?? []);
    const year = YEAR.exec(text.slice(within.start, at));
    if (starts.length > 0) at = Math.min(...starts);
    else if (year !== null) at -= year[0].length;
    else if (/\s/u.test(text[at - 1] as string)) at--;
    else break;
  }
  return at;
}
