import type { Caution } from "../model/caution.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import type { ClaimTree } from "./claim-tree.ts";
import type { ComparableClaim } from "./comparable-claim.ts";
import { locationOf, quoted } from "./describe-claims.ts";
import type { CompareOptions } from "./options.ts";
import { type Figure, settleReport } from "./settle-report.ts";

/**
 * The cell that claims of one `cellKey` make, given per report in the order of the text. Reports are
 * never added to each other: they tell of the same thing. Where they differ, the last one counts.
 */
export function settleCell(
  byReport: readonly (readonly ComparableClaim[])[],
  tree: ClaimTree,
  options: Required<CompareOptions>,
): { observation: Observation; findings: Finding[] } {
  const figures = byReport.map((claims) => settleReport(claims, tree, options));
  const taken = figures.at(-1);
  const claim = taken?.claims[0];
  if (taken === undefined || claim === undefined) throw new Error("settleCell was given no claims");

  const agreeing = figures.filter((figure) => sameValue(figure, taken));
  const rivals = [
    ...figures.filter((figure) => !sameValue(figure, taken)),
    ...agreeing.flatMap((figure) => figure.rivals),
  ];
  const cautions = new Set<Caution>(agreeing.flatMap((figure) => figure.cautions));
  if (rivals.length > 0) cautions.add("CONFLICT");
  if (claim.period === null) cautions.add("PERIOD_UNKNOWN");

  const observation: Observation = {
    organization: claim.organization,
    source: claim.source,
    report: claim.report,
    indicator: claim.indicator,
    unit: claim.unit,
    unit_detail: claim.unit_detail,
    measure: claim.measure,
    status: claim.status,
    scope: claim.scope,
    basis: claim.basis,
    period: claim.period,
    value: taken.value,
    value_max: taken.value_max,
    qualifier: taken.qualifier,
    made: taken.made,
    cautions: [...cautions],
    claims: agreeing.flatMap((figure) => figure.claims.map(({ id }) => id)),
  };
  return { observation, findings: rivals.length > 0 ? [conflict(claim, taken, rivals, options)] : [] };
}

function sameValue(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.value_max === b.value_max;
}

function describe({ made, value, claims }: Figure): string {
  return made === "summed" ? `合计${value}` : claims.slice(0, 1).map(quoted).join("");
}

function conflict(
  claim: ComparableClaim,
  taken: Figure,
  rivals: readonly Figure[],
  options: Required<CompareOptions>,
): Finding {
  const exact = [taken, ...rivals].every(({ qualifier }) => qualifier === "eq");
  const here = describe(taken);
  const others = rivals
    .map(
      (rival) =>
        describe(rival) +
        rival.claims
          .slice(0, 1)
          .map((first) => locationOf(first, claim))
          .join(""),
    )
    .join("、");
  return {
    code: "COMPARE_CONFLICT",
    // 500余 beside 525 is most often the same figure, less exactly told.
    severity: exact && claim.period !== null ? "warning" : "info",
    source: claim.source,
    start: claim.start,
    end: claim.end,
    message:
      `“${options.indicatorLabel(claim.indicator)}”同一口径有不同的数:${here}与${others};` +
      (claim.period === null ? "原文未说明时期,可能不是同一时期。" : "同一时期应当只有一个数。") +
      `比较表暂取${here},请核对原文。`,
  };
}
