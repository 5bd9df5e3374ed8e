import { z } from "zod";
import { DecimalText, Mention } from "./mention.ts";

/** A mention in its canonical unit. Values are exact decimal text; numbers are made on the way out. */
export const Quantity = z.object({
  mention: Mention,
  value: DecimalText.nullable(),
  /** The upper end, for a range. */
  value_max: DecimalText.nullable(),
  /** Canonical: an ISO 4217 code, or an id such as `person_time`. */
  unit: z.string(),
  /** The physical unit of a `count` that measures something (`tonne`); null for everything else. */
  unit_detail: z.string().nullable(),
});
export type Quantity = z.infer<typeof Quantity>;
