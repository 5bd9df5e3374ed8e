import { z } from "zod";
import { Basis, Measure, Qualifier, Scope, Status } from "../model/vocabulary.ts";

/** What a figure in an example must come out as; fields left out are not checked. */
const Expected = z.strictObject({
  quote: z.string().min(1),
  value: z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]).optional(),
  value_max: z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]).optional(),
  unit: z.string().optional(),
  qualifier: Qualifier.optional(),
  measure: Measure.optional(),
  status: Status.optional(),
  basis: Basis.optional(),
  scope: Scope.optional(),
});

/** `examples.yaml`: for each indicator, sentences with the figures that it must find, and sentences in which it must find none. */
export const ExamplesFile = z.record(
  z.string(),
  z.strictObject({
    matches: z
      .array(z.strictObject({ text: z.string().min(1), expect: z.array(Expected).min(1) }))
      .min(1, "expected at least one sentence that matches"),
    misses: z.array(z.string().min(1)).min(1, "expected at least one sentence that must not match"),
  }),
);
export type ExamplesFile = z.infer<typeof ExamplesFile>;
