import type { BindLexicon } from "./bind-lexicon.ts";
import { holdsCue } from "./find-cues.ts";

/** Points and numbers at the head of an item, and the 要 behind them. */
const ORDER =
  /^\s*(?:[一二三四五六七八九十]是?|第[一二三四五六七八九十][，,、]?|\d+[.．、])?要(?![求素点闻道么是知说想看不])/u;

/** Whether a sentence, or what stands behind a semicolon, says what is to be done: 要加快载体建设, 二要抓好培训. */
export function isOrder(text: string, { sees }: BindLexicon): boolean {
  return ORDER.test(text) && !holdsCue(text, sees);
}
