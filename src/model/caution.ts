import { z } from "zod";

/**
 * What to keep in mind when a cell is read.
 * `RANGE`: it is a range. `CONFLICT`: the text gives other figures for it as well. `MIXED_CLASSIFIERS`:
 * added up from figures with different classifiers (份, 册). `TOTAL_UNLINKED`: taken as the total since
 * it is the sum of the other figures. `PARTS_ONLY`: parts whose whole is masked or missing.
 * `PERIOD_UNKNOWN`: the text does not tell when. `PART_OF_YEAR`: it covers less than a year.
 * `SPAN_OF_YEARS`: it covers several. `TARGET_ONLY`: planned, and nothing was found of what came of it.
 * `SEVERAL_REPORTS`: it stands in more than one report. `OTHER_REPORT`: it was not taken from a report of
 * its own period, but from one that looks back or ahead. Only of a change or a target: `INEXACT`, one end
 * is not exact; `YEARS_APART`, the years are not neighbours; `BASE_NOT_POSITIVE`, no rate can be given on
 * such a base; `MADE_UNLIKE`, one end is added up and the other is a figure of the text; `OBJECTS_UNLIKE`, what the texts
 * count at either end has no word in common, so that it may not be one thing; `TERMS_UNLIKE`, both are added up, and not of
 * the same things; `TERM_PICKED`, of what was done only the
 * term is taken that is of what was planned.
 */
export const Caution = z.enum([
  "RANGE",
  "CONFLICT",
  "MIXED_CLASSIFIERS",
  "TOTAL_UNLINKED",
  "PARTS_ONLY",
  "PERIOD_UNKNOWN",
  "PART_OF_YEAR",
  "SPAN_OF_YEARS",
  "TARGET_ONLY",
  "SEVERAL_REPORTS",
  "OTHER_REPORT",
  "INEXACT",
  "YEARS_APART",
  "BASE_NOT_POSITIVE",
  "MADE_UNLIKE",
  "OBJECTS_UNLIKE",
  "TERMS_UNLIKE",
  "TERM_PICKED",
]);
export type Caution = z.infer<typeof Caution>;
