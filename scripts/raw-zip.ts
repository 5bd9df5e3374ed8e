import { constants, createDeflateRaw } from "node:zlib";

/** A member as it stands in an archive, whatever that says. */
export interface RawMember {
  readonly name: string;
  /** Compressed by deflate, or as it is where `stored`. */
  readonly data: Buffer;
  readonly size: number;
  readonly crc?: number;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
}

/** An archive of members that need not be true, which no library would write. */
export function rawZip(members: readonly RawMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, crc = 0, stored = false, encrypted = false } of members) {
    const raw = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size >>> 0, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, raw]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, raw);
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(Math.min(members.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(members.length, 0xffff), 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, table, end]);
}

/** So many bytes of one kind, deflated, without ever holding them. */
export async function deflated(megabytes: number, byte: string, before = "", after = ""): Promise<RawMember["data"]> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_COMPRESSION });
  const parts: Buffer[] = [];
  const done = (async () => {
    for await (const part of deflate) parts.push(part as Buffer);
  })();
  const block = Buffer.alloc(1024 * 1024, byte);
  deflate.write(before);
  for (let i = 0; i < megabytes; i++) if (!deflate.write(block)) await new Promise((go) => deflate.once("drain", go));
  deflate.end(after);
  await done;
  return Buffer.concat(parts);
}
