import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Source } from "../model/source.ts";
import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { gradeOrganization } from "./find-organizations.ts";
import { findStarts } from "./find-starts.ts";
import { layOut } from "./lay-out.ts";
import { markLines } from "./mark-lines.ts";
import { parseHeading } from "./parse-heading.ts";
import { describeReport } from "./describe-report.ts";
import { reportRules } from "./report-rules.ts";
import { outsideFindings } from "./outside-findings.ts";

/**
 * A source into its reports, in order, with disjoint spans. What a site put around them (its name, an
 * introduction, an appeal to download) belongs to none and becomes a finding, as does a report that
 * lacks a title, a body, an organization or a period.
 */
export function splitReports(source: Source, lexicon: ReportLexicon): { reports: Report[]; findings: Finding[] } {
  const rules = reportRules(lexicon);
  const lines = markLines(source.text, rules.line);
  const headings = lines.map((line) => parseHeading(line, rules.heading));
  const found = findStarts(
    lines,
    headings,
    (core) => gradeOrganization(core, rules.organization),
    rules.kind.salutation,
  );
  const layouts = layOut(lines, headings, found, rules);
  const described = layouts.map((layout, i) =>
    describeReport(source, lines, layout, { number: i + 1, alone: layouts.length === 1 }, rules),
  );
  const reports = described.map(({ report }) => report);
  return {
    reports,
    findings: [
      ...outsideFindings(source, lines, reports, found.page),
      ...described.flatMap(({ findings }) => findings),
    ],
  };
}
