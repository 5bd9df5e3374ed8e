import type { Claim } from "../model/claim.ts";
import type { Span } from "../model/span.ts";

/** Where a word stands, as seen from its figure. */
export type Place = "before" | "behind" | "clause" | "earlier" | "later" | "heading" | "previous";

/** A word that counted for a rule. */
export interface Word {
  readonly text: string;
  /** What the rule asked of it. */
  readonly group: "object" | "action" | "by" | "near" | "behind";
  /** The concepts of the rule that it stands for. */
  readonly concepts: readonly string[];
  readonly place: Place;
  /** From 0 to 1: how near, and so how strong. */
  readonly nearness: number;
}

/** A rule that fits a figure, with what made it fit. */
export interface RuleExplanation {
  /** `indicator.rule`. */
  readonly rule: string;
  readonly indicator: string;
  readonly score: number;
  /** The rule's own, added to the score. */
  readonly weight: number;
  /** It rests on the unit alone. */
  readonly byUnit: boolean;
  readonly words: readonly Word[];
}

/** A rule that knows a word next to the figure and still does not fit it. */
export interface NearMiss {
  readonly rule: string;
  /** `words`: another word that it asks for is not there, or one that it rules out is. */
  readonly lacks: "unit" | "classifier" | "words";
  /** The units or classifiers that it takes, or the concepts that it asks for besides. */
  readonly wanted: readonly string[];
}

/** A word of the rules in the text, with the concepts that it stands for. */
export interface Term {
  readonly text: string;
  readonly concepts: readonly string[];
}

/** The figure's number and unit as they are written, apart. */
export interface Parts {
  /** `1,100.9` of 1,100.9亿元; with the scale words where they stand inside (`3万4千`). */
  readonly written: string;
  /** `亿`; empty for none, or where it stands inside the number. */
  readonly scale: string;
  /** `元`; empty for a bare number. */
  readonly form: string;
  /** The number with its scale applied, before any conversion of units. */
  readonly number: string | null;
  readonly numberMax: string | null;
}

/** A figure, what was made of it, and why. */
export interface FigureExplanation {
  readonly claim: Claim;
  readonly parts: Parts;
  /** The rule that decided; null where none did. */
  readonly winner: RuleExplanation | null;
  /** The figure whose indicator it took, and by what: `list`, `part_of`, `paired`, `measure_of` or `follows`. */
  readonly taken: { readonly how: string; readonly quote: string; readonly score: number } | null;
  /** The best rule of another indicator; where none fits, the second of the same. */
  readonly runnerUp: RuleExplanation | null;
  /** Rules that come near, where none speaks for the figure. */
  readonly nearMisses: readonly NearMiss[];
  /** The total that it is a part of. */
  readonly partOf: string | null;
}

/** A number that is no amount. */
export interface PassedExplanation {
  readonly span: Span;
  readonly quote: string;
  /** Key in `numbers.yaml`, and what stands there for it. */
  readonly reason: string;
  readonly meaning: string;
}

/** A sentence that holds figures. */
export interface SentenceExplanation {
  readonly text: string;
  /** As the segmenter cuts it; joined they equal the text. */
  readonly words: readonly string[];
  /** What the rules know of it. */
  readonly terms: readonly Term[];
  readonly figures: readonly FigureExplanation[];
}

/** All that is to be known of the numbers of a text. */
export interface Explanation {
  readonly sentences: readonly SentenceExplanation[];
  readonly passed: readonly PassedExplanation[];
}
