import { createHash } from "node:crypto";
import type { Claim } from "../model/claim.ts";
import { CORRECTION_COLUMNS } from "../model/correction.ts";
import type { Dataset } from "../model/dataset.ts";
import { claimEncoder } from "./encode-claims.ts";
import { encodeComparisons } from "./encode-comparisons.ts";
import type { Named, PageData, PageReport, PageText, Terms, Titles } from "./page-data.ts";
import { ABRIDGED_FINDINGS, MOST_CLAIMS } from "./page-limits.ts";
import { pageReport, withGaps } from "./page-reports.ts";
import { StringTable } from "./string-table.ts";

/** What the page says of the domain, and in which words. */
export interface PageWords {
  readonly language: PageData["language"];
  readonly domain: Named;
  readonly indicators: readonly Named[];
  readonly units: readonly Named[];
  readonly other: string;
  readonly terms: Readonly<Record<keyof Titles, Terms>>;
  readonly reasons: Readonly<Record<string, string>>;
}

const NOTHING = { comparisons: [], targets: [] };

/** Where texts go, one at a time, so that no more than one is held here. */
export interface TextSink {
  add(source: number, text: PageText): Promise<void>;
}

/** What the page holds of a dataset, as if all texts were in it. Hands each source's text to `texts`, in the order of the inputs. */
export async function buildPageData(dataset: Dataset, words: PageWords, texts: TextSink): Promise<PageData> {
  const abridged = dataset.claims.length > MOST_CLAIMS;
  const strings = new StringTable();
  const inputs = abridged ? [] : sourcesOf(dataset);
  const reports: PageReport[] = [];
  const reportsBySource = groupBy(dataset.reports, ({ source }) => source);
  const claimsBySource = groupBy(dataset.claims, ({ source }) => source);
  const encoder = claimEncoder(strings);

  for (const [source, { path }] of inputs.entries()) {
    const text = await dataset.textOf(path);
    const first = reports.length;
    const own = (reportsBySource.get(path) ?? []).map((report) => pageReport(report, source));
    reports.push(...withGaps(own, source, text));
    for (const claim of claimsBySource.get(path) ?? []) {
      encoder.add(claim, { source, report: reportAt(reports, first, claim), text });
    }
    const passed = dataset.passedOf(path).flatMap(({ span, reason }) => [span.start, span.end, reason]);
    await texts.add(source, { text, passed });
  }

  const compared = encodeComparisons(abridged ? NOTHING : dataset, strings, encoder.numberOf);
  const { tool, rules, segmenter, counts } = dataset.run;
  return {
    dataset: digest(words.domain.id, dataset.run.inputs),
    ...words,
    run: { tool, rules, segmenter, counts },
    skipped: dataset.run.skipped,
    correctionColumns: CORRECTION_COLUMNS,
    strings: strings.strings,
    sources: inputs.map((input) => ({ ...input, file: 0 })),
    reports,
    ...encoder.finish(),
    ...compared,
    findings: abridged ? dataset.findings.slice(0, ABRIDGED_FINDINGS) : dataset.findings,
    abridged,
  };
}

/** The inputs, and after them what claims name besides: a claim is never left out for want of its source. */
function sourcesOf({ run, claims }: Dataset) {
  const inputs = run.inputs.map(({ path, sha256, format }) => ({ path, sha256, format: format as string }));
  const known = new Set(inputs.map(({ path }) => path));
  const others = new Set(claims.map(({ source }) => source).filter((path) => !known.has(path)));
  return [...inputs, ...[...others].map((path) => ({ path, sha256: "", format: "" }))];
}

/** Number of the report, of those from `first` on, that the claim stands in; -1 where it is in none. */
function reportAt(reports: readonly PageReport[], first: number, claim: Claim): number {
  for (let number = first; number < reports.length; number += 1) {
    const report = reports[number];
    if (report !== undefined && report.start <= claim.start && claim.start < report.end) return number;
  }
  return -1;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function digest(domain: string, inputs: Dataset["run"]["inputs"]): string {
  const hash = createHash("sha256").update(domain);
  for (const sha256 of inputs.map((input) => input.sha256).toSorted()) hash.update(sha256);
  return hash.digest("hex").slice(0, 16);
}
