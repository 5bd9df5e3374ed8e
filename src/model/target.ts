import { z } from "zod";
import { Caution } from "./caution.ts";
import { DecimalText } from "./mention.ts";
import { Period } from "./report.ts";
import { Basis, Measure, Qualifier, Scope } from "./vocabulary.ts";

/** What was planned for a period, and what came of it: figures that differ in their status alone. */
export const Target = z.object({
  organization: z.string().nullable(),
  indicator: z.string(),
  unit: z.string(),
  unit_detail: z.string().nullable(),
  measure: Measure,
  scope: Scope.nullable(),
  basis: Basis,
  period: Period.nullable(),
  planned: DecimalText,
  /** The upper end, for a range. */
  planned_max: DecimalText.nullable(),
  /** `ge` where the plan names a least (不低于). */
  planned_qualifier: Qualifier,
  /** Null where nothing was found of what came of it. */
  done: DecimalText.nullable(),
  done_max: DecimalText.nullable(),
  done_qualifier: Qualifier.nullable(),
  /** Done less planned; null for a range, and where the two may not be of one thing. */
  gap: DecimalText.nullable(),
  /** Done in percent of planned, to six significant digits; only for amounts, on a plan above 0, and only where there is a gap. */
  done_percent: DecimalText.nullable(),
  /** The report that plans, which may be of the period itself or of the one before, and the one that tells. */
  planned_source: z.string(),
  planned_report: z.string(),
  done_source: z.string().nullable(),
  done_report: z.string().nullable(),
  /** What either counts, as written. */
  planned_objects: z.array(z.string()),
  done_objects: z.array(z.string()),
  cautions: z.array(Caution),
  /** Ids of the claims behind either figure. */
  planned_claims: z.array(z.string()),
  done_claims: z.array(z.string()),
});
export type Target = z.infer<typeof Target>;
