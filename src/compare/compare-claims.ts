import type { Claim } from "../model/claim.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import type { Report } from "../model/report.ts";
import type { Target } from "../model/target.ts";
import { buildComparison } from "./build-comparison.ts";
import { checkGrowth } from "./check-growth.ts";
import { checkParts } from "./check-parts.ts";
import { checkShares } from "./check-shares.ts";
import { claimTree } from "./claim-tree.ts";
import { type ComparableClaim, inTextOrder, isComparable, isStated } from "./comparable-claim.ts";
import { compareRows } from "./compare-rows.ts";
import { locateReport } from "./locate-report.ts";
import { meetTargets, pairTargets } from "./meet-targets.ts";
import { type CompareOptions, withDefaults } from "./options.ts";
import { rowKey } from "./row-key.ts";
import { settleRow } from "./settle-row.ts";

/** What `compareClaims` returns: cells, the rows that they make, and what an analyst should look at. */
export interface Compared {
  readonly observations: Observation[];
  /** In the order of `compareRows`. */
  readonly comparisons: Comparison[];
  /** One per planned cell, in their order. */
  readonly targets: Target[];
  readonly findings: Finding[];
}

/**
 * Puts claims side by side. A cell is one organization, indicator, unit, measure, status, scope, basis
 * and period, so that 人 and 人次, a target and an actual, a half year and a year never meet; within it
 * a part never counts beside its whole, a stated total beats a sum, and only amounts made within the
 * period are added up. Reports without an organization, and claims without a period, stand apart by
 * report. The order of the claims does not matter. Findings: `COMPARE_CONFLICT`, `COMPARE_PARTS_MISMATCH`,
 * `COMPARE_SHARE_MISMATCH`, `COMPARE_GROWTH_MISMATCH`; each names the figures, and none changes one.
 */
export function compareClaims(claims: readonly Claim[], options: CompareOptions): Compared {
  const settings = withDefaults(options);
  const reportOf = locateReport(settings.reports);
  const included = claims.filter((claim) => !settings.excluded(claim)).sort(inTextOrder);
  const tree = claimTree(included);
  const comparable = included.filter((claim) => isComparable(claim, settings.other));

  type Cell = Map<string, { report: Report | null; claims: ComparableClaim[] }>;
  const rows = new Map<string, Map<string, Cell>>();
  for (const claim of comparable) {
    const { key, report } = reportOf(claim);
    const row = getOrAdd(rows, rowKey(claim, key), () => new Map<string, Cell>());
    const cell = getOrAdd(row, claim.period ?? "", (): Cell => new Map());
    getOrAdd(cell, key, () => ({ report, claims: [] })).claims.push(claim);
  }

  const settled = [...rows.values()].map((row) =>
    settleRow(
      [...row.values()].map((byReport) => [...byReport.values()]),
      tree,
      settings,
    ),
  );
  const cells = settled.map((row) => row.map(({ observation }) => observation));
  const pairs = pairTargets(cells.flat());
  const comparisons = cells.map((row) => buildComparison(row.map((cell) => marked(cell, pairs)))).sort(compareRows);
  const observations = comparisons.flatMap((row) => row.cells);
  const byId = new Map(comparable.map((claim) => [claim.id, claim]));
  const findings = [
    ...comparable.flatMap((claim) => checkParts(claim, tree)),
    ...checkShares(included.filter(isStated), tree),
    ...checkGrowth(comparable, cells, (id) => byId.get(id)),
    ...settled.flatMap((row) => row.flatMap((cell) => cell.findings)),
  ];
  return {
    observations,
    comparisons,
    targets: meetTargets(pairTargets(observations), (id) => byId.get(id)),
    findings: findings.sort(byPlace),
  };
}

/** With a caution where it is planned and nothing tells what came of it. */
function marked(cell: Observation, pairs: ReadonlyMap<Observation, Observation | null>): Observation {
  return pairs.get(cell) === null ? { ...cell, cautions: [...cell.cautions, "TARGET_ONLY"] } : cell;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function byPlace(a: Finding, b: Finding): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return (a.start ?? 0) - (b.start ?? 0);
}
