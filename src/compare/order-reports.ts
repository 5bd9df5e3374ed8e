import type { Period, Report } from "../model/report.ts";
import type { ComparableClaim } from "./comparable-claim.ts";
import { nearness } from "./period-kind.ts";

/** What one report says for a cell: at least one claim, in the order of the text. */
export interface Saying {
  readonly report: Report | null;
  readonly claims: readonly ComparableClaim[];
}

/**
 * The reports behind a cell, the one to believe last: of the cell's own period rather than one that looks
 * back on it or ahead; of several such the latest, since later reports correct earlier ones; then by
 * place, in which they are given.
 */
export function orderReports(sayings: readonly Saying[], period: Period | null): Saying[] {
  if (period === null) return [...sayings];
  const own = ({ report }: Saying) => nearness(report?.period ?? null, period);
  const when = ({ report }: Saying) => report?.period ?? "";
  return [...sayings].sort((a, b) => own(a) - own(b) || (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}
