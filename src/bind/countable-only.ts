import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import type { Frame } from "./frame.ts";

/**
 * Takes the nouns out of the running that money cannot count: in 总投资1.2亿元的|科技馆 the building only tells what
 * the money is for. They stay as context.
 */
export function countableOnly(frame: Frame, lexicon: BindLexicon): Frame {
  if (!isCurrency(frame.quantity.unit)) return frame;
  return {
    ...frame,
    hits: frame.hits.map((hit) =>
      hit.isObject && ![...hit.concepts.objects].some((concept) => lexicon.moneyObjects.has(concept))
        ? { ...hit, isObject: false }
        : hit,
    ),
  };
}
