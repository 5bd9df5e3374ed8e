import type { Report } from "../model/report.ts";
import type { ReportRow } from "./report-row.ts";

/** An annotated source and the reports that it was split into. */
export interface ReportSample {
  readonly source: string;
  readonly gold: readonly ReportRow[];
  readonly reports: readonly Report[];
  /** The text of the source. */
  readonly text: string;
}

/** How many reports are found and told right, pooled over all sources. */
export interface ReportScore {
  /** Annotated reports, and reports that were found. */
  readonly gold: number;
  readonly found: number;
  /** Annotated reports at whose place one starts. */
  readonly split: number;
  readonly organization: number;
  readonly period: number;
  readonly kind: number;
  /** Reports whose organization, or period, the text hides or does not tell. */
  readonly untold: Told;
  /** Those of them that were given one. */
  readonly invented: Told;
  /** Those of these whose text hides the names of places. */
  readonly inventedWhereHidden: Told;
  readonly misses: readonly ReportMiss[];
}

/** What the splitter knows of names. */
export interface NameRules {
  /** The one name of a body, in full or cut short. */
  full(name: string): string;
  /** Whether a name is masked (××县科协). */
  isMasked(name: string): boolean;
  /** Whether a text masks the places that it speaks of. */
  hidesPlaces(text: string): boolean;
}

interface Told {
  readonly organization: number;
  readonly period: number;
}

/** A report that was not found, or of which a field is wrong; `got` is what was found instead. */
export interface ReportMiss {
  readonly source: string;
  readonly start: number;
  readonly field: "start" | "organization" | "period" | "kind";
  readonly gold: string | null;
  readonly got: string | null;
}

/**
 * Scores reports against annotations: paired by where they start, a report that is not found counts as
 * wrong in each field. A name is right in full or cut short.
 */
export function scoreReports(samples: readonly ReportSample[], names: NameRules): ReportScore {
  const right = { split: 0, organization: 0, period: 0, kind: 0 };
  const untold = { organization: 0, period: 0 };
  const invented = { organization: 0, period: 0 };
  const inventedWhereHidden = { organization: 0, period: 0 };
  const misses: ReportMiss[] = [];
  for (const { source, text, gold, reports } of samples) {
    const byStart = new Map(reports.map((report) => [report.span.start, report]));
    for (const row of gold) {
      const got = byStart.get(row.start);
      const told = { ...row, organization: nameOf(row.organization, names) };
      if (told.organization === null) untold.organization++;
      if (told.period === null) untold.period++;
      if (got === undefined) {
        misses.push({ source, start: row.start, field: "start", gold: row.title, got: null });
        continue;
      }
      right.split++;
      for (const field of ["organization", "period", "kind"] as const) {
        if (told[field] === got[field]) right[field]++;
        else misses.push({ source, start: row.start, field, gold: row[field], got: got[field] });
        if (field !== "kind" && told[field] === null && got[field] !== null) {
          invented[field]++;
          if (names.hidesPlaces(text.slice(got.span.start, got.span.end))) inventedWhereHidden[field]++;
        }
      }
    }
  }
  const count = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, list) => sum + list.length, 0);
  return {
    gold: count(samples.map(({ gold }) => gold)),
    found: count(samples.map(({ reports }) => reports)),
    ...right,
    untold,
    invented,
    inventedWhereHidden,
    misses,
  };
}

/** A masked name is none. */
function nameOf(organization: string | null, names: NameRules): string | null {
  return organization === null || names.isMasked(organization) ? null : names.full(organization);
}
