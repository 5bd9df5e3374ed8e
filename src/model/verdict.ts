import { z } from "zod";

/** What an analyst says of a claim; `added`: a figure in the text that no rule took for one. */
export const Verdict = z.enum(["right", "wrong", "corrected", "added"]);
export type Verdict = z.infer<typeof Verdict>;
