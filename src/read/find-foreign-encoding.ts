import { detect } from "jschardet";

/** East Asian encodings whose text GB 18030 swallows as other characters, by jschardet's name. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["Big5", "Big5(繁体中文)"],
  ["Big5-HKSCS", "Big5(繁体中文)"],
  ["EUC-JP", "EUC-JP(日文)"],
  ["CP932", "Shift_JIS(日文)"],
  ["SHIFT_JIS", "Shift_JIS(日文)"],
  ["CP949", "EUC-KR(韩文)"],
  ["EUC-KR", "EUC-KR(韩文)"],
  ["Johab", "Johab(韩文)"],
]);

const WINDOW = 16_384;
/** The detector takes some 5 ms for a window. */
const MOST_QUESTIONS = 32;
/**
 * Share of common simplified ideographs: above 0.9 in reports in simplified Chinese, 0.4 to 1 in traditional
 * Chinese written in GBK, below 0.5 where Big5 or Shift_JIS is misread, but 0.9 or more where Korean is.
 */
const DOUBTFUL = 0.6;
/** Of the detector, for Korean and Japanese beyond some 200 bytes; on a few Chinese characters it errs below this. */
const CONFIDENT = 0.7;

/**
 * The encoding that bytes are in which decode as GB 18030 and yet are not; null where they are GB 18030.
 * All of the file is looked at, since one file may be put together from several.
 */
export function findForeignEncoding(bytes: Uint8Array): string | null {
  let questions = 0;
  for (let start = firstAbove(bytes); start < bytes.length;) {
    const { end, share } = readWindow(bytes, start);
    if (questions < MOST_QUESTIONS && (questions === 0 || share < DOUBTFUL)) {
      questions++;
      const foreign = judge(bytes.subarray(start, end), share);
      if (foreign !== null) return foreign;
    }
    start = end;
  }
  return null;
}

/** Whether a name given by {@link findForeignEncoding} is one of those that GB 18030 text is commonly mistaken with. */
export function isEastAsian(name: string): boolean {
  return [...KNOWN.values()].includes(name);
}

function judge(sample: Uint8Array, share: number): string | null {
  const { encoding, confidence } = detect(sample);
  if (encoding === null || encoding === "GB18030") return null;
  if (share < DOUBTFUL) return KNOWN.get(encoding) ?? encoding;
  return confidence >= CONFIDENT ? (KNOWN.get(encoding) ?? null) : null;
}

function firstAbove(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return at === -1 ? bytes.length : at;
}

/** A window of whole characters from `start`, and the share of level-1 ideographs of GB 2312 in its ideographs. */
function readWindow(bytes: Uint8Array, start: number): { end: number; share: number } {
  const limit = Math.min(start + WINDOW, bytes.length);
  let common = 0;
  let others = 0;
  let i = start;
  while (i < limit) {
    const lead = bytes[i] ?? 0;
    const trail = bytes[i + 1] ?? 0;
    if (lead <= 0x80) {
      i += 1;
    } else if (trail >= 0x30 && trail <= 0x39) {
      others++;
      i += 4;
    } else {
      if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common++;
      // Rows 1, 2, 3, 8 and 9 are punctuation, digits, full-width forms and lines; 4 to 7 are kana, Greek and Cyrillic.
      else if (!(trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || lead === 0xa8 || lead === 0xa9))) others++;
      i += 2;
    }
  }
  return { end: i, share: common + others === 0 ? 1 : common / (common + others) };
}
