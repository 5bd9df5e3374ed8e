import { z } from "zod";

/** A file that was read: its decoded text is never rewritten, since every span points into it. */
export const Source = z.object({
  /** Relative to the input that it was found under, `/` separators. */
  path: z.string().min(1),
  /** Of the bytes of the file, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "gb18030"]),
  /** Decoded, without its byte order mark. */
  text: z.string(),
});
export type Source = z.infer<typeof Source>;
