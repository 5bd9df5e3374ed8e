import type { Note } from "../extraction.ts";
import type { DocumentFormat } from "../readers.ts";
import type { Refusal } from "../refusal.ts";
import { damaged, encrypted, entities, unpacksTo } from "../refusals.ts";
import { zipMembers } from "./zip-members.ts";

/** In bytes, of all parts unpacked. A long report with pictures has some tens of megabytes. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Of the parts that are parsed, which take many times that once they are. */
const MOST_XML = 64 * 1024 * 1024;

/**
 * Looks through an Office document before a library opens it, which trusts it: that it does not unpack to
 * more than it may, has no password, and declares no entities of its own, which Office never does. What it
 * would load from elsewhere is a note: nothing is fetched.
 */
export async function checkPackage(format: DocumentFormat, bytes: Uint8Array): Promise<readonly Note[] | Refusal> {
  let unpacked = 0;
  let xml = 0;
  const outside = new Set<string>();
  for await (const member of zipMembers(bytes)) {
    if (member.encrypted) return encrypted(format);
    const name = member.rawName.toString("utf8");
    const isXml = /\.(?:xml|rels|vml)$/iu.test(name);
    unpacked += member.size;
    if (isXml) xml += member.size;
    if (unpacked > MOST_UNPACKED || xml > MOST_XML) return unpacksTo(format, isXml ? xml : unpacked);
    if (!isXml) continue;
    const content = await member.content().catch((error: unknown) => error as Error);
    if (content instanceof Error) return damaged(format, `${name}:${content.message}`);
    if (declaresEntities(content)) return entities(format, name);
    if (/\.rels$/iu.test(name)) for (const target of outsideTargets(content.toString("utf8"))) outside.add(target);
  }
  return outside.size === 0 ? [] : [outsideNote([...outside])];
}

function declaresEntities(xml: Buffer): boolean {
  return ["<!DOCTYPE", "<!ENTITY"].some(
    (mark) =>
      xml.includes(mark) ||
      xml.includes(Buffer.from(mark, "utf16le")) ||
      xml.includes(Buffer.from(mark, "utf16le").swap16()),
  );
}

/** What the document would load; a hyperlink is only followed by a reader. */
function outsideTargets(relationships: string): string[] {
  return [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)]
    .map(([tag]) => tag)
    .filter((tag) => /TargetMode\s*=\s*["']External["']/u.test(tag) && !/\/hyperlink["']/u.test(tag))
    .map((tag) => /\bTarget\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1] ?? "");
}

function outsideNote(targets: readonly string[]): Note {
  const message = `文档引用了外部资源 ${targets.length} 处(如“${(targets[0] ?? "").slice(0, 80)}”),未访问,其内容不在提取的文字中。`;
  return { code: "READ_EXTERNAL", severity: "info", start: null, end: null, message };
}
