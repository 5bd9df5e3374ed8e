import { z } from "zod";
import { Span } from "./span.ts";
import { Qualifier } from "./vocabulary.ts";

/** A number in plain decimal digits, exact however large: `11300`, `2.5`, `-3`. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
export type DecimalText = z.infer<typeof DecimalText>;

/**
 * A quantity as it stands in the text: the span runs from the first character of the number through
 * its unit. `masked` mentions have had their amount redacted (`xx名`), and so have no number.
 */
export const Mention = z.object({
  span: Span,
  quote: z.string(),
  kind: z.enum(["claim", "masked"]),
  /** The number with its scale word applied (`1.13万` is 11300), before any unit. */
  number: DecimalText.nullable(),
  /** The upper end, for a range. */
  number_max: DecimalText.nullable(),
  /** Unit as written, its scale word before it (`万元`); empty for a bare number. */
  surface_unit: z.string(),
  /** Key of the unit in `units.yaml`; null for a bare number. */
  unit_id: z.string().nullable(),
  qualifier: Qualifier,
  /** The words that made the qualifier, where any did. */
  qualifier_cue: z.string().nullable(),
});
export type Mention = z.infer<typeof Mention>;

/** A number in the text that is not an amount, and why. */
export const PassedNumber = z.object({ span: Span, quote: z.string(), reason: z.string() });
export type PassedNumber = z.infer<typeof PassedNumber>;

/** A number passed over as a run keeps it: its words are in the text. */
export type PassedOver = Omit<PassedNumber, "quote">;
