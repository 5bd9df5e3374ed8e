import { z } from "zod";

/** Why a file or folder under the inputs was not read. */
export const SkipReason = z.enum([
  /** An extension that no reader takes. */
  "unknown_kind",
  /** Gold annotation beside a source. */
  "annotation",
  /** A settings or bookkeeping file that belongs to the data folder. */
  "companion",
  /** The name starts with a dot; a hidden folder is one entry, not one for each file in it. */
  "hidden",
  /** A folder of installed programs. */
  "excluded",
  /** The same file as another one, through a link or an overlapping input. */
  "duplicate_path",
  "loop",
  "broken_link",
  /** A device, socket or named pipe: opening one can hang. */
  "special",
  "missing",
  "permission",
  "too_large",
  "empty",
  "binary",
  "encoding",
  /** Needs a password. */
  "encrypted",
  /** Not what its name or first bytes say, or cut off. */
  "damaged",
  /** Pictures of pages, without text. */
  "no_text",
  /** Takes more time or memory than any report does, or unpacks to more. */
  "over_limit",
  /** A link that leads out of the inputs, or a member of an archive that would. */
  "outside",
  /** Any other refusal of the system, such as a disk error. */
  "unreadable",
]);
export type SkipReason = z.infer<typeof SkipReason>;

/** A file that the run met and did not read: nothing under the inputs is passed over in silence. */
export const SkippedFile = z.object({
  /** As {@link Source.path} would be; as given, for an input that is not there. */
  path: z.string().min(1),
  reason: SkipReason,
  /** What it is and what to do: in Chinese, for the analyst. */
  message: z.string(),
});
export type SkippedFile = z.infer<typeof SkippedFile>;
