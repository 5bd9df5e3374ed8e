import type { Span } from "../model/span.ts";
import type { BindLexicon, Concepts } from "./bind-lexicon.ts";
import { cutsAcross } from "./cuts-across.ts";

/** A domain word in the text. */
export interface Hit extends Span {
  concepts: Concepts;
  isObject: boolean;
  isAction: boolean;
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
  for (let at = within.start; at < within.end;) {
    const match = lexicon.words
      .allAt(text, at, within.end)
      .find((m) => boundaries === null || !cutsAcross(m, boundaries));
    if (match === undefined) {
      at++;
      continue;
    }
    const { objects, actions } = match.value;
    hits.push({
      start: match.start,
      end: match.end,
      concepts: match.value,
      isObject: objects.size > 0,
      isAction: actions.size > 0,
    });
    at = match.end;
  }
  return hits;
}
