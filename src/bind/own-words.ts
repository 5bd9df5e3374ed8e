import type { Span } from "../model/span.ts";
import { findCues } from "./find-cues.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Frame } from "./frame.ts";
import type { Evidence } from "./nearness.ts";
import { WEIGHTS } from "./weights.ts";

/** What a quantity's own item says: a counted noun of the domain, one that the domain does not know, or none. */
export interface Own {
  head: "known" | "unknown" | "none";
  /** Nearness of the counted noun; what is farther off than this speaks of something else. */
  nearness: number;
  hasAction: boolean;
}

/** Words between a noun and its number that name nothing themselves. */
const FILLERS =
  /(?:达到|达|为|共有|共计|合计|共|总计|累计|已有|现有|有|约|近|超过|超|突破|各|仅|至|到|了|计|均|已|的|:|：|\s)+$/u;
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
  const local = evidence.filter(
    ({ hit }) => (hit.start >= left.start && hit.end <= left.end) || (hit.start >= right.start && hit.end <= right.end),
  );
  const hasAction = local.some(({ hit }) => hit.isAction);
  const objects = local.filter(({ hit }) => hit.isObject);
  const nearness = Math.max(0, ...objects.map((e) => e.object));
  if (objects.length > 0) return { own: { head: "known", nearness, hasAction }, evidence };
  const noun = unknownNoun(text, frame, local, lexicon);
  if (noun === null) return { own: { head: "none", nearness: WEIGHTS.noNoun, hasAction }, evidence };
  const head = lexicon.heads.longestBefore(text, noun.end, noun.start);
  if (head === null) return { own: { head: "unknown", nearness: WEIGHTS.unknownNoun, hasAction }, evidence };
  const inferred = {
    hit: { start: head.start, end: head.end, concepts: head.value, isObject: true, isAction: false, isOblique: false },
    object: WEIGHTS.byHead,
    action: 0,
  };
  return { own: { head: "known", nearness: WEIGHTS.byHead, hasAction }, evidence: [...evidence, inferred] };
}

/** The noun that the domain does not list next to the number: 检查商品|3.2万件. Null where none stands there. */
function unknownNoun(text: string, frame: Frame, local: readonly Evidence[], lexicon: BindLexicon): Span | null {
  const { left, right } = frame;
  const behind = text.slice(right.start, right.end).replace(/^(?:以上|左右|以下|以内|上下|的|之多|\s)+/u, "");
  const from = right.end - behind.length;
  if (NOUN.test(behind) && !local.some(({ hit }) => hit.start < from + 2 && hit.end > from)) {
    const verb = Math.min(
      right.end,
      ...local.filter(({ hit }) => hit.isAction && hit.start > from).map(({ hit }) => hit.start),
    );
    return { start: from, end: Math.min(verb, from + LONGEST_NOUN) };
  }
  const before = text.slice(left.start, left.end).replace(FILLERS, "");
  const end = left.start + before.length;
  if (!NOUN.test(before.slice(-2))) return null;
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
