import { decodeStrictly } from "../decode-strictly.ts";
import { type Decoded, decodeText } from "../decode-text.ts";
import { measureUtf8 } from "../measure-utf8.ts";
import type { Source } from "../../model/source.ts";

/** Where a page says its charset (HTML, 13.2.3.2, looks at 1,024 bytes; pages put more before it). */
const HEAD = 4096;
/** So few characters of UTF-8 can be GBK by chance. */
const FEW = 3;
/** Beyond this share of lost characters a page was decoded wrongly, or is no page. */
const MOST_LOST = 0.01;

type Page = { readonly text: string; readonly encoding: Source["encoding"] };

/**
 * Decodes a page: by its bytes, and where these leave a doubt by the charset that it names. A page with
 * single bad bytes is still read, since most of it is not the report.
 */
export function decodeHtml(bytes: Uint8Array): Page | Exclude<Decoded, { outcome: "text" }> {
  const named = namedCharset(bytes);
  const decoded = decodeText(bytes);
  if (decoded.outcome === "text") {
    const { encoding, text } = decoded;
    if (encoding === "utf-8" && isGb(named) && measureUtf8(bytes).count <= FEW) {
      const other = decodeStrictly(bytes, "gb18030");
      if (other !== null) return { text: other, encoding: "gb18030" };
    }
    return { text, encoding };
  }
  const label = named ?? (decoded.outcome === "broken" ? decoded.tried : null);
  const lenient = label === null ? null : decodeLeniently(bytes, label);
  return lenient ?? decoded;
}

function namedCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const named = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/iu.exec(head);
  return (named?.[1] ?? named?.[2])?.toLowerCase() ?? null;
}

function isGb(label: string | null): boolean {
  return label !== null && /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/u.test(label);
}

function decodeLeniently(bytes: Uint8Array, label: string): Page | null {
  let text: string;
  try {
    text = new TextDecoder(isGb(label) ? "gb18030" : label).decode(bytes);
  } catch {
    return null; // No such charset.
  }
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  if (lost > MOST_LOST * text.length) return null;
  return { text, encoding: isGb(label) ? "gb18030" : label === "utf-8" || label === "utf8" ? "utf-8" : null };
}
