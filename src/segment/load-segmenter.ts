import type { Segmenter, SegmenterName } from "./segmenter.ts";

export type { Segmenter, SegmenterName } from "./segmenter.ts";

/**
 * Opens a word segmenter: nodejieba, or @node-rs/jieba where that was asked for or nodejieba cannot be loaded.
 *
 * @param options.prefer the engine asked for, nodejieba by default
 * @param options.words user words, kept whole by either engine; none may hold white space
 * @returns the segmenter, and why it is not the one asked for: null where it is
 */
export async function loadSegmenter(options: {
  prefer?: SegmenterName;
  words: readonly string[];
}): Promise<{ segmenter: Segmenter; fallbackReason: string | null }> {
  let fallbackReason: string | null = null;
  if (options.prefer !== "jieba-rs") {
    const { openNodejieba, whyNodejiebaIsMissing } = await import("./nodejieba.ts");
    try {
      return { segmenter: openNodejieba(options.words), fallbackReason };
    } catch (error) {
      fallbackReason = whyNodejiebaIsMissing(error);
    }
  }
  const { openJiebaRs } = await import("./jieba-rs.ts");
  return { segmenter: openJiebaRs(options.words), fallbackReason };
}
