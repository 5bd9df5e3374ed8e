import type { Report } from "../model/report.ts";
import type { PageReport } from "./page-data.ts";

/** A report as the page has it. */
export function pageReport(report: Report, source: number): PageReport {
  const { span, title, organization, region, period, kind, excluded } = report;
  const repeats = report.repeats?.source ?? null;
  return { source, start: span.start, end: span.end, title, organization, region, period, kind, excluded, repeats };
}

/** Text that belongs to no report. */
const OUTSIDE = {
  title: "",
  organization: null,
  region: null,
  period: null,
  kind: null,
  excluded: false,
  repeats: null,
};

/** Reports of one source in the order of the text, and between them what belongs to none, so that all of a text can be read. */
export function withGaps(reports: readonly PageReport[], source: number, text: string | null): PageReport[] {
  const ordered = reports.toSorted((a, b) => a.start - b.start);
  if (text === null) return ordered;
  const all: PageReport[] = [];
  let at = 0;
  const gap = (end: number) => {
    if (end <= at || text.slice(at, end).trim() === "") return;
    all.push({ ...OUTSIDE, source, start: at, end });
  };
  for (const report of ordered) {
    gap(report.start);
    all.push(report);
    at = Math.max(at, report.end);
  }
  gap(text.length);
  return all;
}
