import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { findRepeats } from "../repeats/find-repeats.ts";
import { repeatFindings } from "../repeats/repeat-findings.ts";
import type { FileResult } from "./extract-file.ts";

/** What repeats something: `claims` are the ids of claims in the later copies, which are not to count again. */
export interface Repeated {
  readonly claims: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Finds the reports of a run that repeat another, in the order of the results: the first copy is the one
 * that counts. Rejects only when `signal` is aborted.
 */
export async function findRepeated(
  results: readonly FileResult[],
  textOf: (path: string) => Promise<string | null>,
  signal?: AbortSignal,
): Promise<Repeated> {
  const entries = results.flatMap((result) => result.reports.map((each) => ({ ...each, result })));
  const byKey = new Map(entries.map((entry, i) => [String(i), entry]));
  const { pairs } = await findRepeats(
    entries.map(({ signature }, i) => ({ key: String(i), signature })),
    async (key) => {
      signal?.throwIfAborted();
      const entry = byKey.get(key);
      if (entry === undefined) return null;
      const { source, body } = entry.report;
      return (await textOf(source))?.slice(body.start, body.end) ?? null;
    },
  );
  const copies = new Map<FileResult, Report[]>();
  for (const { b } of pairs) {
    const copy = byKey.get(b);
    if (copy === undefined) continue;
    const repeating = copies.get(copy.result);
    if (repeating === undefined) copies.set(copy.result, [copy.report]);
    else repeating.push(copy.report);
  }
  const claims = new Set([...copies].flatMap(([result, repeating]) => idsWithin(result.claims, repeating)));
  const reports = new Map([...byKey].map(([key, { report }]) => [key, report]));
  return { claims, findings: repeatFindings(pairs, reports) };
}

/** Ids of the claims that stand in one of the reports, which are disjoint. */
function idsWithin(claims: readonly Claim[], reports: readonly Report[]): string[] {
  const spans = reports.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const ids: string[] = [];
  let at = 0;
  for (const { id, start } of [...claims].sort((a, b) => a.start - b.start)) {
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at++;
    const span = spans[at];
    if (span !== undefined && start >= span.start) ids.push(id);
  }
  return ids;
}
