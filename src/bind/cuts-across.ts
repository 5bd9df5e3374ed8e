import type { Span } from "../model/span.ts";

/**
 * A word boundary inside a match while its own ends are none: the match is made of parts of two words
 * (创|建国|家级 holds no 建国).
 *
 * @param boundaries offsets at which the segmenter sees a word begin or end
 */
export function cutsAcross({ start, end }: Span, boundaries: ReadonlySet<number>): boolean {
  if (boundaries.has(start) && boundaries.has(end)) return false;
  for (let at = start + 1; at < end; at++) if (boundaries.has(at)) return true;
  return false;
}
