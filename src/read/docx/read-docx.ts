import { parseDocument } from "htmlparser2";
import mammoth from "mammoth";
import type { Element } from "domhandler";
import { type Extraction, isRefusal } from "../extraction.ts";
import { layOut } from "../html/lay-out.ts";
import type { Refusal } from "../refusal.ts";
import { needsOcr } from "../refusals.ts";
import { TextBuilder } from "../text-builder.ts";
import { checkPackage } from "../zip/check-package.ts";
import { placeNotes } from "./place-notes.ts";

/**
 * The text of a Word document: paragraphs, tables, and footnotes after the paragraph or table that refers
 * to them. Tracked changes are read as accepted; comments, headers and footers are left out.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extraction | Refusal> {
  const notes = await checkPackage("docx", bytes);
  if (isRefusal(notes)) return notes;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++;
    return { src: "" };
  });
  const { value: html } = await mammoth.convertToHtml({ buffer }, { convertImage });
  const builder = new TextBuilder();
  layOut(placeNotes(parseDocument(html).children), builder, { skip: isReference });
  const { text, tables } = builder;
  if (text === "" && pictures > 0) return needsOcr("docx");
  return { text, tables, encoding: null, notes };
}

/** The number that refers to a note, which would run into the figure before it; and the arrow back. */
function isReference(node: Element): boolean {
  const { id = "", href = "" } = node.attribs;
  return node.name === "a" && (/^(?:foot|end)note-ref-/u.test(id) || /^#(?:foot|end)note-ref-/u.test(href));
}
