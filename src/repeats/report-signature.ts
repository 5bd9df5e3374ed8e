import { minHash, type Signature } from "./min-hash.ts";
import { textShingles } from "./text-shingles.ts";

/** What `findRepeats` knows a report by until it has to read it again: 512 bytes. Null for a text without words. */
export function reportSignature(text: string): Signature | null {
  return minHash(textShingles(text));
}
