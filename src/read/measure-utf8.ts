/** Length in bytes of the UTF-8 character of three or four bytes at `at`; 0 where there is none. */
function wideAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/**
 * How far bytes that are not valid UTF-8 look like it all the same, damaged or mixed with something
 * else: the `share` of the bytes above ASCII that are in characters of three or four bytes, as every
 * Chinese one is, their `count`, and the longest run of them. In GB 18030 text the share is low once there
 * are more than a few characters.
 */
export function measureUtf8(bytes: Uint8Array): { share: number; count: number; longestRun: number } {
  let above = 0;
  let inside = 0;
  let count = 0;
  let run = 0;
  let longestRun = 0;
  for (let i = 0; i < bytes.length;) {
    if ((bytes[i] ?? 0) < 0x80) {
      i++;
      continue;
    }
    const length = wideAt(bytes, i);
    run = length === 0 ? 0 : run + 1;
    longestRun = Math.max(longestRun, run);
    inside += length;
    if (length > 0) count++;
    above += Math.max(length, 1);
    i += Math.max(length, 1);
  }
  return { share: above === 0 ? 0 : inside / above, count, longestRun };
}
