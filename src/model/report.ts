import { z } from "zod";
import { Span } from "./span.ts";
import { ReportKind } from "./vocabulary.ts";

/** An ISO-like period: a year, a half, a quarter, a month, or a span of years (`2016/2020`, an interval of ISO 8601). */
export const Period = z.string().regex(/^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2])|\/\d{4})?$/);
export type Period = z.infer<typeof Period>;

/** One report within a source: a source holds one, or is a compilation of several. */
export const Report = z.object({
  source: z.string(),
  /** From the first character of the title to the last of the body. */
  span: Span,
  /** The heading as written. */
  title: z.string(),
  body: Span,
  /** The body that reports, as far as the text tells; null where it is masked or unnamed. */
  organization: z.string().nullable(),
  region: z.string().nullable(),
  /** What the report covers; null where the text masks it or does not tell. */
  period: Period.nullable(),
  kind: ReportKind,
});
export type Report = z.infer<typeof Report>;
