import { z } from "zod";
import { SkippedFile } from "./skipped-file.ts";
import { Source } from "./source.ts";

const Count = z.int().min(0);

/** `run.json`: what was run on what. Only `started_at` and `seconds` differ between two equal runs. */
export const RunRecord = z.object({
  tool: z.object({ name: z.literal("shuzhai"), version: z.string() }),
  /** The pipeline's folder name, and the sha256 over its files. */
  rules: z.object({ name: z.string(), version: z.string().regex(/^[0-9a-f]{64}$/) }),
  segmenter: z.object({
    name: z.string(),
    version: z.string(),
    /** Why this one cut and not the one asked for; null where it is the one asked for. */
    fallback_reason: z.string().nullable(),
  }),
  inputs: z.array(
    Source.omit({ text: true, tables: true }).extend({
      /** File in the dataset that holds the source's text, which `start` and `end` of claims count in; `/` separators. */
      text: z.string().min(1),
    }),
  ),
  skipped: z.array(SkippedFile),
  /** Manifests beside the inputs, in which an analyst says what reports are. */
  manifests: z.array(z.object({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), rows: Count })),
  /** Files of an analyst's corrections beside the inputs; `refused` rows are findings. */
  corrections: z.array(
    z.object({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), applied: Count, refused: Count }),
  ),
  counts: z.object({
    sources: Count,
    reports: Count,
    claims: Count,
    masked: Count,
    /** Claims by what an analyst said of them. */
    reviewed: z.object({ right: Count, wrong: Count, corrected: Count, added: Count }),
    observations: Count,
    comparisons: Count,
    findings: z.object({ error: Count, warning: Count, info: Count }),
  }),
  started_at: z.iso.datetime(),
  seconds: z.number().min(0),
});
export type RunRecord = z.infer<typeof RunRecord>;
