import type { Claim } from "../model/claim.ts";
import { CLAIM_WORDS, type ClaimColumn, type Columns } from "./page-data.ts";
import type { StringTable } from "./string-table.ts";

/** What a claim's place is, among the lists of the page. */
export interface ClaimPlaces {
  /** Number of the claim's source. */
  source(claim: Claim): number;
  /** Number of the report that it stands in, -1 where it stands in none. */
  report(claim: Claim): number;
  /** Text of its source; null where it is not to be had. */
  text(claim: Claim): string | null;
}

/** Adds claims one after another to the columns of the page. */
export function claimEncoder(strings: StringTable, places: ClaimPlaces) {
  const columns = {} as Record<ClaimColumn, number[]>;
  const put = (column: ClaimColumn, value: number) => {
    (columns[column] ??= []).push(value);
  };
  const numbers = new Map<string, number>();
  const wholes: (string | null)[] = [];

  function add(claim: Claim): void {
    numbers.set(claim.id, wholes.length);
    wholes.push(claim.part_of);
    for (const field of CLAIM_WORDS) put(field, strings.ref(claim[field]));
    put("source", places.source(claim));
    put("report", places.report(claim));
    put("start", claim.start);
    put("end", claim.end);
    const sentence = locateSentence(claim, places.text(claim));
    put("before", sentence?.before ?? -1);
    put("after", sentence?.after ?? -1);
    put("confidence", Math.round(claim.confidence * 100));
    put("cues", strings.ref(JSON.stringify(claim.cues)));
    put("was", strings.ref(claim.before && JSON.stringify(claim.before)));
  }

  return {
    add,
    /** Number of the claim with this id; undefined where there is none. */
    numberOf: (id: string) => numbers.get(id),
    /** The columns of all that was added; empty columns where nothing was. */
    finish(): Columns<ClaimColumn> {
      const parts = wholes.map((whole) => (whole === null ? -1 : (numbers.get(whole) ?? -1)));
      return { ...emptyColumns(), ...columns, part_of: parts };
    },
  };
}

function emptyColumns(): Columns<ClaimColumn> {
  const own = ["source", "report", "start", "end", "part_of", "before", "after", "confidence", "cues", "was"] as const;
  return Object.fromEntries([...CLAIM_WORDS, ...own].map((field) => [field, []])) as unknown as Columns<ClaimColumn>;
}

/** How far the claim's sentence reaches to both sides; null where it is not in the text as the claim has it. */
function locateSentence(claim: Claim, text: string | null): { before: number; after: number } | null {
  if (text === null || claim.sentence === "") return null;
  const start = text.lastIndexOf(claim.sentence, claim.start);
  const end = start + claim.sentence.length;
  return start < 0 || end < claim.end ? null : { before: claim.start - start, after: end - claim.end };
}
