import { z } from "zod";

export const Severity = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof Severity>;

/**
 * Something that the run could not use, or that an analyst should look at. Bad content never stops a
 * run and never vanishes: it becomes one of these and ends in `findings.csv`.
 */
export const Finding = z.object({
  /** Stable and searchable, such as `READ_ENCODING`. */
  code: z.string().regex(/^[A-Z]+(_[A-Z]+)*$/),
  severity: Severity,
  /** Path of the source, relative to the input folder, `/` separators. */
  source: z.string(),
  /** Where in the source's text; null where the finding is about the file as a whole. */
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
  /** What was found, what was expected, what to do: in Chinese, for the analyst. */
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;
