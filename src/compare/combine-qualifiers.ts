import type { Qualifier } from "../model/vocabulary.ts";

/** How exact a sum is: as exact as its least exact term, and only about so where terms err both ways. */
export function combineQualifiers(qualifiers: readonly Qualifier[]): Qualifier {
  const inexact = new Set(qualifiers.filter((qualifier) => qualifier !== "eq"));
  const [first, ...others] = inexact;
  if (first === undefined) return "eq";
  return others.length === 0 ? first : "approx";
}
