import { isBlank, isOneOf } from "./char-class.ts";
import { unitOf } from "./match-follower.ts";
import type { NumberSeen } from "./number-seen.ts";

/** Ends what stands before an enumerator. */
const OPENS = "。；;：:\n\r！!？?";

/** 一、 2. (三) 3.1 at the head of a line or a sentence, and 一是 二要: numbers that count the text itself. */
export function enumeratorEnd(text: string, { numeral, follower }: NumberSeen): number | null {
  const { start, end } = numeral;
  if (end - start > 5 || numeral.max !== null) return null;
  let before = start - 1;
  if (isOneOf(text, before, "(（")) {
    if (isOneOf(text, end, ")）")) return end + 1;
    before--;
  }
  while (isBlank(text, before) || isOneOf(text, before, "\t")) before--;
  if (!numeral.han && numeral.value.exp < 0) {
    const heads = before < 0 || isOneOf(text, before, "\n\r");
    return heads && isBlank(text, end) && (follower === null || unitOf(follower)?.noun === true) ? end : null;
  }
  if (end - start > 3) return null;
  const opens = before < 0 || isOneOf(text, before, OPENS);
  if (opens && isOneOf(text, end, "、.．)）]")) return end + 1;
  if (!numeral.han || !isOneOf(text, end, "是要则抓为应须")) return null;
  return opens || isOneOf(text, before, "，,、") ? end + 1 : null;
}
