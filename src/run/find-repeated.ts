import type { Instruction } from "../manifest/instruction.ts";
import { indexInstructions } from "../manifest/index-instructions.ts";
import { instructionsFor } from "../manifest/match-instructions.ts";
import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { findRepeats } from "../repeats/find-repeats.ts";
import { gatherCopies, type RepeatDecision } from "../repeats/gather-copies.ts";
import { repeatFindings } from "../repeats/repeat-findings.ts";
import { groupBy } from "../text/group-by.ts";
import type { FileResult } from "./extract-file.ts";

/** What repeats something: `claims` are the ids of claims in copies, which are not to count again. */
export interface Repeated {
  /** All reports, in order, with what they repeat. */
  readonly reports: readonly Report[];
  readonly claims: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Finds the reports of a run that repeat another. Of several copies the one counts that tells who and
 * when, else the first in the order of the results. An excluded report repeats nothing, and what a manifest says of
 * a report comes first. Rejects only when `signal` is aborted.
 */
export async function findRepeated(
  results: readonly Pick<FileResult, "reports" | "claims">[],
  textOf: (path: string) => Promise<string | null>,
  instructions: readonly Instruction[],
  signal?: AbortSignal,
): Promise<Repeated> {
  const entries = results.flatMap((result) => result.reports.map((each) => ({ ...each, result })));
  const byKey = new Map(entries.map((entry, i) => [String(i), entry]));
  const { pairs } = await findRepeats(
    entries.map(({ signature, report }, i) => ({
      key: String(i),
      signature: report.excluded ? null : signature,
      period: report.period,
    })),
    async (key) => {
      signal?.throwIfAborted();
      const entry = byKey.get(key);
      if (entry === undefined) return null;
      const { source, body } = entry.report;
      return (await textOf(source))?.slice(body.start, body.end) ?? null;
    },
  );
  const found = entries.map(({ report }) => report);
  const { decisions, findings } = readDecisions(found, instructions);
  const worth = (key: string) => {
    const report = byKey.get(key)?.report;
    return report === undefined ? 0 : 2 * Number(report.organization !== null) + Number(report.period !== null);
  };
  const copies = gatherCopies([...byKey.keys()], pairs, decisions, worth);
  const repeats = new Map(copies.map((copy) => [copy.key, copy]));
  const reports = found.map((report, i): Report => {
    const copy = repeats.get(String(i));
    const kept = copy === undefined ? undefined : byKey.get(copy.of)?.report;
    if (copy === undefined || kept === undefined) return report;
    return { ...report, repeats: { source: kept.source, number: kept.number, similarity: copy.similarity } };
  });
  const repeating = copies.flatMap(({ key }) => byKey.get(key) ?? []);
  const claims = [...groupBy(repeating, ({ result }) => result)].flatMap(([result, own]) =>
    idsWithin(
      result.claims,
      own.map(({ report }) => report),
    ),
  );
  const byReportKey = new Map([...byKey].map(([key, { report }]) => [key, report]));
  return { reports, claims: new Set(claims), findings: [...findings, ...repeatFindings(copies, byReportKey)] };
}

/** What manifests say of repeats, by the keys of the reports; a report that they name and that is not there is a finding. */
function readDecisions(reports: readonly Report[], instructions: readonly Instruction[]) {
  const decisions = new Map<string, RepeatDecision>();
  const findings: Finding[] = [];
  const saying = instructions.filter(({ repeats }) => repeats !== null);
  if (saying.length === 0) return { decisions, findings };
  const instructionsOf = indexInstructions(saying);
  const keyed = reports.map((report, i) => ({ key: String(i), report }));
  const bySource = groupBy(keyed, ({ report }) => report.source);
  for (const [source, own] of bySource) {
    const rows = instructionsOf(source);
    if (rows.length === 0) continue;
    const all = own.map(({ report }) => report);
    for (const { key, report } of own) {
      const row = instructionsFor(report, all, rows).at(-1);
      if (row?.repeats == null) continue;
      if (row.repeats === "none") decisions.set(key, "none");
      else {
        const { file, number } = row.repeats;
        const of = bySource.get(file)?.find((each) => each.report.number === (number ?? 1));
        if (of === undefined) findings.push(notThere(row, file, number));
        else if (of.key !== key) decisions.set(key, { of: of.key });
      }
    }
  }
  return { decisions, findings };
}

function notThere({ manifest, line }: Instruction, file: string, number: number | null): Finding {
  const message = `${manifest}第${line}行“重复”一栏所指的报告“${file}${number === null ? "" : `#${number}`}”不在输入中,该格未采用;应为“文件#序号”,序号见“序号”一栏。`;
  return { code: "MANIFEST_VALUE", severity: "warning", source: manifest, start: null, end: null, message };
}

/** Ids of the claims that stand in one of the reports of a source. */
function idsWithin(claims: readonly Claim[], reports: readonly Report[]): string[] {
  const bySource = groupBy(reports, ({ source }) => source);
  return claims
    .filter(({ source, start }) => bySource.get(source)?.some(({ span }) => span.start <= start && start < span.end))
    .map(({ id }) => id);
}
