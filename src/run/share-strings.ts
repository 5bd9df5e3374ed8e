import type { Claim } from "../model/claim.ts";

/** Claims of one file in which equal strings, such as the sentence that several stand in, are held once. */
export function shareStrings(claims: readonly Claim[]): Claim[] {
  const known = new Map<unknown, unknown>();
  const one = (value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (!known.has(value)) known.set(value, value);
    return known.get(value);
  };
  return claims.map(
    (claim) => Object.fromEntries(Object.entries(claim).map(([field, value]) => [field, one(value)])) as Claim,
  );
}
