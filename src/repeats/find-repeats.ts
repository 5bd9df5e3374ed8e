import { estimateJaccard, hashNumbers, SIGNATURE_SIZE, type Signature } from "./min-hash.ts";
import { textFigures, textShingles } from "./text-shingles.ts";

/** Two reports that are one text; `similarity` is the share of the shorter one's shingles that the longer has, 0 to 1. */
export interface Repeat {
  /** Key of the report that came first. */
  readonly a: string;
  readonly b: string;
  readonly similarity: number;
}

/** A signature is cut into bands of so many values: two texts meet in a bucket with near certainty from a Jaccard index of 0.6 on. */
const BAND_ROWS = 4;
const BANDS = SIGNATURE_SIZE / BAND_ROWS;
/** One text in the other, nearly whole, and the other not much more than it. */
const LEAST_SIMILARITY = 0.8;
const LEAST_JACCARD = 0.4;
/** Signatures that agree less are not worth a comparison: the estimate is off by 0.13 at most, but for one in a thousand. */
const LEAST_ESTIMATE = LEAST_JACCARD - 0.13;
/** Between reports of two periods no less of the words is the same, and every figure. */
const LEAST_SIMILARITY_ACROSS = 0.98;
/** Of the figures that one text has and the other lacks, on both sides: more, and it is the same form filled in anew. */
const MOST_OTHER_FIGURES = 0.3;
/** Fewer figures prove nothing. */
const FEWEST_FIGURES = 4;
/** Texts that nearly agree and still are none the same (forms filled in) could crowd a bucket: it compares with so many. */
const MOST_COMPARED = 64;

/** How many texts are kept at hand in the form that comparing needs: a report is mostly compared with its neighbours. */
const KEPT = 64;

/** A report to compare: its text itself is asked for only where another may repeat it. */
export interface Fingerprint {
  readonly key: string;
  readonly signature: Signature | null;
  /** What it covers, where that is known: reports of two periods repeat each other only word for word. */
  readonly period?: string | null;
}

/**
 * Finds reports that repeat another, whole or nearly (a few words changed, years masked, an item
 * dropped). A text of the same wording with other figures, as a body that copies its report of last
 * year writes, is not one, nor one of another period that differs at all. Each report is paired with one before it, so n copies make n - 1 pairs.
 * Candidates come from MinHash with banding, in time about linear in the number of reports, and are
 * then compared shingle by shingle. The same reports in the same order give the same pairs.
 *
 * @param textOf gives the text of a report anew, null where it is no longer to be had: then it repeats nothing.
 *   Rejects where this does.
 */
export async function findRepeats(
  reports: readonly Fingerprint[],
  textOf: (key: string) => Promise<string | null>,
): Promise<{ pairs: Repeat[] }> {
  const contentOf = keepingLast(KEPT, async (key) => {
    const text = await textOf(key);
    return text === null ? null : { shingles: new Set(textShingles(text)), figures: textFigures(text) };
  });
  const leader = reports.map((_, i) => i);
  const buckets = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  const pairs: Repeat[] = [];
  for (const [at, { key, signature, period = null }] of reports.entries()) {
    if (signature === null) continue;
    const bands = bandsOf(signature);
    for (const other of meetingIn(buckets, bands)) {
      const before = reports[other];
      if (before?.signature == null || estimateJaccard(signature, before.signature) < LEAST_ESTIMATE) continue;
      const likeness = compare(await contentOf(before.key), await contentOf(key));
      const across = period !== null && before.period != null && period !== before.period;
      if (likeness === null || !isRepeat(likeness, across)) continue;
      const { similarity } = likeness;
      pairs.push({ a: before.key, b: key, similarity });
      leader[at] = leader[other] as number;
      break;
    }
    for (const [i, band] of bands.entries()) enter(buckets[i] as Map<number, number[]>, band, at, leader);
  }
  return { pairs };
}

/** What comparing needs of a text. */
interface Content {
  readonly shingles: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, number>;
}

function keepingLast<T>(size: number, make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, T>();
  return async (key) => {
    const value = kept.has(key) ? (kept.get(key) as T) : await make(key);
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break;
      kept.delete(oldest);
    }
    return value;
  };
}

/** The reports that share a bucket with these bands, each once, in the order in which they are met. */
function meetingIn(buckets: readonly ReadonlyMap<number, readonly number[]>[], bands: readonly number[]): Set<number> {
  return new Set(bands.flatMap((band, i) => buckets[i]?.get(band) ?? []));
}

/** A hash for each band; two that only share the hash are told apart by what follows. */
function bandsOf(signature: Signature): number[] {
  return Array.from({ length: BANDS }, (_, i) => hashNumbers(signature.subarray(i * BAND_ROWS, (i + 1) * BAND_ROWS)));
}

/** A bucket holds one report of each set of copies: the others would only be compared for nothing. */
function enter(buckets: Map<number, number[]>, band: number, at: number, leader: readonly number[]): void {
  const bucket = buckets.get(band);
  if (bucket === undefined) buckets.set(band, [at]);
  else if (bucket.length < MOST_COMPARED && !bucket.some((other) => leader[other] === leader[at])) bucket.push(at);
}

interface Likeness {
  readonly similarity: number;
  readonly jaccard: number;
  readonly figuresApart: number;
}

function isRepeat({ similarity, jaccard, figuresApart }: Likeness, across: boolean): boolean {
  if (across) return similarity >= LEAST_SIMILARITY_ACROSS && jaccard >= LEAST_SIMILARITY_ACROSS && figuresApart === 0;
  return similarity >= LEAST_SIMILARITY && jaccard >= LEAST_JACCARD && figuresApart <= MOST_OTHER_FIGURES;
}

/** How much of the shorter text the longer has, and both have; null where there is no telling. */
function compare(a: Content | null, b: Content | null): Likeness | null {
  if (a === null || b === null) return null;
  let shared = 0;
  for (const shingle of b.shingles) if (a.shingles.has(shingle)) shared++;
  return {
    similarity: shared / Math.min(a.shingles.size, b.shingles.size),
    jaccard: shared / (a.shingles.size + b.shingles.size - shared),
    figuresApart: otherFigures(a, b),
  };
}

/** The share of figures that each text has and the other lacks: an item dropped, or amounts masked, change one side only. */
function otherFigures({ figures: left }: Content, { figures: right }: Content): number {
  const counts = (figures: ReadonlyMap<string, number>) => [...figures.values()].reduce((sum, count) => sum + count, 0);
  const lacking = (of: ReadonlyMap<string, number>, than: ReadonlyMap<string, number>) =>
    [...of].reduce((sum, [figure, count]) => sum + Math.max(0, count - (than.get(figure) ?? 0)), 0);
  const fewer = Math.min(counts(left), counts(right));
  return fewer < FEWEST_FIGURES ? 0 : Math.min(lacking(left, right), lacking(right, left)) / fewer;
}
