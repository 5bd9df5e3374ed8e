import type { Source } from "../model/source.ts";

export type Encoding = NonNullable<Source["encoding"]>;

/** The text, or null where any byte does not fit the encoding. A byte order mark comes out as a character. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  return attempt(bytes, encoding, false);
}

/** With `open`, a character that the end cuts off is no fault. */
function attempt(bytes: Uint8Array, encoding: Encoding, open: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: open });
  } catch {
    return null;
  }
}

export interface BadByte {
  /** Of the first byte of the first sequence that is not a character. */
  readonly offset: number;
  /** The file ends in the middle of a character, and all before it fits. */
  readonly cutOff: boolean;
}

const CHUNK = 65_536;
/** No character takes more bytes, in any of the encodings. */
const LONGEST = 4;

/**
 * Where decoding first fails; null where it does not. The decoder is the only judge: it is asked for
 * ever smaller pieces, since it does not tell where it stopped.
 */
export function findBadByte(bytes: Uint8Array, encoding: Encoding): BadByte | null {
  let start = 0;
  while (start < bytes.length) {
    const end = Math.min(start + CHUNK, bytes.length);
    const whole = lastBoundary(bytes, encoding, start, end);
    if (whole === null) return searchChunk(bytes, encoding, start, end);
    // Short of the end of the file: what is left is the start of a character that never ends.
    if (end === bytes.length && whole < end) return { offset: whole, cutOff: true };
    start = whole;
  }
  return null;
}

/** The last end of a character at or just before `end`; null where the piece does not decode. */
function lastBoundary(bytes: Uint8Array, encoding: Encoding, start: number, end: number): number | null {
  for (let at = end; at > end - LONGEST && at >= start; at--) {
    if (attempt(bytes.subarray(start, at), encoding, false) !== null) {
      return openEnd(bytes, encoding, at, end) ? at : null;
    }
  }
  return null;
}

/** Whether these few bytes can be the start of a character. */
function openEnd(bytes: Uint8Array, encoding: Encoding, at: number, end: number): boolean {
  return at === end || attempt(bytes.subarray(at, end), encoding, true) !== null;
}

function searchChunk(bytes: Uint8Array, encoding: Encoding, start: number, end: number): BadByte {
  let good = start;
  let bad = end;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (attempt(bytes.subarray(start, middle), encoding, true) === null) bad = middle;
    else good = middle;
  }
  // `good` bytes can be read on from, but the character that they end in is the one that fails.
  for (let at = good; at > start; at--) {
    if (attempt(bytes.subarray(start, at), encoding, false) !== null) return { offset: at, cutOff: false };
  }
  return { offset: start, cutOff: false };
}
