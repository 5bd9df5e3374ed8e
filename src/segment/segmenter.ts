/** The word segmentation engines that can cut a text. */
export type SegmenterName = "nodejieba" | "jieba-rs";

/** Cuts Chinese text into words. */
export interface Segmenter {
  readonly name: SegmenterName;
  /** Version of the engine's package: with the name, it says which tool made the cuts. */
  readonly version: string;
  /** Words of a text in order; joined they equal the text, and none is empty. */
  cut(text: string): string[];
}
