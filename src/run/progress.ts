import type { ListedFile } from "../read/list-files.ts";
import type { FileResult } from "./extract-file.ts";

/** How far a run is: files and bytes done with, whether read or not, and what came of them. */
export interface RunProgress {
  readonly files: number;
  readonly totalFiles: number;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly reports: number;
  readonly claims: number;
  readonly findings: number;
}

/** Counts files as they are done with, and tells of each; of the start as well. */
export function countProgress(
  files: readonly ListedFile[],
  tell: (progress: RunProgress) => void,
): (file: ListedFile, result: FileResult) => void {
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let now: RunProgress = {
    files: 0,
    totalFiles: files.length,
    bytes: 0,
    totalBytes,
    reports: 0,
    claims: 0,
    findings: 0,
  };
  tell(now);
  return ({ bytes }, { reports, claims, findings }) => {
    now = {
      ...now,
      files: now.files + 1,
      bytes: now.bytes + bytes,
      reports: now.reports + reports.length,
      claims: now.claims + claims.length,
      findings: now.findings + findings.length,
    };
    tell(now);
  };
}
