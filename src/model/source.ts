import { z } from "zod";
import { Table } from "./table.ts";

/** What kind of file a text was taken from. */
export const SourceFormat = z.enum(["text", "html", "docx", "doc", "pdf", "xlsx", "csv"]);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** A file that was read: its decoded text is never rewritten, since every span points into it. */
export const Source = z.object({
  /** Relative to the input that it was found under, `/` separators. */
  path: z.string().min(1),
  /** Of the bytes of the file, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  format: SourceFormat,
  /** Null where the format itself says how its text is written. */
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "gb18030"]).nullable(),
  /** Decoded, without its byte order mark. */
  text: z.string(),
  /** Tables in the text, in its order; none where the format has no tables. */
  tables: z.array(Table),
});
export type Source = z.infer<typeof Source>;
