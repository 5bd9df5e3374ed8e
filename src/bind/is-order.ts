/** Points and numbers at the head of an item, and the 要 behind them. */
const ORDER =
  /^\s*(?:[一二三四五六七八九十]是?|第[一二三四五六七八九十][，,、]?|\d+[.．、])?要(?![求素点闻道么是知说想看不])/u;
/** Behind these it is no order: 要看到,还有不少困难. */
const SEES = /看到|认识到|指出|说明/u;

/** Whether a sentence, or what stands behind a semicolon, says what is to be done: 要加快载体建设, 二要抓好培训. */
export function isOrder(text: string): boolean {
  return ORDER.test(text) && !SEES.test(text);
}
