import { z } from "zod";
import { Caution } from "./caution.ts";
import { DecimalText } from "./mention.ts";
import { Observation } from "./observation.ts";
import { Period } from "./report.ts";
import { Basis, Measure, Scope, Status } from "./vocabulary.ts";

/** From one period to the latest of its kind: both named, since they need not be neighbours. */
export const Change = z.object({
  from: Period,
  to: Period,
  /** Later less earlier, in the row's unit; percentage points for a percentage. Null for a range. */
  amount: DecimalText.nullable(),
  /** In percent of the earlier, to six significant digits; only for amounts, on a base above 0. */
  rate: DecimalText.nullable(),
  cautions: z.array(Caution),
});
export type Change = z.infer<typeof Change>;

/** A row of the comparison: figures that differ in their period alone. */
export const Comparison = z.object({
  organization: z.string().nullable(),
  /** Given where the row stands for one report: its organization or its period is unknown. */
  source: z.string().nullable(),
  report: z.string().nullable(),
  indicator: z.string(),
  unit: z.string(),
  unit_detail: z.string().nullable(),
  measure: Measure,
  status: Status,
  scope: Scope.nullable(),
  basis: Basis,
  /** One per period, in the order of `comparePeriods`. */
  cells: z.array(Observation),
  /** The latest year against the one before it that has a figure; halves, quarters or months where there are no two years. */
  change: Change.nullable(),
});
export type Comparison = z.infer<typeof Comparison>;
