import { z } from "zod";
import { DecimalText } from "./mention.ts";
import { Period } from "./report.ts";
import { Verdict } from "./verdict.ts";
import { Basis, Measure, Qualifier, Scope, Status } from "./vocabulary.ts";

/**
 * A figure and what it claims, as a line of `claims.jsonl` has it. `value` and `value_max` are exact
 * decimal text here and JSON numbers there.
 */
export const Claim = z.object({
  /** Made from source and span, so the same input gives the same id. */
  id: z.string(),
  source: z.string(),
  report: z.string(),
  /** Which of the reports in its source, from 1: reports of a compilation may share a title. */
  report_number: z.int().min(1),
  organization: z.string().nullable(),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
  kind: z.enum(["claim", "masked"]),
  value: DecimalText.nullable(),
  value_max: DecimalText.nullable(),
  unit: z.string(),
  /** The physical unit of a `count` that measures something (`tonne`), or what an amount is for each of (`人均`): such figures are compared only with their own kind. */
  unit_detail: z.string().nullable(),
  surface_unit: z.string(),
  qualifier: Qualifier,
  indicator: z.string(),
  /** What was counted, as written: what an `other` claim has instead of an indicator. */
  object: z.string(),
  measure: Measure,
  status: Status,
  basis: Basis,
  scope: Scope.nullable(),
  /** `id` of the claim that this one is a part of. */
  part_of: z.string().nullable(),
  period: Period.nullable(),
  sentence: z.string(),
  /** Headings above, outermost first, joined by ` > `. */
  section: z.string(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  /** Words that decided a field, by field, such as `status: 力争`. */
  cues: z.record(z.string(), z.string()),
  /** What an analyst said of it; null where nobody has. A `wrong` one is listed and never compared. */
  review: Verdict.nullable(),
  review_note: z.string().nullable(),
  /** What the rules had said, by field, where a correction replaced it. */
  before: z.record(z.string(), z.string().nullable()).nullable(),
});
export type Claim = z.infer<typeof Claim>;
