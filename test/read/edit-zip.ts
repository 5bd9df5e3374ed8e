import { ZipFile } from "yazl";
import { zipMembers } from "../../src/read/zip/zip-members.ts";

/** The same archive with the text of its XML parts changed. */
export async function editZip(bytes: Uint8Array, edit: (name: string, content: string) => string): Promise<Buffer> {
  const zip = new ZipFile();
  for await (const member of zipMembers(bytes)) {
    const name = member.rawName.toString("utf8");
    const content = await member.content();
    zip.addBuffer(/\.(?:xml|rels)$/u.test(name) ? Buffer.from(edit(name, content.toString("utf8"))) : content, name);
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
