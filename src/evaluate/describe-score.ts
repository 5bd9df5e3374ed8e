import type { Miss, Rates, Score } from "./score.ts";
import type { ReportMiss, ReportScore } from "./score-reports.ts";

/** A score in lines: quantity and claim, each indicator, each field. */
export function describeScore({ quantity, claim, byIndicator, fields }: Omit<Score, "misses">): string[] {
  return [
    line("quantity", quantity),
    line("claim", claim),
    ...Object.entries(byIndicator).map(([id, rates]) => line(`  ${id}`, rates)),
    `fields on right quantities: ${Object.entries(fields)
      .map(([field, share]) => `${field} ${share.toFixed(3)}`)
      .join(", ")}`,
  ];
}

function line(name: string, { precision, recall, f1, tp, gold, predicted }: Rates): string {
  const shares = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  return `${name.padEnd(24)} ${shares}   (${tp} right, ${gold} gold, ${predicted} predicted)`;
}

/** How reports were split and told, in lines. */
export function describeReportScore(score: Omit<ReportScore, "misses">): string[] {
  const { gold, found, untold, invented, inventedWhereHidden: hidden } = score;
  const right = (["split", "organization", "period", "kind"] as const)
    .map((field) => `${field} right ${(gold === 0 ? 0 : score[field] / gold).toFixed(3)} (${score[field]})`)
    .join(", ");
  return [
    `reports: ${gold} annotated, ${found} found; ${right}`,
    `not told in the text: organization ${untold.organization}, period ${untold.period}; invented: organization ${invented.organization}, period ${invented.period}, of these where it hides names: organization ${hidden.organization}, period ${hidden.period}`,
  ];
}

/** A report that is told wrong, in a line. */
export function describeReportMiss({ source, start, field, gold, got }: ReportMiss): string {
  return `REPORT   ${source}:${start}\t${field}: ${gold ?? "untold"}, got ${got ?? (field === "start" ? "no report there" : "untold")}`;
}

/** What is missed, wrong or too much, a line each, and one more for what was found instead. */
export function describeMiss({ kind, source, gold, got }: Miss): string[] {
  const [first, second] = gold === null ? [got, null] : [gold, got];
  return [
    `${kind.toUpperCase().padEnd(8)} ${source}:${first.start}\t${what(first)}`,
    ...(second === null ? [] : [`     got ${what(second)}`]),
  ];
}

type Row = NonNullable<Miss["gold"] | Miss["got"]>;

function what({ quote, value, value_max, unit, indicator, measure, status }: Row): string {
  const amount = `${value ?? "masked"}${value_max === null ? "" : `..${value_max}`} ${unit}`;
  return `${quote}\t${amount}\t${indicator}/${measure}/${status}`;
}
