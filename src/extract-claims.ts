import { createHash } from "node:crypto";
import { findPipeline } from "./find-pipeline.ts";
import type { Claim } from "./model/claim.ts";
import { type Extractor, openExtractor } from "./open-extractor.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import type { SegmenterName } from "./segment/load-segmenter.ts";

export interface ExtractOptions {
  /** Rules, as `loadPipeline` gives them. Default: the domain `science-association`. */
  readonly pipeline?: Pipeline;
  /** Default: nodejieba, or jieba-rs where that cannot be loaded. */
  readonly segmenter?: SegmenterName;
  /** What claims have as `source`; a title and an organization may be taken from it. Default: `text`. */
  readonly source?: string;
}

/**
 * The claims of a text, in its order; offsets are into `text`. The text is a report or several, or a mere
 * sentence. The first call loads rules and segmenter, which takes a second; the next ones share them.
 *
 * @throws {PipelineError} where the default rules are broken
 */
export async function extractClaims(text: string, options: ExtractOptions = {}): Promise<Claim[]> {
  const extractor = await extractorFor(options.pipeline ?? defaultPipeline(), options.segmenter ?? "nodejieba");
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = options.source ?? "text";
  const format = "text";
  return extractor.extract({ path, sha256, bytes: bytes.length, format, encoding: "utf-8", text, tables: [] }).claims;
}

let pipeline: Pipeline | undefined;
const extractors = new WeakMap<Pipeline, Map<SegmenterName, Promise<Extractor>>>();

function defaultPipeline(): Pipeline {
  return (pipeline ??= findPipeline());
}

function extractorFor(rules: Pipeline, segmenter: SegmenterName): Promise<Extractor> {
  const bySegmenter = extractors.get(rules) ?? new Map<SegmenterName, Promise<Extractor>>();
  extractors.set(rules, bySegmenter);
  const opened = bySegmenter.get(segmenter) ?? openExtractor(rules, segmenter);
  bySegmenter.set(segmenter, opened);
  return opened;
}
