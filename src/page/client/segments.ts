/** Something that stands in a text. */
export interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text: of one of the things placed, or between them. */
export interface Segment<T> extends Placed {
  readonly item: T | null;
}

/**
 * A stretch of text cut at the things that stand in it, without gap or overlap, so that the pieces joined give the
 * stretch back. Where two overlap, the one that begins first has the shared part; what is left of none is left out.
 */
export function segmentsOf<T extends Placed>(start: number, end: number, items: readonly T[]): Segment<T>[] {
  const segments: Segment<T>[] = [];
  let at = start;
  for (const item of items.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(item.start, at);
    const to = Math.min(item.end, end);
    if (to <= from) continue;
    if (from > at) segments.push({ start: at, end: from, item: null });
    segments.push({ start: from, end: to, item });
    at = to;
  }
  if (at < end) segments.push({ start: at, end, item: null });
  return segments;
}

/** Lines of a stretch of text, without the characters that end them. */
export function linesOf(text: string, start: number, end: number): Placed[] {
  const lines: Placed[] = [];
  const pattern = /\r\n|[\n\r\u2028\u2029]/g;
  pattern.lastIndex = start;
  let at = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    lines.push({ start: at, end: match.index });
    at = match.index + match[0].length;
  }
  if (at < end) lines.push({ start: at, end });
  return lines;
}
