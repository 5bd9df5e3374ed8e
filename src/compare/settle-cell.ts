import type { Caution } from "../model/caution.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation, OtherFigure } from "../model/observation.ts";
import type { ClaimTree } from "./claim-tree.ts";
import type { ComparableClaim } from "./comparable-claim.ts";
import { locationOf, quoted } from "./describe-claims.ts";
import type { CompareOptions } from "./options.ts";
import { orderReports, type Saying } from "./order-reports.ts";
import { nearness, periodKind } from "./period-kind.ts";
import { type Figure, settleReport } from "./settle-report.ts";
import { unlikeObjects } from "./compare-objects.ts";

/** A cell, and what an analyst should look at in it. */
export interface SettledCell {
  readonly observation: Observation;
  readonly findings: readonly Finding[];
}

/**
 * The cell that claims of one `rowKey` and period make, given per report in the order of the text. Reports
 * are never added to each other: they tell of the same thing. Where they differ, the last one in the
 * order of `orderReports` counts, and the figures of the others are kept beside it.
 */
export function settleCell(
  byReport: readonly Saying[],
  tree: ClaimTree,
  options: Required<CompareOptions>,
  rowObjects: readonly string[] = [],
): SettledCell {
  const period = byReport[0]?.claims[0]?.period ?? null;
  const figures = orderReports(byReport, period).map(({ report, claims }) => ({
    ...settleReport(claims, tree, options, rowObjects),
    report,
  }));
  const taken = figures.at(-1);
  const claim = taken?.claims[0];
  if (taken === undefined || claim === undefined) throw new Error("settleCell was given no claims");

  const agreeing = figures.filter((figure) => sameValue(figure, taken));
  const rivals = [
    ...figures.filter((figure) => !sameValue(figure, taken)),
    ...figures.flatMap((figure) => figure.rivals).filter((figure) => !sameValue(figure, taken)),
  ];
  const cautions = new Set<Caution>(agreeing.flatMap((figure) => figure.cautions));
  if (rivals.length > 0) cautions.add("CONFLICT");
  if (figures.length > 1) cautions.add("SEVERAL_REPORTS");
  for (const caution of ofPeriod(claim, taken.report?.period ?? null)) cautions.add(caution);

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
    period,
    value: taken.value,
    value_max: taken.value_max,
    qualifier: taken.qualifier,
    made: taken.made,
    cautions: [...cautions],
    claims: agreeing.flatMap((figure) => figure.claims.map(({ id }) => id)),
    terms: taken.terms.map(({ id }) => id),
    objects: objectsOf(taken),
    others: rivals.map(otherFigure),
  };
  return { observation, findings: rivals.length > 0 ? [conflict(claim, taken, rivals, options)] : [] };
}

function ofPeriod({ period, status }: ComparableClaim, reportPeriod: string | null): Caution[] {
  if (period === null) return ["PERIOD_UNKNOWN"];
  const kind = periodKind(period);
  const elsewhere = reportPeriod !== null && nearness(reportPeriod, period) === 0;
  return [
    ...(kind === "part" ? ["PART_OF_YEAR" as const] : kind === "span" ? ["SPAN_OF_YEARS" as const] : []),
    // What is planned or expected is always said ahead.
    ...(elsewhere && (status === "actual" || status === "applied") ? ["OTHER_REPORT" as const] : []),
  ];
}

function sameValue(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.value_max === b.value_max;
}

function otherFigure({ value, value_max, qualifier, claims }: Figure): OtherFigure {
  const [first] = claims;
  if (first === undefined) throw new Error("a figure has no claims");
  return {
    value,
    value_max,
    qualifier,
    source: first.source,
    report: first.report,
    claims: claims.map(({ id }) => id),
  };
}

function describe({ made, value, claims }: Figure): string {
  const [first] = claims;
  if (made === "summed" || first === undefined) return `合计${value}`;
  return quoted(first) + (first.object === "" ? "" : `(${first.object})`);
}

const objectsOf = ({ terms }: Figure) => [...new Set(terms.map(({ object }) => object))].filter((each) => each !== "");

function conflict(
  claim: ComparableClaim,
  taken: Figure,
  rivals: readonly Figure[],
  options: Required<CompareOptions>,
): Finding {
  const unlike = rivals.every((rival) => unlikeObjects(objectsOf(taken), objectsOf(rival)));
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
    severity: exact && claim.period !== null && !unlike ? "warning" : "info",
    source: claim.source,
    start: claim.start,
    end: claim.end,
    message:
      `“${options.indicatorLabel(claim.indicator)}”同一口径有不同的数:${here}与${others};` +
      (claim.period === null
        ? "原文未说明时期,可能不是同一时期。"
        : unlike
          ? "所指可能不是同一事物。"
          : "同一时期应当只有一个数。") +
      `比较表暂取${here},请核对原文。`,
  };
}
