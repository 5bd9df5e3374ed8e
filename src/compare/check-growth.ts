import { compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from "../model/decimal.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import type { ComparableClaim } from "./comparable-claim.ts";
import { quoted } from "./describe-claims.ts";
import { interval, marginOf, stepOf } from "./margin.ts";
import { isCalendarYear } from "./period-kind.ts";

const SHOWN_DIGITS = 4;

/**
 * Rates of growth that contradict the year before in the data: 2018 has 100, and 2019 says `150件,同比增长
 * 20%`. The rate is taken to be of the amount before it in its sentence, of the same indicator; that amount
 * and the one of the year before must be what their cells hold, said once and exactly, so that a sum or a
 * disputed figure raises no alarm. Lets pass what rounding explains.
 *
 * @param claims of all sources, each in the order of its text
 * @param rows the cells of each row, whatever the order
 */
export function checkGrowth(
  claims: readonly ComparableClaim[],
  rows: readonly (readonly Observation[])[],
  claimOf: (id: string) => ComparableClaim | undefined,
): Finding[] {
  const placed = new Map(
    rows.flatMap((cells) => cells.flatMap((cell) => cell.terms.map((id) => [id, { cell, cells }]))),
  );
  return claims.flatMap((growth, i) => {
    const amount = claims[i - 1];
    if (growth.measure !== "growth" || growth.unit !== "percent" || !isPlain(growth)) return [];
    if (amount === undefined || amount.measure !== "value" || !ofOneThing(amount, growth)) return [];
    const { cell, cells } = placed.get(amount.id) ?? {};
    if (cell === undefined || !isCalendarYear(cell.period)) return [];
    const year = String(Number(cell.period) - 1);
    const before = cells?.find(({ period }) => period === year);
    const base = before === undefined ? undefined : claimOf(before.terms[0] ?? "");
    if (before === undefined || base === undefined || !isSound(cell) || !isSound(before)) return [];
    return contradiction(growth, amount, base, year);
  });
}

function isPlain(claim: Pick<ComparableClaim, "qualifier" | "value_max">): boolean {
  return claim.qualifier === "eq" && claim.value_max === null;
}

function isSound(cell: Observation): boolean {
  return cell.made !== "summed" && isPlain(cell) && cell.others.length === 0;
}

function ofOneThing(amount: ComparableClaim, growth: ComparableClaim): boolean {
  return (
    amount.source === growth.source &&
    amount.sentence === growth.sentence &&
    amount.indicator === growth.indicator &&
    amount.status === "actual" &&
    growth.status === "actual" &&
    amount.period === growth.period
  );
}

function contradiction(
  growth: ComparableClaim,
  amount: ComparableClaim,
  base: ComparableClaim,
  year: string,
): Finding[] {
  const [amountMargin, baseMargin, step] = [marginOf(amount), marginOf(base), stepOf(growth)];
  if (amountMargin === null || baseMargin === null || step === null) return [];
  const [low, high] = interval(amount.value, amountMargin);
  const [least, most] = interval(base.value, baseMargin);
  if (least <= 0) return [];
  const stated = Number(growth.value);
  if (stated >= 100 * (low / most - 1) - step && stated <= 100 * (high / least - 1) + step) return [];
  const difference = subtractDecimals(amount.value, base.value);
  const found = divideDecimals(multiplyDecimals(difference, "100"), base.value, SHOWN_DIGITS);
  const direction = compareDecimals(difference, "0") < 0 ? "减少" : "增长";
  return [
    {
      code: "COMPARE_GROWTH_MISMATCH",
      severity: "warning",
      source: growth.source,
      start: growth.start,
      end: growth.end,
      message:
        `原文说${quoted(amount)}增长${quoted(growth)},而${year}年为${quoted(base)}(见《${base.report}》),` +
        `应为${direction}${found.replace("-", "")}%。各数均按原文取用,请核对两处原文,或口径是否一致。`,
    },
  ];
}
