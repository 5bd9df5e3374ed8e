import { decodeStrictly } from "../decode-strictly.ts";
import { refuseFile, refuseFolder } from "../file-kind.ts";
import type { Refusal } from "../refusal.ts";
import { damaged } from "../refusals.ts";
import type { ArchiveLedger } from "./archive-ledger.ts";
import { type ZipMember, zipMembers } from "./zip-members.ts";

/** A file in an archive: its bytes, or why it is not read. */
export type ArchiveMember = { readonly path: string } & (
  { readonly bytes: Uint8Array } | { readonly refusal: Refusal }
);

/**
 * The files of an archive, sorted by their paths, which start with that of the archive. What is left out is
 * in the ledger. Nothing is written to disk. Throws where the archive has no readable directory.
 */
export async function* archiveMembers(
  archive: string,
  bytes: Uint8Array,
  ledger: ArchiveLedger,
): AsyncGenerator<ArchiveMember, void, undefined> {
  const listed = new Map<string, ZipMember>();
  for await (const member of zipMembers(bytes)) {
    const name = nameOf(member);
    const path = `${archive}/${name}`;
    if (!ledger.mayList(path)) break;
    if (climbs(name)) ledger.leaveOut("path", path);
    else if (member.link) ledger.leaveOut("link", path);
    else if (listed.has(path)) ledger.leaveOut("duplicate", path);
    else listed.set(path, member);
  }
  const members = [...listed].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, member] of members) {
    if (ledger.exhausted) return;
    const refusal = refuseMember(path.slice(archive.length + 1));
    if (refusal !== null) yield { path, refusal };
    else if (member.encrypted) ledger.leaveOut("encrypted", path);
    else if (ledger.mayUnpack(member, path)) yield { path, ...(await contentOf(member)) };
  }
}

async function contentOf(member: ZipMember): Promise<{ bytes: Uint8Array } | { refusal: Refusal }> {
  try {
    return { bytes: await member.content() };
  } catch (error) {
    return { refusal: damaged("archive", error instanceof Error ? error.message : String(error)) };
  }
}

/** UTF-8 where it is marked so or reads as such, else GBK, which archivers of Chinese Windows write. */
function nameOf({ rawName, utf8 }: ZipMember): string {
  const name = decodeStrictly(rawName, "utf-8") ?? (utf8 ? null : decodeStrictly(rawName, "gb18030"));
  return (name ?? rawName.toString("latin1")).replaceAll("\\", "/");
}

/** Out of the archive, or to an absolute path; `./` and doubled separators would make two paths of one. */
function climbs(name: string): boolean {
  return /^\/|^[A-Za-z]:/u.test(name) || name.split("/").some((part) => part === ".." || part === "." || part === "");
}

function refuseMember(name: string): Refusal | null {
  const parts = name.split("/");
  const last = parts.pop() ?? "";
  for (const folder of parts) {
    const refusal = refuseFolder(folder);
    if (refusal !== null) return refusal;
  }
  return refuseFile(last, false);
}
