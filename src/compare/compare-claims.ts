import type { Claim } from "../model/claim.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import { buildComparison } from "./build-comparison.ts";
import { checkParts } from "./check-parts.ts";
import { claimTree } from "./claim-tree.ts";
import { type ComparableClaim, inTextOrder, isComparable } from "./comparable-claim.ts";
import { compareRows } from "./compare-rows.ts";
import { locateReport } from "./locate-report.ts";
import { type CompareOptions, withDefaults } from "./options.ts";
import { rowKey } from "./row-key.ts";
import { settleCell } from "./settle-cell.ts";

/** What `compareClaims` returns: cells, the rows that they make, and what an analyst should look at. */
export interface Compared {
  readonly observations: Observation[];
  /** In the order of `compareRows`. */
  readonly comparisons: Comparison[];
  readonly findings: Finding[];
}

/**
 * Puts claims side by side. A cell is one organization, indicator, unit, measure, status, scope, basis
 * and period, so that 人 and 人次, a target and an actual, a half year and a year never meet; within it
 * a part never counts beside its whole, a stated total beats a sum, and only amounts made within the
 * period are added up. Reports without an organization, and claims without a period, stand apart by
 * report. The order of the claims does not matter. Findings: `COMPARE_CONFLICT`, `COMPARE_PARTS_MISMATCH`.
 */
export function compareClaims(claims: readonly Claim[], options: CompareOptions): Compared {
  const settings = withDefaults(options);
  const reportOf = locateReport(settings.reports);
  const included = claims.filter((claim) => !settings.excluded(claim)).sort(inTextOrder);
  const tree = claimTree(included);
  const comparable = included.filter((claim) => isComparable(claim, settings.other));

  const rows = new Map<string, Map<string, Map<string, ComparableClaim[]>>>();
  for (const claim of comparable) {
    const report = reportOf(claim);
    const row = getOrAdd(rows, rowKey(claim, report), () => new Map<string, Map<string, ComparableClaim[]>>());
    const cell = getOrAdd(row, claim.period ?? "", () => new Map<string, ComparableClaim[]>());
    getOrAdd(cell, report, () => []).push(claim);
  }

  const findings = comparable.flatMap((claim) => checkParts(claim, tree));
  const comparisons = [...rows.values()]
    .map((row) => {
      const settled = [...row.values()].map((byReport) => settleCell([...byReport.values()], tree, settings));
      for (const cell of settled) findings.push(...cell.findings);
      return buildComparison(settled.map(({ observation }) => observation));
    })
    .sort(compareRows);
  return { observations: comparisons.flatMap(({ cells }) => cells), comparisons, findings: findings.sort(byPlace) };
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
