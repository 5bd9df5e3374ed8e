import type { Report } from "../src/model/report.ts";

/** A report of which nothing is known but its place, and what is given. */
export function makeReport(given: Partial<Report> & Pick<Report, "span">): Report {
  return {
    source: "a.txt",
    number: 1,
    title: "工作总结",
    body: given.span,
    organization: null,
    organization_evidence: null,
    region: null,
    period: null,
    period_evidence: null,
    kind: "summary",
    excluded: false,
    repeats: null,
    ...given,
  };
}
