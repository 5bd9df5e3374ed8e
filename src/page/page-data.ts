import type { Finding } from "../model/finding.ts";
import type { RunRecord } from "../model/run-record.ts";

export type Language = "zh" | "en";

/** What something is called, in both languages of the page. */
export type Titles = Readonly<Record<Language, string>>;

/** What the ids of the model's vocabularies are called: by vocabulary, then by id. */
export type Terms = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An id of the domain with its titles. */
export interface Named {
  readonly id: string;
  readonly title: Titles;
}

/** Number of a string in `PageData.strings`; -1 stands for null. */
export type StringRef = number;

/** A table by columns: all arrays are of one length. */
export type Columns<Field extends string> = Readonly<Record<Field, readonly number[]>>;

/** Fields of a claim that are its own: all of them strings. */
export const CLAIM_WORDS = ["id", "quote", "value", "value_max", "object", "section"] as const;

/**
 * Fields that many claims share in one combination, all of them strings. `confidence` is in digits; `cues` and
 * `before`, what the rules had said where a correction replaced it, are JSON of an object by field.
 */
export const TRAIT_WORDS = [
  "kind",
  "unit",
  "unit_detail",
  "surface_unit",
  "qualifier",
  "indicator",
  "measure",
  "status",
  "basis",
  "scope",
  "period",
  "rule",
  "confidence",
  "cues",
  "review",
  "review_note",
  "before",
] as const;

/**
 * `trait`: number of the combination in `PageData.traits`. `source`, `report`: their numbers, -1 for a claim outside
 * every report. `part_of`: number of the claim, or -1. `before`, `after`: how far its sentence reaches before its
 * start and after its end, in UTF-16 code units, -1 where the sentence was not found in the text.
 */
export const CLAIM_NUMBERS = ["trait", "source", "report", "start", "end", "part_of", "before", "after"] as const;

/** Fields of a row of the comparison, all of them strings. */
export const ROW_WORDS = [
  "organization",
  "source",
  "report",
  "indicator",
  "unit",
  "unit_detail",
  "measure",
  "status",
  "scope",
  "basis",
] as const;

/**
 * Fields of a cell, all of them strings. `cautions`, and numbers of claims in `claims` and `terms`, are joined by
 * blanks; `others` is JSON of `PageOther[]`, or null where there are none.
 */
export const CELL_WORDS = [
  "period",
  "value",
  "value_max",
  "qualifier",
  "made",
  "cautions",
  "claims",
  "terms",
  "others",
] as const;

/** Another figure that the texts give for a cell, with the numbers of its claims. */
export interface PageOther {
  readonly value: string;
  readonly value_max: string | null;
  readonly qualifier: string;
  readonly claims: readonly number[];
}

/** Fields of a change, all of them strings; `cautions` are joined by blanks. */
export const CHANGE_WORDS = ["from", "to", "amount", "rate", "cautions"] as const;

/** Fields of a target, all of them strings; `cautions` and numbers of claims are joined by blanks. */
export const TARGET_WORDS = [
  "organization",
  "indicator",
  "unit",
  "unit_detail",
  "measure",
  "scope",
  "basis",
  "period",
  "planned",
  "planned_max",
  "planned_qualifier",
  "done",
  "done_max",
  "done_qualifier",
  "gap",
  "done_percent",
  "cautions",
  "planned_claims",
  "done_claims",
] as const;

export interface PageSource {
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  /** Number of the file beside the page that holds its text; 0 where the page itself does. */
  readonly file: number;
}

export interface PageReport {
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly organization: string | null;
  readonly region: string | null;
  readonly period: string | null;
  /** Null for text of a source that stands outside its reports. */
  readonly kind: string | null;
  readonly excluded: boolean;
  /** Path of the source whose report counts in its place. */
  readonly repeats: string | null;
}

/** Everything that the page shows but the texts themselves. */
export interface PageData {
  /** Digest of what was read and by which domain: two runs on the same files share it. */
  readonly dataset: string;
  /** In which language the page opens. */
  readonly language: Language;
  readonly domain: Named;
  readonly run: Pick<RunRecord, "tool" | "rules" | "segmenter" | "counts">;
  readonly skipped: RunRecord["skipped"];
  readonly terms: Readonly<Record<Language, Terms>>;
  readonly indicators: readonly Named[];
  readonly units: readonly Named[];
  /** Id of the indicator that stands for none. */
  readonly other: string;
  /** Why numbers are passed over, by key. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Of `corrections.csv`, in order. */
  readonly correctionColumns: readonly ({ readonly field: string } & Titles)[];
  readonly strings: readonly string[];
  readonly sources: readonly PageSource[];
  readonly reports: readonly PageReport[];
  readonly claims: Columns<(typeof CLAIM_WORDS)[number] | (typeof CLAIM_NUMBERS)[number]>;
  readonly traits: Columns<(typeof TRAIT_WORDS)[number]>;
  readonly rows: Columns<(typeof ROW_WORDS)[number]>;
  /** `row`: number of its row. */
  readonly cells: Columns<(typeof CELL_WORDS)[number] | "row">;
  readonly changes: Columns<(typeof CHANGE_WORDS)[number] | "row">;
  readonly targets: Columns<(typeof TARGET_WORDS)[number]>;
  readonly findings: readonly Finding[];
  /** True where the dataset is too large for a page: then it holds neither reports nor claims nor comparison. */
  readonly abridged: boolean;
}

/** Text of a source as the page is handed it, in a file beside it or as a part of it. */
export interface PageText {
  /** Null where the file had changed before the page was written. */
  readonly text: string | null;
  /** Numbers passed over: start, end and key of the reason, one after another. */
  readonly passed: readonly (number | string)[];
}
