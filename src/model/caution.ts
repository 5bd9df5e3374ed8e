import { z } from "zod";

/**
 * What to keep in mind when a cell is read.
 * `RANGE`: it is a range. `CONFLICT`: the text gives other figures for it as well. `MIXED_CLASSIFIERS`:
 * added up from figures with different classifiers (份, 册). `TOTAL_UNLINKED`: taken as the total since
 * it is the sum of the other figures. `PARTS_ONLY`: parts whose whole is masked or missing.
 * `PERIOD_UNKNOWN`: the text does not tell when. Only of a change: `INEXACT`, one end is not exact;
 * `YEARS_APART`, the years are not neighbours; `BASE_NOT_POSITIVE`, no rate can be given on such a base.
 */
export const Caution = z.enum([
  "RANGE",
  "CONFLICT",
  "MIXED_CLASSIFIERS",
  "TOTAL_UNLINKED",
  "PARTS_ONLY",
  "PERIOD_UNKNOWN",
  "INEXACT",
  "YEARS_APART",
  "BASE_NOT_POSITIVE",
]);
export type Caution = z.infer<typeof Caution>;
