import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { PassedOver } from "../model/mention.ts";
import type { Report } from "../model/report.ts";
import type { RunRecord } from "../model/run-record.ts";
import type { SkippedFile } from "../model/skipped-file.ts";
import type { Extractor } from "../open-extractor.ts";
import type { ListedFile } from "../read/list-files.ts";
import { type ReadResult, readSources } from "../read/read-sources.ts";
import type { Signature } from "../repeats/min-hash.ts";
import { reportSignature } from "../repeats/report-signature.ts";
import { saveText, textFileOf } from "./text-store.ts";

/** All that a run keeps of a file: plain data without its text, so that it can come from a worker. */
export interface FileResult {
  /** One for a file; any number for an archive. */
  readonly inputs: RunRecord["inputs"];
  /** What could not be read, and why. */
  readonly skipped: readonly SkippedFile[];
  readonly reports: readonly { readonly report: Report; readonly signature: Signature | null }[];
  readonly claims: readonly Claim[];
  /** Numbers that are no amounts, by source. */
  readonly passed: readonly { readonly path: string; readonly numbers: readonly PassedOver[] }[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a file, keeps its text in the folder of a text store, and runs it through the stages. Never rejects
 * on what is in the file, or for want of it.
 */
export async function extractFile(file: ListedFile, extractor: Extractor, texts: string): Promise<FileResult> {
  const results: FileResult[] = [];
  for await (const read of readSources(file)) results.push(await extractRead(read, extractor, texts));
  const [only] = results;
  if (only !== undefined && results.length === 1) return only;
  return {
    inputs: results.flatMap(({ inputs }) => inputs),
    skipped: results.flatMap(({ skipped }) => skipped),
    reports: results.flatMap(({ reports }) => reports),
    claims: results.flatMap(({ claims }) => claims),
    passed: results.flatMap(({ passed }) => passed),
    findings: results.flatMap(({ findings }) => findings),
  };
}

async function extractRead(
  { source, skipped, findings }: ReadResult,
  extractor: Extractor,
  texts: string,
): Promise<FileResult> {
  if (source === null) {
    return { inputs: [], skipped: skipped === null ? [] : [skipped], reports: [], claims: [], passed: [], findings };
  }
  await saveText(texts, source.path, source.text);
  const { text, tables: _, ...input } = source;
  const extracted = extractor.extract(source);
  return {
    inputs: [{ ...input, text: textFileOf(source.path) }],
    skipped: [],
    reports: extracted.reports.map((report) => ({
      report,
      signature: reportSignature(text.slice(report.body.start, report.body.end)),
    })),
    claims: extracted.claims,
    passed: [{ path: source.path, numbers: extracted.passed.map(({ span, reason }) => ({ span, reason })) }],
    findings: [...findings, ...extracted.findings],
  };
}
