import type { Claim } from "../model/claim.ts";

/** Digits, a fraction and scale words, as a quotation has them once full-width forms are folded. */
const WRITTEN = /(\d[\d,]*)(?:\.(\d+))?([百千万亿]*)/u;

/**
 * By how much a figure may be off for having been rounded as it is written, as a share of it: half of its
 * last digit, so 0.5/113 for 1.13万. A plain whole number is a count and exact. Null where the quotation
 * does not show digits (三成), so that nothing can be said. For tolerances, and so not exact.
 */
export function marginOf({ quote }: Pick<Claim, "quote">): number | null {
  const match = WRITTEN.exec(quote.normalize("NFKC"));
  if (match === null) return null;
  const [, whole = "", fraction = "", scale = ""] = match;
  if (fraction === "" && scale === "") return 0;
  const digits = Number(whole.replaceAll(",", "") + fraction);
  return digits === 0 ? null : 0.5 / digits;
}

/** One unit of the last digit of a percentage as written: reports round up, down or to the nearest. */
export function stepOf({ quote }: Pick<Claim, "quote">): number | null {
  const match = WRITTEN.exec(quote.normalize("NFKC"));
  return match === null ? null : 10 ** -(match[2] ?? "").length;
}

/** A figure with its margin, as an interval. */
export function interval(value: string, margin: number): readonly [number, number] {
  const number = Number(value);
  return [number * (1 - margin), number * (1 + margin)];
}
