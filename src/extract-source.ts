import type { Cut } from "./bind/bind-claims.ts";
import { bindReport } from "./bind-report.ts";
import type { Domain } from "./compile-domain.ts";
import { applyManifest } from "./manifest/apply-manifest.ts";
import type { Instruction } from "./manifest/instruction.ts";
import type { Claim } from "./model/claim.ts";
import type { Finding } from "./model/finding.ts";
import type { PassedNumber } from "./model/mention.ts";
import type { Report } from "./model/report.ts";
import type { Source } from "./model/source.ts";
import type { Table } from "./model/table.ts";
import { findLaidOutTables } from "./tables/find-laid-out-tables.ts";
import { regionIn } from "./split/place-of.ts";
import { fullName } from "./split/full-name.ts";
import { reportRules } from "./split/report-rules.ts";
import { splitReports } from "./split/split-reports.ts";
import { fold } from "./text/fold.ts";

/** What one source yields. */
export interface Extracted {
  reports: Report[];
  claims: Claim[];
  passed: PassedNumber[];
  findings: Finding[];
}

/**
 * Runs a source through all stages from split to bind. Pure: neither files nor clock; never throws on content.
 *
 * @param instructions what a manifest says of the source's reports; an excluded one yields no claims
 */
export function extractSource(
  source: Source,
  domain: Domain,
  cut: Cut,
  instructions: readonly Instruction[] = [],
): Extracted {
  const { organization } = reportRules(domain.pipeline.reports);
  const split = splitReports(source, domain.pipeline.reports);
  const { reports, findings } = applyManifest(split, instructions, (name) => ({
    name: fullName(name, organization),
    region: regionIn(fold(name), organization),
  }));
  const counted = reports.filter(({ excluded }) => !excluded);
  const tables = tablesOf(source);
  const bound = counted.map((report) => {
    const { claims, passed } = bindReport(report, source.text, domain, cut, tables);
    return { claims, passed };
  });
  return { reports, claims: bound.flatMap((b) => b.claims), passed: bound.flatMap((b) => b.passed), findings };
}

/** Formats that know tables give them; elsewhere the lines may give them away. */
function tablesOf({ format, tables, text }: Source): readonly Table[] {
  return format === "text" || format === "pdf" || format === "doc" ? findLaidOutTables(text) : tables;
}
