/** First bytes of formats that get a `.txt` name by mistake, in Latin-1. */
const MAGIC: readonly { readonly start: string; readonly name: string }[] = [
  { start: "PK\x03\x04", name: "Word、Excel 或 zip 压缩文件" },
  { start: "PK\x05\x06", name: "zip 压缩文件" },
  { start: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", name: "旧版 Word、Excel 文件" },
  { start: "%PDF-", name: "PDF 文件" },
  { start: "{\\rtf", name: "RTF 文档" },
  { start: "\x89PNG\r\n", name: "PNG 图片" },
  { start: "\xff\xd8\xff", name: "JPEG 图片" },
  { start: "GIF8", name: "GIF 图片" },
  { start: "\x7fELF", name: "程序文件" },
  { start: "\x1f\x8b\x08", name: "gzip 压缩文件" },
  { start: "Rar!\x1a\x07", name: "RAR 压缩文件" },
  { start: "7z\xbc\xaf\x27\x1c", name: "7z 压缩文件" },
  { start: "SQLite format 3\0", name: "SQLite 数据库" },
];

/** What kind of binary file this is, by its first bytes; null where they tell nothing. */
export function nameBinaryFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.find(({ start }) => head.startsWith(start))?.name ?? null;
}

/** Control characters beyond one in so many mean that this is not text, even where it decodes. */
const TOO_MANY = 20;

/** Whether decoded text has a zero character, or more control characters than any text file. */
export function looksBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return true;
    // Tab, line ends, form feed, and the end-of-file mark of DOS are text.
    if ((unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1a) || unit === 0x7f) controls++;
  }
  return controls * TOO_MANY > text.length;
}
