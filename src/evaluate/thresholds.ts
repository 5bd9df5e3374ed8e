import { z } from "zod";
import type { Score } from "./score.ts";

const Share = z.number().min(0).max(1);
const Least = z.strictObject({ quantity: Share, claim: Share });
type Least = z.infer<typeof Least>;

/** `data/thresholds.json`: the F1 of quantities and claims that each group of annotated texts must reach. */
export const Thresholds = z.strictObject({
  /** All under `data/` but the sealed ones. */
  open: Least,
  /** Kept for trials: whoever writes rules does not read them. */
  sealed: Least,
  /** From elsewhere, beside the project; not everywhere at hand. */
  gold: Least,
});
export type Thresholds = z.infer<typeof Thresholds>;

/** Where an annotated text belongs. */
export type Group = keyof Thresholds;
export const GROUPS: readonly Group[] = Thresholds.keyof().options;

/** What a group falls short of, a line each. */
export function belowThresholds(score: Pick<Score, "quantity" | "claim">, least: Least): string[] {
  return (["quantity", "claim"] as const)
    .filter((each) => score[each].f1 < least[each])
    .map((each) => `${each} F1 is ${score[each].f1.toFixed(4)}, expected at least ${least[each]}. Mend the rules`);
}
