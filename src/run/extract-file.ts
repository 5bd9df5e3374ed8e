import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { RunRecord } from "../model/run-record.ts";
import type { SkippedFile } from "../model/skipped-file.ts";
import type { Extractor } from "../open-extractor.ts";
import type { ListedFile } from "../read/list-files.ts";
import { readSource } from "../read/read-source.ts";
import type { Signature } from "../repeats/min-hash.ts";
import { reportSignature } from "../repeats/report-signature.ts";

/** All that a run keeps of a file: plain data without its text, so that it can come from a worker. */
export interface FileResult {
  /** Null where the file could not be read; `skipped` then says why. */
  readonly input: RunRecord["inputs"][number] | null;
  readonly skipped: SkippedFile | null;
  readonly reports: readonly { readonly report: Report; readonly signature: Signature | null }[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** Reads a file and runs it through the stages. Never rejects on what is in the file, or for want of it. */
export async function extractFile(file: ListedFile, extractor: Extractor): Promise<FileResult> {
  const { source, skipped, findings } = await readSource(file);
  if (source === null) return { input: null, skipped, reports: [], claims: [], findings };
  const { text, tables: _, ...input } = source;
  const extracted = extractor.extract(source);
  return {
    input,
    skipped,
    reports: extracted.reports.map((report) => ({
      report,
      signature: reportSignature(text.slice(report.body.start, report.body.end)),
    })),
    claims: extracted.claims,
    findings: [...findings, ...extracted.findings],
  };
}
