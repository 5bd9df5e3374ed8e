import { z } from "zod";

/** What kind of figure it is: an amount, or something said about an amount. */
export const Measure = z.enum(["value", "growth", "share", "rate", "delta"]);
export type Measure = z.infer<typeof Measure>;

/** Whether the figure was reached, put forward, expected, planned or demanded by a rule. */
export const Status = z.enum(["actual", "applied", "estimate", "target", "norm"]);
export type Status = z.infer<typeof Status>;

/** `period`: a flow, made within the period. `cumulative`: a stock or running total at a date. */
export const Basis = z.enum(["period", "cumulative"]);
export type Basis = z.infer<typeof Basis>;

/** The administrative level that the figure is for, where the text names one. */
export const Scope = z.enum(["national", "provincial", "prefecture", "county"]);
export type Scope = z.infer<typeof Scope>;

/** How exact the figure is: as written, about, at least, at most. */
export const Qualifier = z.enum(["eq", "approx", "ge", "le"]);
export type Qualifier = z.infer<typeof Qualifier>;

/** What a report is: it decides, among other things, whether a bare figure is done or planned. */
export const ReportKind = z.enum(["summary", "plan", "statute", "speech"]);
export type ReportKind = z.infer<typeof ReportKind>;

/** The kinds of reports in Chinese, as tables show them and as a manifest may name them. */
export const REPORT_KIND_LABELS = {
  summary: "总结",
  plan: "计划",
  statute: "规章",
  speech: "讲话",
} satisfies Record<ReportKind, string>;
