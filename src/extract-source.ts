import type { Cut } from "./bind/bind-claims.ts";
import { bindReport } from "./bind-report.ts";
import type { Domain } from "./compile-domain.ts";
import type { Claim } from "./model/claim.ts";
import type { Finding } from "./model/finding.ts";
import type { PassedNumber } from "./model/mention.ts";
import type { Report } from "./model/report.ts";
import type { Source } from "./model/source.ts";
import { splitReports } from "./split/split-reports.ts";

/** What one source yields. */
export interface Extracted {
  reports: Report[];
  claims: Claim[];
  passed: PassedNumber[];
  findings: Finding[];
}

/** Runs a source through all stages from split to bind. Pure: neither files nor clock; never throws on content. */
export function extractSource(source: Source, domain: Domain, cut: Cut): Extracted {
  const { reports, findings } = splitReports(source, domain.pipeline.reports);
  const bound = reports.map((report) => bindReport(report, source.text, domain, cut, source.tables));
  return { reports, claims: bound.flatMap((b) => b.claims), passed: bound.flatMap((b) => b.passed), findings };
}
