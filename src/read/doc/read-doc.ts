import WordExtractor from "word-extractor";
import type { Extraction } from "../extraction.ts";
import type { Refusal } from "../refusal.ts";
import { encrypted } from "../refusals.ts";
import { TextBuilder } from "../text-builder.ts";

const PLAIN = { filterUnicode: false } as const;
/** Magic number and flags of the file information block, and the flag of an encrypted document ([MS-DOC], 2.5.2). */
const MAGIC = Buffer.of(0xec, 0xa5);
const FLAGS = 10;
const ENCRYPTED = 0x0100;
/** Of short streams; long ones start at a multiple of it ([MS-CFB], 2.2). */
const SECTOR = 64;

/** The text of a document of Word 97 to 2003, a line for each paragraph and row, with foot- and endnotes at its end. */
export async function readDoc(bytes: Uint8Array): Promise<Extraction | Refusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(buffer)) return encrypted("doc");
  const document = await new WordExtractor().extract(buffer);
  const builder = new TextBuilder();
  const parts = [document.getBody(PLAIN), document.getFootnotes(PLAIN), document.getEndnotes(PLAIN)];
  for (const part of parts) {
    // A vertical tab is a line break within a paragraph, a form feed the end of a page or section.
    for (const line of part.split(/[\r\n\v\f]+/u)) builder.line(line.replace(/(?!\t)\p{Cc}/gu, ""));
  }
  return { text: builder.text, tables: [], encoding: null, notes: [] };
}

/** The block starts a stream, and so a sector. */
function isEncrypted(buffer: Buffer): boolean {
  for (let at = SECTOR; at + FLAGS + 2 <= buffer.length; at += SECTOR) {
    if (MAGIC.equals(buffer.subarray(at, at + 2))) return (buffer.readUInt16LE(at + FLAGS) & ENCRYPTED) !== 0;
  }
  return false;
}
