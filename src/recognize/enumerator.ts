import { isBlank, isHan } from "./char-class.ts";
import { unitOf } from "./match-follower.ts";
import type { NumberSeen } from "./number-seen.ts";

/** Ends what stands before an enumerator. */
const OPENS = "。；;：:\n\r！!？?";

/** 一、 2. (三) 3.1 at the head of a line or a sentence, and 一是 二要: numbers that count the text itself. */
export function enumeratorEnd(text: string, { numeral, follower }: NumberSeen): number | null {
  if (numeral.end - numeral.start > 5 || numeral.max !== null) return null;
  let before = numeral.start - 1;
  if (text[before] === "(" || text[before] === "（") {
    if (isClosing(text[numeral.end])) return numeral.end + 1;
    before--;
  }
  while (isBlank(text, before) || text[before] === "\t") before--;
  const opens = before < 0 || OPENS.includes(text[before]!);
  const next = text[numeral.end] ?? "\0";
  if (!numeral.han && numeral.value.exp < 0) {
    const heads = before < 0 || text[before] === "\n" || text[before] === "\r";
    const unit = unitOf(follower);
    return heads && isBlank(text, numeral.end) && (follower === null || unit?.noun === true) ? numeral.end : null;
  }
  if (numeral.end - numeral.start > 3) return null;
  if (opens && "、.．)）]".includes(next)) return numeral.end + 1;
  if (!numeral.han || !isHan(text, numeral.end)) return null;
  const follows = opens || "，,、".includes(text[before]!);
  return follows && "是要则抓为应须".includes(next) ? numeral.end + 1 : null;
}

function isClosing(char: string | undefined): boolean {
  return char === ")" || char === "）";
}
