import { createHash } from "node:crypto";

/** An id made from where a claim stands, so that the same input gives the same id on every run. */
export function claimId(source: string, start: number, end: number): string {
  return createHash("sha256").update(`${source}\0${start}\0${end}`).digest("hex").slice(0, 12);
}
