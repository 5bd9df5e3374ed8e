import { z } from "zod";
import { Period } from "../model/report.ts";
import { Basis, Measure, Qualifier, Scope, Status } from "../model/vocabulary.ts";

/** A period, or the first and the last of several (`2014/2018`), as ISO 8601 writes an interval. */
export const GoldPeriod = z.string().refine(
  (text) => {
    const ends = text.split("/");
    return ends.length <= 2 && ends.every((end) => Period.safeParse(end).success);
  },
  { error: "应为 2018、2018-H1、2018-05 或 2014/2018 这样的期间" },
);

/** A line of an annotation (`X.claims.jsonl` beside `X.txt`): one quantity in the text and what it claims. */
export const GoldRow = z
  .strictObject({
    /** Offsets into the decoded text without its byte order mark. */
    start: z.int().min(0),
    end: z.int().min(1),
    quote: z.string().min(1),
    kind: z.enum(["claim", "masked"]),
    /** In the canonical unit; null where the amount is masked. */
    value: z.number().nullable(),
    value_max: z.number().nullable(),
    unit: z.string(),
    qualifier: Qualifier,
    indicator: z.string().min(1),
    measure: Measure,
    status: Status,
    basis: Basis,
    scope: Scope.nullable(),
    /** `start` of the row that this one is a part of. */
    part_of: z.int().min(0).nullable(),
    period: GoldPeriod.nullable(),
    note: z.string().optional(),
  })
  .refine((row) => row.end - row.start === row.quote.length, { path: ["quote"], error: "字数应等于 end - start" })
  .refine((row) => (row.kind === "claim") === (row.value !== null), {
    path: ["value"],
    error: "claim 应有数值,masked 应为 null",
  });
export type GoldRow = z.infer<typeof GoldRow>;

/** What scoring needs of a line of `claims.jsonl`. */
export const ScoredClaim = z.object({
  id: z.string(),
  source: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
  kind: z.enum(["claim", "masked"]),
  value: z.number().nullable(),
  value_max: z.number().nullable(),
  unit: z.string(),
  qualifier: z.string(),
  indicator: z.string(),
  measure: z.string(),
  status: z.string(),
  basis: z.string(),
  scope: z.string().nullable(),
  part_of: z.string().nullable(),
  period: z.string().nullable(),
});
export type ScoredClaim = z.infer<typeof ScoredClaim>;
