import type { Period } from "../model/report.ts";
import type { ReportKind } from "../model/vocabulary.ts";

/** Another report, or a whole file (`number` null), by the path that the manifest gives. */
export interface ReportReference {
  readonly file: string;
  readonly number: number | null;
}

/** What a row of a manifest says: about one report, all of a file, or all under a folder. Plain data. */
export interface Instruction {
  /** Of the manifest, and the row's number as a spreadsheet shows it. */
  readonly manifest: string;
  readonly line: number;
  /**
   * A file, or a folder or an archive whose files are meant; empty for all there are. As written, with `/`
   * between names and none at the end; once it is resolved, as sources are called in the run.
   */
  readonly file: string;
  readonly number: number | null;
  readonly title: string;
  /** Only what the row says; null takes away what was found. */
  readonly set: {
    readonly organization?: string | null;
    readonly region?: string | null;
    readonly period?: Period | null;
    readonly kind?: ReportKind;
    readonly excluded?: boolean;
  };
  /** `none`: it counts for itself. Null: the row does not say. */
  readonly repeats: ReportReference | "none" | null;
}
