/** Months of a year from the first to the last, both 1 to 12, and how many characters say so. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

const DIGITS = "零一二三四五六七八九";
const MONTH = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const QUARTER = "([一二三四1-4])";
/** From one to another. */
export const TO = "[-—–―~至到]+";

type Reading = { readonly form: RegExp; readonly months: (numbers: readonly number[]) => readonly [number, number] };

/** Ways to name a part of a year, the longer before those that they begin with. */
const READINGS: readonly Reading[] = [
  { form: /^上半年/u, months: () => [1, 6] },
  { form: /^下半年/u, months: () => [7, 12] },
  { form: /^全年/u, months: () => [1, 12] },
  { form: new RegExp(`^前${QUARTER}个?季度`, "u"), months: ([last = 0]) => [1, 3 * last] },
  {
    form: new RegExp(`^第?${QUARTER}季?度?(?:${TO}|[、和及])第?${QUARTER}个?季度`, "u"),
    months: ([first = 0, last = 0]) => [3 * first - 2, 3 * last],
  },
  { form: new RegExp(`^第?${QUARTER}季度|^q([1-4])`, "u"), months: ([quarter = 0]) => [3 * quarter - 2, 3 * quarter] },
  { form: new RegExp(`^前${MONTH}个月`, "u"), months: ([last = 0]) => [1, last] },
  {
    form: new RegExp(`^${MONTH}月?(?:份)?${TO}${MONTH}月(?:份)?(?!\\d{1,2}[日号])`, "u"),
    months: ([first = 0, last = 0]) => [first, last],
  },
];

const SINGLE = new RegExp(`^${MONTH}月(份)?`, "u");
const DAY = /^(?:\d{1,2}(?:[日号]|$)|[一二三四五六七八九十]{1,3}日|[上中下]旬)/u;

/**
 * The part of a year that a folded text opens with: 上半年, 前三季度, 1—10月, 5月份. `date` where a day of
 * a month stands there, null where nothing of the kind does. A range that does not rise is none.
 */
export function monthRangeAt(text: string): MonthRange | "date" | null {
  for (const { form, months } of READINGS) {
    const match = form.exec(text);
    if (match === null) continue;
    const [from, to] = months(match.slice(1).flatMap((each) => (each === undefined ? [] : [numberOf(each)])));
    return from <= to && to <= 12 ? { from, to, length: match[0].length } : null;
  }
  const month = SINGLE.exec(text);
  if (month === null) return null;
  if (DAY.test(text.slice(month[0].length))) return "date";
  const number = numberOf(month[1] ?? "");
  return { from: number, to: number, length: month[0].length };
}

/** A part of a year anywhere in a folded text whose year is told elsewhere: 上半年, 前三季度, 1—10月, 5月份. */
export function findMonthRange(text: string): (MonthRange & { readonly at: number }) | null {
  for (const start of text.matchAll(
    /上半年|下半年|前[一二三四\d十]|第?[一二三四1-4]季|q[1-4]|(?<![\d年.])(?:\d|[一二三四五六七八九十])/gu,
  )) {
    const range = monthRangeAt(text.slice(start.index));
    // 5月 alone may be that of an event.
    if (range === null || range === "date") continue;
    const words = text.slice(start.index, start.index + range.length);
    if (range.from !== range.to || words.endsWith("份")) return { ...range, at: start.index };
  }
  return null;
}

function numberOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  return written.startsWith("十") ? 10 + Math.max(0, DIGITS.indexOf(written[1] ?? "零")) : DIGITS.indexOf(written);
}

/** The period of months of a year, or up to a month of a later one: what is a year, a half or a quarter is written so. */
export function periodOfMonths(year: number, from: number, to: number, lastYear: number = year): string {
  const years = from === 1 && to === 12;
  if (lastYear > year) return years ? `${year}/${lastYear}` : `${year}-${two(from)}/${lastYear}-${two(to)}`;
  if (years) return String(year);
  if (to - from === 5 && (from === 1 || from === 7)) return `${year}-H${from === 1 ? 1 : 2}`;
  if (to - from === 2 && to % 3 === 0) return `${year}-Q${to / 3}`;
  return from === to ? `${year}-${two(from)}` : `${year}-${two(from)}/${year}-${two(to)}`;
}

function two(month: number): string {
  return String(month).padStart(2, "0");
}
