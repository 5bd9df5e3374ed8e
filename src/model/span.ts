import { z } from "zod";

/**
 * A stretch of `Source.text`: half-open, in UTF-16 code units of the whole source text, never of a
 * piece of it, so that `text.slice(start, end)` gives the words back wherever the span travels.
 */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;
