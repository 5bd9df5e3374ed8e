export { type ExtractOptions, extractClaims, recognizeQuantities } from "./extract-claims.ts";
export { findPipeline as loadPipeline } from "./find-pipeline.ts";
export type { Claim } from "./model/claim.ts";
export type { Mention, PassedNumber } from "./model/mention.ts";
export type { Pipeline } from "./pipeline/load-pipeline.ts";
export { PipelineError } from "./pipeline/pipeline-error.ts";
export type { Recognized } from "./recognize/recognize-quantities.ts";
export type { SegmenterName } from "./segment/load-segmenter.ts";
