import { z } from "zod";
import { Caution } from "./caution.ts";
import { DecimalText } from "./mention.ts";
import { Period } from "./report.ts";
import { Basis, Measure, Qualifier, Scope, Status } from "./vocabulary.ts";

/** Another figure for a cell, which does not agree with the one taken. */
export const OtherFigure = z.object({
  value: DecimalText,
  value_max: DecimalText.nullable(),
  qualifier: Qualifier,
  source: z.string(),
  report: z.string(),
  /** Ids of the claims that say it. */
  claims: z.array(z.string()),
});
export type OtherFigure = z.infer<typeof OtherFigure>;

/** One figure per organization, indicator, unit, scope, basis and period, with the claims behind it. */
export const Observation = z.object({
  organization: z.string().nullable(),
  /** Path of the source, and title of the report, that the figure was taken from. */
  source: z.string(),
  report: z.string(),
  indicator: z.string(),
  unit: z.string(),
  /** As in `Claim`: tonnes meet only tonnes. */
  unit_detail: z.string().nullable(),
  measure: Measure,
  status: Status,
  scope: Scope.nullable(),
  basis: Basis,
  period: Period.nullable(),
  value: DecimalText,
  /** The upper end, for a range. */
  value_max: DecimalText.nullable(),
  qualifier: Qualifier,
  /** `single`: one claim says it. `stated`: the text states the total of several. `summed`: added up here. */
  made: z.enum(["single", "stated", "summed"]),
  cautions: z.array(Caution),
  /** Ids of the claims that say it, in the order of the text, also where they say it again. */
  claims: z.array(z.string()),
  /** Those of them that make it: one of which it is the value, or all of which it is the sum. */
  terms: z.array(z.string()),
  /** What the terms count, as written, without what is said twice. */
  objects: z.array(z.string()),
  /** Figures that the text gives for it as well. */
  others: z.array(OtherFigure),
});
export type Observation = z.infer<typeof Observation>;
