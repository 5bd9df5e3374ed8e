import { z } from "zod";

/** A name for people, in both languages. */
export const Title = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Title = z.infer<typeof Title>;
