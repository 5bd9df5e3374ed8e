import { z } from "zod";
import { Span } from "./span.ts";

/** A heading above a sentence: `level` 1 for 一、, 2 for (一), 3 for 1、, 4 for 一是. */
export const SectionHeading = z.object({ level: z.int().min(1).max(4), span: Span, text: z.string() });
export type SectionHeading = z.infer<typeof SectionHeading>;

/** A sentence with the clauses that it falls into and the headings that it stands under. */
export const Sentence = z.object({
  span: Span,
  clauses: z.array(Span),
  /** Outermost heading first. */
  trail: z.array(SectionHeading),
});
export type Sentence = z.infer<typeof Sentence>;
