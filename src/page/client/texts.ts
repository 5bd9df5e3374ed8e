import type { RunRecord } from "../../model/run-record.ts";
import type { PeriodKind } from "./period-kind.ts";
import type { View } from "./route.ts";

type Count = (count: number) => string;

/** Everything that the page itself says, in one language. */
export interface Texts {
  readonly name: string;
  readonly skip: string;
  readonly viewsLabel: string;
  readonly views: Readonly<Record<View, string>>;
  readonly abridged: string;
  readonly all: string;
  readonly none: string;
  readonly close: string;
  readonly comma: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly organization: string;
  readonly indicator: string;
  readonly sourceFile: string;
  readonly unknownOrganization: string;
  readonly unknownYear: string;
  readonly otherIndicator: string;
  readonly toWords: string;
  readonly showMore: string;
  readonly showAll: Count;
  readonly narrowDown: Count;
  readonly ofUnit: (unit: string) => string;
  readonly period: (period: string | null) => string;
  readonly periodKinds: Readonly<Record<PeriodKind, string>>;
  readonly fields: Readonly<
    Record<
      | "quote"
      | "value"
      | "value_max"
      | "qualifier"
      | "unit"
      | "unit_detail"
      | "indicator"
      | "object"
      | "measure"
      | "status"
      | "basis"
      | "scope"
      | "period"
      | "partOf"
      | "section"
      | "rule"
      | "confidence"
      | "id"
      | "verdict",
      string
    >
  >;
  readonly overview: {
    readonly lead: string;
    readonly sources: string;
    readonly reports: string;
    readonly organizations: string;
    readonly indicators: string;
    readonly claims: string;
    readonly observations: string;
    readonly findings: string;
    readonly masked: Count;
    readonly coverage: string;
    readonly coverageHint: string;
    coverageCell(reports: number, claims: number): string;
    readonly inReports: Count;
    readonly noReports: string;
    readonly findingsTitle: string;
    findingsShown(shown: number, all: number): string;
    readonly noFindings: string;
    readonly severity: string;
    readonly code: string;
    readonly skipped: Count;
    colophon(tool: string, rules: string, version: string): string;
  };
  /** What findings are about, by code. A code without one is shown as it is. */
  readonly findings: Readonly<Record<string, string>>;
  readonly compare: {
    readonly controls: string;
    readonly nothing: string;
    readonly noMatch: string;
    readonly clear: string;
    lead(groups: number, cells: number): string;
    readonly otherKinds: string;
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly chart: string;
    readonly charts: Readonly<Record<"line" | "bar", string>>;
    readonly none: Readonly<Record<"scope" | "detail", string>>;
    readonly findOrganization: string;
    readonly allOrganizations: string;
    readonly exportCsv: string;
    readonly exportPng: string;
    readonly saved: string;
    readonly legend: string;
    readonly cautions: string;
    readonly hollow: string;
    drawn(drawn: number, all: number): string;
    chartLabel(title: string): string;
    readonly compared: string;
    readonly change: string;
    readonly changePoints: string;
    readonly rate: string;
    between(from: string, to: string): string;
    readonly claimIds: string;
    readonly claimsOf: string;
    readonly saidAgain: string;
    readonly otherFigure: string;
    readonly doubted: string;
    readonly moreGroups: Count;
    readonly moreRows: Count;
  };
  readonly targets: Readonly<Record<"title" | "hint" | "kind" | "planned" | "done" | "gap" | "percent", string>>;
  readonly read: {
    readonly reports: Count;
    readonly list: string;
    readonly find: string;
    readonly allReports: string;
    readonly noReport: string;
    readonly nothing: string;
    readonly choose: string;
    readonly notFound: string;
    readonly outside: string;
    readonly figures: Count;
    readonly legend: string;
    readonly showPassed: string;
    readonly loading: string;
    readonly fileMissing: Count;
    readonly changed: string;
    readonly masked: string;
    cue(words: string): string;
    readonly previous: string;
    readonly next: string;
    readonly usedIn: string;
    readonly unused: string;
    readonly excluded: string;
    repeats(path: string): string;
    readonly passedTitle: string;
    readonly reason: string;
    readonly passedHint: string;
  };
  readonly review: {
    readonly title: string;
    readonly lead: string;
    applied(verdict: string): string;
    appliedCount(reviewed: RunRecord["counts"]["reviewed"]): string;
    was(field: string, value: string): string;
    readonly verbs: Readonly<Record<"right" | "wrong" | "corrected", string>>;
    readonly remove: string;
    readonly save: string;
    readonly note: string;
    readonly instead: string;
    readonly unitHint: string;
    readonly periodHint: string;
    readonly badValue: string;
    readonly badPeriod: string;
    readonly marks: Count;
    readonly noMarks: string;
    readonly download: string;
    readonly downloadHint: string;
    readonly downloadKept: Count;
    readonly notKept: string;
    readonly next: string;
    readonly nextHint: string;
  };
}

/** What a finding is about, by its code. */
export function findingTitle(t: Texts, code: string): string {
  return t.findings[code] ?? code;
}
