/** Enough to be sure, and quick on a file of any size. */
const SAMPLE = 65_536;
/** Below this, chance decides. */
const FEWEST = 8;
const SURE = 0.9;
const UNSURE = 0.6;

/**
 * The byte order of UTF-16 text that has no byte order mark; null where the bytes do not look like it.
 * Chinese text, digits and line ends fill few of the 256 high bytes, so read in the right order nearly
 * every code unit is one of them, and in the wrong order few are.
 */
export function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < FEWEST) return null;
  const little = plausibleShare(bytes, 1);
  const big = plausibleShare(bytes, 0);
  if (little >= SURE && big < UNSURE) return "utf-16le";
  if (big >= SURE && little < UNSURE) return "utf-16be";
  return null;
}

/**
 * Share of the code units, the high byte at `high` (0 or 1) of each, that a Chinese report is made of;
 * 0 where most high bytes are above ASCII, as the first bytes of Shift_JIS are: those of Chinese in UTF-16
 * are below in three of four.
 */
function plausibleShare(bytes: Uint8Array, high: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let plausible = 0;
  let above = 0;
  for (let i = 0; i < end; i += 2) {
    const upper = bytes[i + high] ?? 0;
    if (upper >= 0x80) above++;
    if (isPlausible((upper << 8) | (bytes[i + 1 - high] ?? 0))) plausible++;
  }
  return end === 0 || above > end / 4 ? 0 : plausible / (end / 2);
}

function isPlausible(unit: number): boolean {
  // 一 apart, an ideograph that ends in a zero byte is more likely a Latin letter in the other order.
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit === 0x4e00 || (unit & 0xff) !== 0;
  if (unit < 0x80) return unit >= 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
  // Punctuation: Latin-1's, general (“”—…), circled and CJK, full-width forms.
  return (
    (unit >= 0xa0 && unit <= 0xff) ||
    (unit >= 0x2010 && unit <= 0x203f) ||
    (unit >= 0x2103 && unit <= 0x218f) ||
    (unit >= 0x2460 && unit <= 0x249f) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff01 && unit <= 0xff65)
  );
}
