import { clauseLeft } from "./clause.ts";
import { exact, isLess } from "./exact.ts";
import type { Numeral } from "./numeral.ts";
import type { ScanState } from "./scan-state.ts";

/** No word of frequency is longer. */
const LONGEST = 4;
const COUNTS = new Set(["person", "person_time", "household", "occurrence", "count"]);
/** What happens more often than monthly is no longer told as a frequency of the year: 每年进校园40场次. */
const MONTHS = exact(13);

/** 每月一次, 每村1名: how often, or how many each, and no total. */
export function recurringReason({ text, lexicon }: ScanState, numeral: Numeral, unit: string): string | null {
  if (!COUNTS.has(unit)) return null;
  const from = clauseLeft(text, numeral.start, lexicon.recurringGap + LONGEST);
  for (let i = from; i < numeral.start; i++) {
    const found = lexicon.recurring.longestAt(text, i, numeral.start);
    if (found === null || numeral.start - found.end > lexicon.recurringGap) continue;
    const { only, reason } = found.value;
    if (only === null || (unit === only && isLess(numeral.value, MONTHS))) return reason;
  }
  return null;
}
