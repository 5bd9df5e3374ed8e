import { stat } from "node:fs/promises";
import { relative } from "node:path";
import process from "node:process";
import type { Finding } from "../model/finding.ts";
import type { Extractor } from "../open-extractor.ts";
import { readSources } from "../read/read-sources.ts";
import { claimLine } from "../write/claim-line.ts";
import { checkQuotes } from "./check-quotes.ts";
import { ScoredClaim } from "./gold-row.ts";
import type { Annotation } from "./load-annotations.ts";
import type { Sample } from "./score.ts";
import type { ReportSample } from "./score-reports.ts";

/** Reads annotated texts and extracts their claims; samples are named by their path from the working folder. */
export async function extractSamples(
  annotations: readonly Annotation[],
  extractor: Extractor,
): Promise<{ samples: Sample[]; reports: ReportSample[]; findings: Finding[] }> {
  const samples: Sample[] = [];
  const reports: ReportSample[] = [];
  const findings: Finding[] = [];
  for (const { path, textFile, gold, reports: goldReports } of annotations) {
    for await (const read of readSources({ path, absolute: textFile, bytes: (await stat(textFile)).size })) {
      findings.push(...read.findings);
      if (read.source === null) continue;
      findings.push(...checkQuotes(gold, read.source));
      const extracted = extractor.extract(read.source);
      const source = relative(process.cwd(), textFile);
      // As they stand in claims.jsonl, so that other programs that score that find the same.
      const claims = extracted.claims.map((claim) => ScoredClaim.parse(JSON.parse(claimLine(claim))));
      samples.push({ source, gold, claims });
      if (goldReports !== null) {
        reports.push({ source, text: read.source.text, gold: goldReports, reports: extracted.reports });
      }
    }
  }
  return { samples, reports, findings };
}
