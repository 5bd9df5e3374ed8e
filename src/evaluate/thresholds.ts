import { z } from "zod";
import type { Score } from "./score.ts";
import type { ReportScore } from "./score-reports.ts";

const Share = z.number().min(0).max(1);
const Least = z.strictObject({
  quantity: Share,
  claim: Share,
  /** Shares of the annotated reports; not everywhere are reports annotated. */
  organization: Share.optional(),
  period: Share.optional(),
});
type Least = z.infer<typeof Least>;

/** `data/thresholds.json`: the F1 of quantities and claims, and the shares of reports told right, that each group of annotated texts must reach. */
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
export function belowThresholds(
  score: Pick<Score, "quantity" | "claim">,
  reports: Pick<ReportScore, "gold" | "organization" | "period">,
  least: Least,
): string[] {
  const claims = (["quantity", "claim"] as const)
    .filter((each) => score[each].f1 < least[each])
    .map((each) => `${each} F1 is ${score[each].f1.toFixed(4)}, expected at least ${least[each]}. Mend the rules`);
  const told = (["organization", "period"] as const)
    .map((each) => ({ each, share: reports.gold === 0 ? 0 : reports[each] / reports.gold, least: least[each] ?? 0 }))
    .filter(({ share, least: expected }) => share < expected)
    .map(
      ({ each, share, least: expected }) =>
        `${each} is right in ${share.toFixed(4)} of the reports, expected ${expected}. Mend the rules`,
    );
  return [...claims, ...told];
}
