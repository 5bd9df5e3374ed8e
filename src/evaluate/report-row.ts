import { z } from "zod";
import { ReportKind } from "../model/vocabulary.ts";
import { GoldPeriod } from "./gold-row.ts";

/** A line of `X.reports.jsonl` beside `X.txt`: one report of the text, and who and when it tells. */
export const ReportRow = z.strictObject({
  /** Where its title starts, in the decoded text without its byte order mark. */
  start: z.int().min(0),
  title: z.string(),
  /** Null, or with its masks (`xx县科协`), where the text does not say which. */
  organization: z.string().nullable(),
  period: GoldPeriod.nullable(),
  kind: ReportKind,
});
export type ReportRow = z.infer<typeof ReportRow>;
