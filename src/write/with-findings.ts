import type { Dataset } from "../model/dataset.ts";
import type { Finding, Severity } from "../model/finding.ts";

/** A dataset with findings that came up in writing it; the counts of its record include them. */
export function withFindings(dataset: Dataset, more: readonly Finding[]): Dataset {
  if (more.length === 0) return dataset;
  const findings = [...dataset.findings, ...more];
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const counts = {
    ...dataset.run.counts,
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
  };
  return { ...dataset, findings, run: { ...dataset.run, counts } };
}
