import { z } from "zod";
import { Title } from "./title.ts";

/** `pipeline.yaml`: what a domain folder is called and what it builds on. */
export const PipelineFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected lower-case letters, digits and -, such as science-association"),
  title: Title,
  /** Folder beside this one whose units, numbers, cues and report words this domain adds to. */
  extends: z.string().optional(),
  /** The indicator for what none of the others covers. */
  other: z.string().optional(),
});
export type PipelineFile = z.infer<typeof PipelineFile>;
