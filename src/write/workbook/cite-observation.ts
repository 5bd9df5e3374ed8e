import type { Claim } from "../../model/claim.ts";
import type { Observation } from "../../model/observation.ts";
import type { Wording } from "../wording.ts";

/** Claims that a note cites: a figure that is the sum of more is looked up in the list of claims. */
const MOST_CITED = 4;
const LONGEST_SENTENCE = 120;

/** What stands behind a figure: how it was made, what to mind, and the sentences that say it. */
export function citeObservation(
  cell: Observation,
  claimOf: (id: string) => Claim | undefined,
  wording: Wording,
): string {
  const made = [
    wording.term("made", cell.made),
    wording.term("qualifier", cell.qualifier),
    ...cell.cautions.map((caution) => wording.term("caution", caution)),
  ];
  const cited = cell.terms.slice(0, MOST_CITED).flatMap((id) => {
    const claim = claimOf(id);
    return claim === undefined ? [] : [`[${claim.quote}] ${shortened(claim)}\n—— ${claim.report} (${claim.source})`];
  });
  const more = cell.terms.length - cited.length;
  const others = cell.others.map(({ value, claims }) => `≠ ${value} (${claims.join(" ")})`);
  return [wording.list(made), ...cited, ...(more > 0 ? [`… +${more}`] : []), ...others].join("\n");
}

function shortened({ sentence, quote }: Claim): string {
  const text = sentence.replaceAll(/\s+/gu, " ").trim();
  if (text.length <= LONGEST_SENTENCE) return text;
  const at = Math.max(text.indexOf(quote.replaceAll(/\s+/gu, " ")), 0);
  const start = Math.max(0, Math.min(at - LONGEST_SENTENCE / 2, text.length - LONGEST_SENTENCE));
  const end = start + LONGEST_SENTENCE;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
