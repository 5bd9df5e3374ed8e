const CJK =
  "\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}";
const BROKEN_LINE = new RegExp(`(?<=[${CJK}])[ \\t]*[\\r\\n]\\s*|[ \\t]*[\\r\\n]\\s*(?=[${CJK}])`, "gu");

/**
 * White space as a browser shows it: a run is one space. A line break of the file beside a Chinese
 * character is none at all, since Chinese is written without spaces.
 */
export function foldSpace(words: string): string {
  return words.replace(BROKEN_LINE, "").replace(/[ \t\r\n\f\u00a0]+/gu, " ");
}
