import type { Finding, Severity } from "../model/finding.ts";
import type { SkippedFile, SkipReason } from "../model/skipped-file.ts";

/** Why something is not read: its message still lacks the path, which is settled once all files are known. */
export interface Refusal {
  readonly reason: SkipReason;
  /** What follows the path in the message. */
  readonly explain: string | (() => string);
  /** None for what nobody expects to be read, such as a hidden file: being listed is enough. */
  readonly finding: { readonly code: string; readonly severity: Severity } | null;
}

/** A {@link Refusal} that is listed and makes no finding. */
export function passOver(reason: SkipReason, explain: string | (() => string)): Refusal {
  return { reason, explain, finding: null };
}

/** A {@link Refusal} that an analyst should hear of: `error` where content that was asked for is lost. */
export function refuse(reason: SkipReason, code: string, severity: Severity, explain: string): Refusal {
  return { reason, explain, finding: { code, severity } };
}

/** The refusal as the run keeps it. */
export function reportRefusal(path: string, refusal: Refusal): { skipped: SkippedFile; findings: Finding[] } {
  const { explain } = refusal;
  const message = `${path}:${typeof explain === "string" ? explain : explain()}`;
  const findings =
    refusal.finding === null ? [] : [{ ...refusal.finding, source: path, start: null, end: null, message }];
  return { skipped: { path, reason: refusal.reason, message }, findings };
}
