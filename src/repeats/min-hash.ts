/** A text's signature: equal values in so large a share of the places as the texts share shingles. */
export type Signature = Uint32Array;

/** Values in a signature, a power of two. */
export const SIGNATURE_SIZE = 128;
const BINS_MASK = SIGNATURE_SIZE - 1;
const EMPTY = 0xffffffff;

/**
 * MinHash of a text's shingles: each shingle is hashed once and falls into one of 128 bins, whose least
 * hash is kept (one permutation hashing, Li, Owen and Zhang 2012); an empty bin borrows from another
 * that its number decides (optimal densification, Shrivastava 2017). Time is linear in the text. Hashes
 * have a fixed seed: the same shingles always give the same signature. Null for a text without shingles.
 */
export function minHash(shingles: readonly string[]): Signature | null {
  if (shingles.length === 0) return null;
  const least = new Uint32Array(SIGNATURE_SIZE).fill(EMPTY);
  for (const shingle of shingles) {
    const hash = hashString(shingle);
    const bin = hash & BINS_MASK;
    const value = hash >>> 7;
    if (value < (least[bin] as number)) least[bin] = value;
  }
  const dense = Uint32Array.from(least);
  for (let bin = 0; bin < SIGNATURE_SIZE; bin++) {
    for (let attempt = 1; dense[bin] === EMPTY; attempt++) {
      dense[bin] = least[mix(bin * 0x10001 + attempt) & BINS_MASK] as number;
    }
  }
  return dense;
}

/** About the share of shingles that two texts have in common (their Jaccard index), give or take 0.05. */
export function estimateJaccard(a: Signature, b: Signature): number {
  let equal = 0;
  for (let i = 0; i < SIGNATURE_SIZE; i++) if (a[i] === b[i]) equal++;
  return equal / SIGNATURE_SIZE;
}

/** One number out of several, for buckets. */
export function hashNumbers(values: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const value of values) hash = mix(Math.imul(hash, 0x01000193) ^ value);
  return hash;
}

/** FNV-1a over UTF-16 code units, mixed so that all bits count. */
function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The finalizer of MurmurHash3, as an unsigned number. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
