import { clauseLeft } from "./clause.ts";
import { exact, isLess } from "./exact.ts";
import type { Numeral } from "./numeral.ts";
import type { ScanState } from "./scan-state.ts";

/** No word of frequency is longer. */
const LONGEST = 4;
const COUNTS = new Set(["person", "person_time", "household", "occurrence", "count"]);
/** What happens more often than monthly is no longer told as a frequency of the year: 每年进校园40场次. */
const MONTHS = exact(13);

/** 每月一次: how often, and no amount. What is for each of something (每村1名) is an amount. */
export function recurringReason(state: ScanState, numeral: Numeral, unit: string): string | null {
  const { text, lexicon } = state;
  if (!COUNTS.has(unit)) return null;
  // 一年两次, but 5年3次夺冠
  if (state.lastDurationEnd === numeral.start && numeral.han && unit === "occurrence") return "frequency";
  const from = clauseLeft(text, numeral.start, lexicon.recurringGap + LONGEST);
  for (let i = from; i < numeral.start; i++) {
    const found = lexicon.recurring.longestAt(text, i, numeral.start);
    if (found === null || numeral.start - found.end > lexicon.recurringGap) continue;
    // 每天定时演出的科学表演全年|1152场: the sum of a year is none
    if (lexicon.sums.some((word) => text.slice(found.end, numeral.start).endsWith(word))) continue;
    const { only } = found.value;
    if (only === null || (unit === only && isLess(numeral.value, MONTHS))) return "frequency";
  }
  return null;
}
