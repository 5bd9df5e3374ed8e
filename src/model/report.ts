import { z } from "zod";
import { Span } from "./span.ts";
import { ReportKind } from "./vocabulary.ts";

const MONTH = "(?:0[1-9]|1[0-2])";

/**
 * An ISO-like period: a year, a half, a quarter, a month, a span of years (`2016/2020`) or of months
 * (`2019-01/2019-10`, `2018-09/2019-08`), the last two as intervals of ISO 8601. A span that is a year, a
 * half or a quarter is written as that.
 */
export const Period = z
  .string()
  .regex(new RegExp(`^\\d{4}(?:-(?:H[12]|Q[1-4]|${MONTH}(?:/\\d{4}-${MONTH})?)|/\\d{4})?$`));
export type Period = z.infer<typeof Period>;

/** What an organization or a period was taken from. */
export const Evidence = z.object({
  /** `title` is the title with its subtitle; `path` the names of the file and its folders. */
  from: z.enum(["title", "text", "signature", "path", "manifest"]),
  /** The words that told it. */
  quote: z.string(),
  /** From 0 to 1: how often what is read so is right. */
  confidence: z.number().min(0).max(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** One report within a source: a source holds one, or is a compilation of several. */
export const Report = z.object({
  source: z.string(),
  /** Which one it is of its source, from 1 on. */
  number: z.int().min(1),
  /** From the first character of the title to the last of the body. */
  span: Span,
  /** The heading as written. */
  title: z.string(),
  body: Span,
  /** The body that reports, its name in full, as far as the text tells; null where it is masked or unnamed. */
  organization: z.string().nullable(),
  organization_evidence: Evidence.nullable(),
  region: z.string().nullable(),
  /** What the report covers; null where the text masks it or does not tell. */
  period: Period.nullable(),
  period_evidence: Evidence.nullable(),
  kind: ReportKind,
  /** An analyst said that it is not to count: it is listed and yields no claims. */
  excluded: z.boolean(),
  /**
   * The report that this one is a copy of, and how much of the shorter text is in the longer (0 to 1; null
   * where the manifest says so): that one counts.
   */
  repeats: z
    .object({ source: z.string(), number: z.int().min(1), similarity: z.number().min(0).max(1).nullable() })
    .nullable(),
});
export type Report = z.infer<typeof Report>;
