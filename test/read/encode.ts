/** Characters to the two bytes of an encoding that Node decodes and does not encode. */
function tableOf(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decodePair(decoder, lead, trail);
      if (character !== null && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

function decodePair(decoder: InstanceType<typeof TextDecoder>, lead: number, trail: number): string | null {
  try {
    const text = decoder.decode(Uint8Array.of(lead, trail));
    return text.length === 1 ? text : null;
  } catch {
    return null;
  }
}

const tables = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

/** Text in a double-byte encoding (`gbk`, `big5`, `euc-kr`, `euc-jp`, `shift_jis`); throws on a character that it lacks. */
export function encode(text: string, encoding: string): Buffer {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Buffer.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const pair = table.get(character);
      if (pair === undefined) throw new RangeError(`${encoding} has no ${character}`);
      return [...pair];
    }),
  );
}

export function utf16(text: string, order: "le" | "be", mark = ""): Buffer {
  const bytes = Buffer.from(mark + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}
