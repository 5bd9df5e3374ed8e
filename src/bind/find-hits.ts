import type { Span } from "../model/span.ts";
import type { TrieMatch } from "../text/trie.ts";
import type { BindLexicon, Concepts } from "./bind-lexicon.ts";

/** A domain word in the text. */
export interface Hit extends Span {
  concepts: Concepts;
  isObject: boolean;
  isAction: boolean;
  /** It names a session that people attend: no head of those who are counted. */
  isOccasion: boolean;
  /** A preposition brings it in before the verb. */
  isOblique: boolean;
}

/**
 * Finds the domain's words in a stretch of text, longest first from left to right, without overlap.
 * A word that cuts across word boundaries is none: 中学生物 holds no 学生.
 *
 * @param boundaries offsets at which the segmenter sees a word begin or end; null where it was not asked
 */
export function findHits(
  text: string,
  within: Span,
  lexicon: BindLexicon,
  boundaries: ReadonlySet<number> | null,
): Hit[] {
  const hits: Hit[] = [];
  const quoted = quotedSpans(text, within);
  for (let at = within.start; at < within.end;) {
    const match = lexicon.words
      .allAt(text, at, within.end)
      .find(
        (m) =>
          boundaries === null || !(cutsAcross(m, boundaries) || isInNoun(text, m, boundaries) || isInTitle(text, m)),
      );
    if (match === undefined) {
      at++;
      continue;
    }
    const { objects } = match.value;
    // 开发 holds no 发
    if (objects.size + match.value.actions.size === 0) {
      at = match.end;
      continue;
    }
    // what a quoted name says is done is done by nobody: “番茄遮阳网推广”两项技术
    const actions = quoted.some((q) => match.start >= q.start && match.end <= q.end) ? NOTHING : match.value.actions;
    hits.push({
      start: match.start,
      end: match.end,
      concepts: { objects, actions },
      isObject: objects.size > 0,
      isAction: actions.size > 0,
      isOccasion: [...objects].some((concept) => lexicon.occasions.has(concept)),
      isOblique: false,
    });
    at = match.end;
  }
  return hits;
}

const NOTHING: ReadonlySet<string> = new Set();
const QUOTED = /“[^”“]*”|《[^》《]*》/gu;

function quotedSpans(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(QUOTED)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
}

/** 技术|服务组 does nothing: a verb that only begins a longer word with the ending of a noun. */
function isInNoun(text: string, match: TrieMatch<Concepts>, boundaries: ReadonlySet<number>): boolean {
  const { start, end, value } = match;
  if (value.objects.size > 0 || end - start < 2 || boundaries.has(end) || !boundaries.has(end + 1)) return false;
  return NOUN_ENDING.test(text[end] as string);
}

const NOUN_ENDING = /[组队站员团处部科室户点所院者家期]/u;

/** 《石|桥|科技》: a word of one character in a title names nothing. */
function isInTitle(text: string, { start, end }: Span): boolean {
  if (end - start > 1) return false;
  return text.lastIndexOf("《", start) > text.lastIndexOf("》", start);
}

/** A word boundary inside the match while its own ends are none: the match is made of parts of two words. */
function cutsAcross({ start, end }: Span, boundaries: ReadonlySet<number>): boolean {
  if (boundaries.has(start) && boundaries.has(end)) return false;
  for (let at = start + 1; at < end; at++) if (boundaries.has(at)) return true;
  return false;
}
