import type { Follower } from "./lexicon.ts";
import { add, type Exact, exact, isLess, shift } from "./exact.ts";
import type { NumberSeen } from "./number-seen.ts";
import { parseNumeral } from "./parse-numeral.ts";
import type { ScanState } from "./scan-state.ts";

const TEN = exact(10);

/** The whole of an amount in steps, 2块3毛 or 1元5角5分, in the unit of its first step; null where it has but one. */
export function readCompound(
  { text, lexicon }: ScanState,
  { numeral }: NumberSeen,
  unit: Follower & { kind: "unit" },
  unitEnd: number,
): { value: Exact; end: number } | null {
  const steps = lexicon.subunits.get(unit.unit);
  if (steps === undefined || numeral.max !== null || numeral.more !== null) return null;
  let { value } = numeral;
  let end = unitEnd;
  for (;;) {
    const next = parseNumeral(text, end);
    const step =
      next === null || next.max !== null || !isLess(next.value, TEN) ? null : steps.longestAt(text, next.end);
    if (next === null || step === null) return end === unitEnd ? null : { value, end };
    value = add(value, shift(next.value, step.value));
    end = step.end;
  }
}
