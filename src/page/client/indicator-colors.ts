import type { PageData } from "../page-data.ts";
import type { PageClaim } from "./page-model.ts";

/** How many indicators have a colour of their own; the style sheet has as many. */
const COLORS = 10;

/** A class for each indicator: the most frequent of the dataset have colours of their own, the others share one. */
export function indicatorColors(
  claims: readonly Pick<PageClaim, "indicator">[],
  { other }: Pick<PageData, "other">,
): (indicator: string) => string {
  const counts = new Map<string, number>();
  for (const { indicator } of claims) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  counts.delete(other);
  const ranks = new Map([...counts].sort(([, a], [, b]) => b - a).map(([id], rank) => [id, rank]));
  return (indicator) => {
    if (indicator === other) return "color-other";
    const rank = ranks.get(indicator) ?? COLORS;
    return rank < COLORS ? `color-${rank}` : "color-rest";
  };
}
