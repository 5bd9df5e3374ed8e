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
  bodyOf: (report: Report) => Promise<string | null>,
  signal?: AbortSignal,
): Promise<Repeated> {
  const entries = results.flatMap((result) => result.reports.map((each) => ({ ...each, result })));
  const byKey = new Map(entries.map((entry, i) => [String(i), entry]));
  const { pairs } = await findRepeats(
    entries.map(({ signature }, i) => ({ key: String(i), signature })),
    async (key) => {
      signal?.throwIfAborted();
      const entry = byKey.get(key);
      return entry === undefined ? null : bodyOf(entry.report);
    },
  );
  const claims = new Set<string>();
  for (const { b } of pairs) {
    const copy = byKey.get(b);
    if (copy !== undefined) for (const { id } of within(copy.result.claims, copy.report)) claims.add(id);
  }
  const reports = new Map([...byKey].map(([key, { report }]) => [key, report]));
  return { claims, findings: repeatFindings(pairs, reports) };
}

function within(claims: readonly Claim[], { span }: Report): Claim[] {
  return claims.filter(({ start, end }) => start >= span.start && end <= span.end);
}
