import type { Note } from "./extraction.ts";

/** Traces of an earlier program's failure to decode: U+FFFD, and what becomes of it by way of GBK. */
const DAMAGE = /\uFFFD+|锟斤拷/gu;

/** Tells of characters that were lost before the text came here. */
export function findDamage(text: string): Note[] {
  const found = [...text.matchAll(DAMAGE)];
  const [first] = found;
  if (first === undefined) return [];
  const message =
    `原文中有 ${found.length} 处乱码(“${first[0].slice(0, 10)}”),是存成此文件之前就已丢失的字,` +
    "附近的数字可能不全。请对照原件改正。";
  const span = { start: first.index, end: first.index + first[0].length };
  return [{ code: "READ_DAMAGED_TEXT", severity: "warning", ...span, message }];
}
