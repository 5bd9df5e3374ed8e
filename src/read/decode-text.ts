import { type BadByte, decodeStrictly, type Encoding, findBadByte } from "./decode-strictly.ts";
import { findForeignEncoding, isEastAsian } from "./find-foreign-encoding.ts";
import { guessUtf16 } from "./guess-utf16.ts";
import { measureUtf8 } from "./measure-utf8.ts";

export type Decoded =
  | { readonly outcome: "text"; readonly encoding: Encoding; readonly text: string }
  /** Zero bytes, and not UTF-16. */
  | { readonly outcome: "binary" }
  /** Text in an encoding that is not read. */
  | { readonly outcome: "foreign"; readonly name: string }
  /** `tried` is the most plausible encoding; the offset counts from the start of the file, any mark included. */
  | { readonly outcome: "broken"; readonly tried: Encoding; readonly bad: BadByte };

/** UTF-32 is there to be named: its little-endian mark starts with that of UTF-16. */
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding | "UTF-32" }[] = [
  { mark: [0xff, 0xfe, 0, 0], encoding: "UTF-32" },
  { mark: [0, 0, 0xfe, 0xff], encoding: "UTF-32" },
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: "gb18030" },
];

/** GB 18030 text hardly holds two such characters in a row. */
const LONG_RUN = 6;
/** For what is too short or too damaged for such a run; two or three characters of GB 18030 can look like UTF-8. */
const MOSTLY = 0.8;
const SOME = 3;

/**
 * Decodes a file, or says why it cannot: never a replacement character, and never text in an encoding
 * that merely accepts the bytes. In order: byte order mark, UTF-16 by its looks, UTF-8, GB 18030 (which
 * includes GBK and GB 2312). The text is without its byte order mark, and otherwise as it stands.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) {
    if (marked.encoding === "UTF-32") return { outcome: "foreign", name: marked.encoding };
    return decodeAs(bytes, marked.encoding, marked.mark.length);
  }
  const hasZero = bytes.includes(0);
  const utf8 = hasZero ? null : decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return { outcome: "text", encoding: "utf-8", text: utf8 };
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return decodeAs(bytes, utf16, 0);
  if (hasZero) return { outcome: "binary" };
  return decodeLegacy(bytes);
}

/** Bytes that are neither UTF-8 nor UTF-16. */
function decodeLegacy(bytes: Uint8Array): Decoded {
  const { share, count, longestRun } = measureUtf8(bytes);
  // Before GB 18030, which accepts many a damaged piece of UTF-8.
  if ((share >= MOSTLY && count >= SOME) || longestRun >= LONG_RUN) return decodeAs(bytes, "utf-8", 0);
  const decoded = decodeAs(bytes, "gb18030", 0);
  const name = findForeignEncoding(soundPart(bytes, decoded));
  // bytes that fit no encoding get a guess at a rare one: where the first bad byte is tells more
  if (name === null || (decoded.outcome === "broken" && !isEastAsian(name))) return decoded;
  return { outcome: "foreign", name };
}

/** One bad byte misleads the detector, so it judges what comes before; very little would mislead it too. */
function soundPart(bytes: Uint8Array, decoded: Decoded): Uint8Array {
  return decoded.outcome === "broken" && decoded.bad.offset >= 20 ? bytes.subarray(0, decoded.bad.offset) : bytes;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, markLength: number): Decoded {
  const body = bytes.subarray(markLength);
  const text = decodeStrictly(body, encoding);
  if (text !== null) return { outcome: "text", encoding, text };
  const bad = findBadByte(body, encoding) ?? { offset: 0, cutOff: false };
  return { outcome: "broken", tried: encoding, bad: { ...bad, offset: bad.offset + markLength } };
}
