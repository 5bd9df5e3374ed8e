import type { Claim } from "../model/claim.ts";
import { columnsOf } from "./columns-of.ts";
import { CLAIM_NUMBERS, CLAIM_WORDS, type PageData, TRAIT_WORDS } from "./page-data.ts";
import type { StringTable } from "./string-table.ts";

/** Where a claim stands, among the lists of the page. */
export interface ClaimPlace {
  /** Number of its source. */
  readonly source: number;
  /** Number of the report that it stands in, -1 where it stands in none. */
  readonly report: number;
  /** Text of its source; null where it is not to be had. */
  readonly text: string | null;
}

/** Adds claims one after another to the columns of the page. */
export function claimEncoder(strings: StringTable) {
  const columns = columnsOf([...CLAIM_WORDS, ...CLAIM_NUMBERS]);
  const traits = columnsOf(TRAIT_WORDS);
  const traitNumbers = new Map<string, number>();
  const numbers = new Map<string, number>();
  const wholes: (string | null)[] = [];

  function traitOf(claim: Claim): number {
    const words = {
      ...claim,
      confidence: String(claim.confidence),
      cues: JSON.stringify(claim.cues),
      before: claim.before && JSON.stringify(claim.before),
    };
    const refs = TRAIT_WORDS.map((field) => strings.ref(words[field]));
    const key = refs.join();
    const known = traitNumbers.get(key);
    if (known !== undefined) return known;
    for (const [at, field] of TRAIT_WORDS.entries()) traits[field].push(refs[at] ?? -1);
    traitNumbers.set(key, traitNumbers.size);
    return traitNumbers.size - 1;
  }

  return {
    add(claim: Claim, { source, report, text }: ClaimPlace): void {
      numbers.set(claim.id, wholes.length);
      wholes.push(claim.part_of);
      for (const field of CLAIM_WORDS) columns[field].push(strings.ref(claim[field]));
      const sentence = locateSentence(claim, text);
      columns.trait.push(traitOf(claim));
      columns.source.push(source);
      columns.report.push(report);
      columns.start.push(claim.start);
      columns.end.push(claim.end);
      columns.before.push(sentence?.before ?? -1);
      columns.after.push(sentence?.after ?? -1);
    },
    /** Number of the claim with this id; undefined where there is none. */
    numberOf: (id: string) => numbers.get(id),
    /** The columns of all that was added. */
    finish(): Pick<PageData, "claims" | "traits"> {
      const part_of = wholes.map((whole) => (whole === null ? -1 : (numbers.get(whole) ?? -1)));
      return { claims: { ...columns, part_of }, traits };
    },
  };
}

/** How far the claim's sentence reaches to both sides; null where it is not in the text as the claim has it. */
function locateSentence(claim: Claim, text: string | null): { before: number; after: number } | null {
  if (text === null || claim.sentence === "") return null;
  const start = text.lastIndexOf(claim.sentence, claim.start);
  const end = start + claim.sentence.length;
  return start < 0 || end < claim.end ? null : { before: claim.start - start, after: end - claim.end };
}
