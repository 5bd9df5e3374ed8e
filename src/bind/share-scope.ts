import type { BindLexicon } from "./bind-lexicon.ts";
import type { Bound } from "./bind-sentence.ts";

/** Between two that one predicate behind the last speaks for. */
const COORDINATED = /^\p{Script=Han}{0,14}(?:、|和|及|与)$/u;

/**
 * 3个农技协、2个基地和1名带头人受到中国科协表彰: a level that stands behind the last of a list, in what is said
 * of it, is that of all of them.
 *
 * @param bound the figures of one sentence, in text order
 */
export function shareScope(text: string, bound: readonly Bound[], lexicon: BindLexicon): Bound[] {
  const shared: Bound[] = [];
  let next: Bound | null = null;
  for (const each of bound.toReversed()) {
    const scoped: Bound = next !== null && goesOn(text, each, next) ? withLevelOf(next, each) : each;
    shared.unshift(scoped);
    next = scoped !== each || isSaidBehind(text, each, lexicon) ? scoped : null;
  }
  return shared;
}

function goesOn(text: string, each: Bound, next: Bound): boolean {
  const { start } = next.decided.frame.quantity.mention.span;
  return (
    each.cues["scope"] === undefined &&
    each.decided.indicator === next.decided.indicator &&
    COORDINATED.test(text.slice(each.decided.frame.quantity.mention.span.end, start))
  );
}

function withLevelOf({ scope, cues }: Bound, each: Bound): Bound {
  return { ...each, scope, cues: { ...each.cues, scope: cues["scope"] as string } };
}

/** Its level stands behind its number, and not before. */
function isSaidBehind(text: string, { decided, cues }: Bound, lexicon: BindLexicon): boolean {
  const { frame, indicator } = decided;
  const cue = cues["scope"];
  return (
    cue !== undefined &&
    lexicon.indicators.get(indicator)?.inherits_scope === true &&
    !text.slice(frame.left.start, frame.left.end).includes(cue) &&
    text.slice(frame.right.start, frame.right.end).includes(cue)
  );
}
