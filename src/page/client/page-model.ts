import type { Finding } from "../../model/finding.ts";
import type { PageData, PageOther, PageReport, PageSource } from "../page-data.ts";

/** A source, and the numbers of its reports and claims. */
export interface Source extends PageSource {
  readonly number: number;
  readonly reports: number[];
  readonly claims: number[];
}

export interface Report extends PageReport {
  readonly number: number;
  /** Numbers of its claims, in the order of the text. */
  readonly claims: number[];
}

/** A claim as the page holds it: fields are those of `claims.jsonl`, numbers where it points to something here. */
export interface PageClaim {
  readonly number: number;
  readonly id: string;
  readonly source: number;
  /** -1 outside every report. */
  readonly report: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: string;
  readonly value: string | null;
  readonly value_max: string | null;
  readonly unit: string;
  readonly unit_detail: string | null;
  readonly surface_unit: string;
  readonly qualifier: string;
  readonly indicator: string;
  readonly object: string;
  readonly measure: string;
  readonly status: string;
  readonly basis: string;
  readonly scope: string | null;
  readonly period: string | null;
  readonly section: string;
  readonly rule: string;
  /** What an analyst said of it, as the run has applied it. */
  readonly review: string | null;
  readonly review_note: string | null;
  /** Number of the claim that it is a part of, -1 for none. */
  readonly part_of: number;
  /** Place of its sentence in the source's text; null where it was not found there. */
  readonly sentence: { readonly start: number; readonly end: number } | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly cues: Readonly<Record<string, string>>;
  /** What the rules had said, by field, where a correction replaced it. */
  readonly was: Readonly<Record<string, string | null>> | null;
}

export interface Cell {
  /** Number of its row. */
  readonly row: number;
  readonly period: string | null;
  readonly value: string;
  readonly value_max: string | null;
  readonly qualifier: string;
  readonly made: string;
  readonly cautions: readonly string[];
  /** Numbers of the claims that say it. */
  readonly claims: readonly number[];
  /** Those of them that make it, alone or added up. */
  readonly terms: readonly number[];
  /** Figures that the texts give as well. */
  readonly others: readonly PageOther[];
}

export interface Change {
  readonly from: string;
  readonly to: string;
  readonly amount: string | null;
  readonly rate: string | null;
  readonly cautions: readonly string[];
}

export interface Row {
  readonly number: number;
  readonly organization: string | null;
  readonly source: string | null;
  readonly report: string | null;
  readonly indicator: string;
  readonly unit: string;
  readonly unit_detail: string | null;
  readonly measure: string;
  readonly status: string;
  readonly scope: string | null;
  readonly basis: string;
  readonly cells: Cell[];
  change: Change | null;
}

/** What was planned, and what came of it: null where nothing was found. */
export interface Target {
  readonly organization: string | null;
  readonly indicator: string;
  readonly unit: string;
  readonly unit_detail: string | null;
  readonly measure: string;
  readonly scope: string | null;
  readonly basis: string;
  readonly period: string | null;
  readonly planned: string;
  readonly planned_max: string | null;
  readonly planned_qualifier: string;
  readonly done: string | null;
  readonly done_max: string | null;
  readonly done_qualifier: string | null;
  readonly gap: string | null;
  readonly done_percent: string | null;
  readonly cautions: readonly string[];
  /** Numbers of the claims behind either. */
  readonly planned_claims: readonly number[];
  readonly done_claims: readonly number[];
}

/** The page's data as its views use it. */
export interface PageModel {
  readonly data: PageData;
  readonly sources: readonly Source[];
  readonly reports: readonly Report[];
  readonly claims: readonly PageClaim[];
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
  readonly findings: readonly Finding[];
  readonly claimById: ReadonlyMap<string, PageClaim>;
  readonly sourceByPath: ReadonlyMap<string, Source>;
  /** Cells that a claim stands behind, by its number. */
  readonly cellsOfClaim: ReadonlyMap<number, readonly Cell[]>;
}
