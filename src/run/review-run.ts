import { correctionFinding } from "../corrections/correction-finding.ts";
import type { LocatedCorrection } from "../corrections/read-corrections.ts";
import { reviewClaims } from "../corrections/review-claims.ts";
import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { RunRecord } from "../model/run-record.ts";
import { groupBy } from "../text/group-by.ts";
import type { ReadAmount } from "./correction-terms.ts";
import type { LoadedCorrections } from "./load-corrections.ts";
import { makeAddedClaim } from "./make-added-claim.ts";

/** The claims of a run as reviewed, and what became of each file of corrections. */
export interface ReviewedRun {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly records: RunRecord["corrections"];
  readonly counts: RunRecord["counts"]["reviewed"];
  /** Ids of claims that are never compared: what is wrong, and what was added to a report that repeats another. */
  readonly uncounted: ReadonlySet<string>;
}

type Input = Pick<RunRecord["inputs"][number], "path" | "sha256">;

/** Applies the corrections to the claims of a run, source by source: a correction is about the text that has its hash. */
export async function reviewRun(
  run: { claims: readonly Claim[]; reports: readonly Report[]; inputs: readonly Input[] },
  loaded: LoadedCorrections,
  textOf: (path: string) => Promise<string | null>,
  amount: ReadAmount,
): Promise<ReviewedRun> {
  const findings = [...loaded.findings];
  const refused = new Map<string, number>();
  const applied = new Map<string, Set<number>>();
  const refuse = ({ file }: LocatedCorrection) => refused.set(file, (refused.get(file) ?? 0) + 1);
  const { bySource, astray } = assign(loaded, run.inputs);
  for (const correction of astray) {
    refuse(correction);
    findings.push(noSource(correction, run.inputs));
  }
  if (bySource.size === 0) return done(run.claims);
  const claimsOf = groupBy(run.claims, ({ source }) => source);
  const reviewed = new Map<string, readonly Claim[]>();
  for (const [path, corrections] of bySource) {
    const text = await textOf(path);
    if (text === null) continue;
    const own = claimsOf.get(path) ?? [];
    const reports = run.reports.filter(({ source }) => source === path);
    const result = reviewClaims(own, corrections, text, (each) => makeAddedClaim(each, path, reports, text, amount));
    reviewed.set(path, result.claims);
    findings.push(...result.findings);
    result.refused.forEach(refuse);
    for (const { file, line } of result.applied) applied.set(file, (applied.get(file) ?? new Set()).add(line));
  }
  return done(run.inputs.flatMap(({ path }) => reviewed.get(path) ?? claimsOf.get(path) ?? []));

  function done(claims: readonly Claim[]): ReviewedRun {
    const records = loaded.files.map(({ path, sha256, unread }) => ({
      path,
      sha256,
      applied: applied.get(path)?.size ?? 0,
      refused: (refused.get(path) ?? 0) + unread,
    }));
    return { claims, findings, records, counts: countVerdicts(claims), uncounted: uncountedAmong(claims, run.reports) };
  }
}

/** Which corrections are about which source; of equal files the one that is named, or all. */
function assign({ files }: LoadedCorrections, inputs: readonly Input[]) {
  const byHash = new Map<string, string[]>();
  for (const { path, sha256 } of inputs) byHash.set(sha256, [...(byHash.get(sha256) ?? []), path]);
  const bySource = new Map<string, LocatedCorrection[]>();
  const astray: LocatedCorrection[] = [];
  for (const { corrections, whole } of files) {
    for (const correction of corrections) {
      const paths = byHash.get(correction.sha256) ?? [];
      const named = paths.filter((path) => path === correction.source);
      for (const path of named.length > 0 ? named : paths) {
        bySource.set(path, [...(bySource.get(path) ?? []), correction]);
      }
      const known = inputs.some(({ path }) => path === correction.source);
      if (paths.length === 0 && (whole || known)) astray.push(correction);
    }
  }
  return { bySource, astray };
}

function noSource({ file, line, source }: LocatedCorrection, inputs: readonly Input[]): Finding {
  const changed = inputs.some(({ path }) => path === source);
  return changed
    ? correctionFinding(
        "CORRECTION_TEXT_CHANGED",
        "warning",
        file,
        line,
        `${source}在核对之后改动过,位置可能已不同。请在新的数据集页面重新核对`,
      )
    : correctionFinding(
        "CORRECTION_NO_SOURCE",
        "warning",
        file,
        line,
        `输入中没有核对时的文件(${source || "未写文件名"}),也没有内容相同的文件`,
      );
}

function uncountedAmong(claims: readonly Claim[], reports: readonly Report[]): Set<string> {
  const copies = groupBy(
    reports.filter(({ repeats }) => repeats !== null),
    ({ source }) => source,
  );
  const inCopy = ({ source, start }: Claim) =>
    copies.get(source)?.some(({ span }) => span.start <= start && start < span.end) === true;
  const uncounted = claims.filter((claim) => claim.review === "wrong" || (claim.review === "added" && inCopy(claim)));
  return new Set(uncounted.map(({ id }) => id));
}

function countVerdicts(claims: readonly Claim[]): RunRecord["counts"]["reviewed"] {
  const counts = { right: 0, wrong: 0, corrected: 0, added: 0 };
  for (const { review } of claims) if (review !== null) counts[review] += 1;
  return counts;
}
