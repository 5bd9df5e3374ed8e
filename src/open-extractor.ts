import type { Cut } from "./bind/bind-claims.ts";
import { compileDomain } from "./compile-domain.ts";
import { type Extracted, extractSource } from "./extract-source.ts";
import { indexInstructions } from "./manifest/index-instructions.ts";
import type { Instruction } from "./manifest/instruction.ts";
import type { RunRecord } from "./model/run-record.ts";
import type { Source } from "./model/source.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import { loadSegmenter, type SegmenterName } from "./segment/load-segmenter.ts";

/** A domain and a segmenter made ready, which takes a second: one serves any number of sources. */
export interface Extractor {
  extract(source: Source): Extracted;
  /** Which segmenter cuts, as `run.json` names it. */
  readonly segmenter: RunRecord["segmenter"];
}

/**
 * Opens an extractor with the segmenter asked for (nodejieba by default), or the other where that one
 * cannot be loaded.
 *
 * @param around what goes around every call of the segmenter's native code
 * @param instructions what a manifest says of the reports
 */
export async function openExtractor(
  pipeline: Pipeline,
  prefer?: SegmenterName,
  around: (cut: Cut) => Cut = (cut) => cut,
  instructions: readonly Instruction[] = [],
): Promise<Extractor> {
  const domain = compileDomain(pipeline);
  const loaded = await loadSegmenter({ words: pipeline.words, ...(prefer !== undefined && { prefer }) });
  const { segmenter, fallbackReason } = loaded;
  const instructionsOf = indexInstructions(instructions);
  const cut = around((text) => segmenter.cut(text));
  return {
    extract: (source) => extractSource(source, domain, cut, instructionsOf(source.path)),
    segmenter: { name: segmenter.name, version: segmenter.version, fallback_reason: fallbackReason },
  };
}
