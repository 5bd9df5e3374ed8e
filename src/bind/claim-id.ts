import { createHash } from "node:crypto";

/**
 * An id made from where a claim stands, so that the same input gives the same id on every run. It starts
 * with a letter: a spreadsheet would take 12345678e901 for a number.
 */
export function claimId(source: string, start: number, end: number): string {
  const hash = createHash("sha256").update(`${source}\0${start}\0${end}`).digest("hex");
  return `c${hash.slice(0, 12)}`;
}
