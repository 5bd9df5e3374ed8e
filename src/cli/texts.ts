import type { Verdict } from "../model/verdict.ts";
import type { Severity } from "../model/finding.ts";
import type { SkipReason } from "../model/skipped-file.ts";

/** What the command says, but for messages of findings and of broken rules. */
export interface Texts {
  /** Between a title and what it titles, between statements, between things that are listed. */
  readonly colon: string;
  readonly comma: string;
  readonly and: string;
  bracketed(text: string): string;
  readonly usage: {
    readonly description: string;
    readonly titles: Readonly<Record<string, string>>;
    readonly init: string;
    readonly initDescription: string;
    readonly placeholder: string;
    readonly inputs: string;
    readonly out: string;
    readonly pipeline: string;
    readonly header: string;
    readonly jobs: string;
    readonly segmenter: string;
    readonly quiet: string;
    readonly help: string;
    readonly version: string;
    readonly defaults: string;
  };
  readonly wrong: {
    readonly error: string;
    readonly noInput: string;
    option(option: string, similar: string | null): string;
    missing(option: string): string;
    value(option: string, got: string, expected: string): string;
    jobs(most: number): string;
    readonly pipeline: string;
    readonly internal: string;
    readonly interrupted: string;
  };
  readonly progress: {
    readonly files: string;
    readonly reports: string;
    readonly claims: string;
    readonly findings: string;
    readonly left: string;
  };
  readonly summary: {
    read(files: string): string;
    skipped(files: string): string;
    reports(count: string): string;
    claims(count: string, masked: string): string;
    top(shown: string): string;
    reviewed(counts: Readonly<Record<Verdict, string>>, refused: string): string;
    findings(count: string): string;
    more(count: string): string;
    seconds(count: string): string;
    segmenter(name: string): string;
    fallback(reason: string): string;
    output(folder: string): string;
  };
  readonly init: {
    written(path: string, reports: string): string;
    added(count: string): string;
    edited(count: string): string;
    unmatched(count: string): string;
    readonly next: string;
  };
  readonly severity: Readonly<Record<Severity, string>>;
  readonly skip: Readonly<Record<SkipReason, string>>;
}
