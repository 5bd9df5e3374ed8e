/**
 * The tokens of an engine, made to cover the text exactly: joined they equal it, and none is empty.
 *
 * An engine that works in UTF-8 turns a lone surrogate into U+FFFD, and may drop what it cannot read. The
 * boundaries that it found are kept, the characters are taken from the text, and whatever no token covers
 * becomes a token of its own.
 */
export function realign(text: string, tokens: readonly string[]): string[] {
  const joined = tokens.join("");
  if (joined === text) return tokens.filter((token) => token !== "");
  // Same length: characters were replaced one for one, so the boundaries still hold.
  return cutAt(text, joined.length === text.length ? boundariesByLength(tokens) : boundariesBySearch(text, tokens));
}

function boundariesByLength(tokens: readonly string[]): number[] {
  let end = 0;
  return tokens.map((token) => (end += token.length));
}

function boundariesBySearch(text: string, tokens: readonly string[]): number[] {
  const boundaries: number[] = [];
  let from = 0;
  for (const token of tokens) {
    const start = text.indexOf(token, from);
    if (start < 0) continue;
    from = start + token.length;
    boundaries.push(start, from);
  }
  return boundaries;
}

/** Pieces of the text between ascending offsets, its two ends included. */
function cutAt(text: string, boundaries: readonly number[]): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const end of [...boundaries, text.length]) {
    if (end > start) pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
