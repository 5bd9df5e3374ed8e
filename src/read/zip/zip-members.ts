import { fromBufferPromise } from "yauzl";

/** A file in a zip archive; its size is what the archive declares, and what reading it then holds it to. */
export interface ZipMember {
  /** As the archive has it. */
  readonly rawName: Buffer;
  /** Its name is marked as UTF-8. */
  readonly utf8: boolean;
  readonly size: number;
  readonly compressedSize: number;
  readonly encrypted: boolean;
  /** Made on Unix as a link to another path. */
  readonly link: boolean;
  /** Rejects where the content is damaged, longer or shorter than declared, or compressed in an unknown way. */
  content(): Promise<Buffer>;
}

const UTF8 = 0x800;
const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

/** The files of an archive in the order of its directory; folders are none. Throws on a damaged directory. */
export async function* zipMembers(bytes: Uint8Array): AsyncGenerator<ZipMember, void, undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Of a buffer there is nothing to close, and members are read after all are listed.
  const archive = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  for await (const entry of archive.eachEntry()) {
    const rawName = entry.fileNameRaw;
    if (rawName.at(-1) === 0x2f || rawName.at(-1) === 0x5c) continue;
    yield {
      rawName,
      utf8: (entry.generalPurposeBitFlag & UTF8) !== 0,
      size: entry.uncompressedSize,
      compressedSize: entry.compressedSize,
      encrypted: entry.isEncrypted(),
      link: ((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK,
      async content() {
        const parts: Buffer[] = [];
        for await (const part of await archive.openReadStreamPromise(entry)) parts.push(part as Buffer);
        return Buffer.concat(parts);
      },
    };
  }
}
