import type { Claim } from "../model/claim.ts";

/** A claim as an analyst finds it in the text, for a message. */
export function quoted(claim: Claim): string {
  return `“${claim.quote}”`;
}

/** Where a claim stands, as seen from another. */
export function locationOf(claim: Claim, from: Claim): string {
  if (claim.source !== from.source) return `(见 ${claim.source})`;
  return claim.report === from.report ? `(第${claim.start + 1}字)` : `(见《${claim.report}》)`;
}
