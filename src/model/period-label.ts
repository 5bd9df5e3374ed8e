import type { Period } from "./report.ts";

/**
 * A period as Chinese reports write it: `2007年`, `2007年上半年`, `2007年第3季度`, `2007年5月`, `2016—2020年`,
 * `2019年1—10月`, `2018—2019学年`; `未知时期` for null.
 */
export function periodLabel(period: Period | null): string {
  if (period === null) return "未知时期";
  if (period[4] === "/") return `${period.replace("/", "—")}年`;
  const [from = "", to] = period.split("/");
  if (to !== undefined) return monthsLabel(from, to);
  const year = `${from.slice(0, 4)}年`;
  const rest = from.slice(5);
  if (rest === "") return year;
  if (rest === "H1") return `${year}上半年`;
  if (rest === "H2") return `${year}下半年`;
  return rest.startsWith("Q") ? `${year}第${rest.slice(1)}季度` : `${year}${Number(rest)}月`;
}

/** From one month to another, each as `2019-01`. */
function monthsLabel(from: string, to: string): string {
  const [year, month] = split(from);
  const [lastYear, lastMonth] = split(to);
  if (year === lastYear) return `${year}年${month}—${lastMonth}月`;
  if (lastYear === year + 1 && month === 9 && lastMonth === 8) return `${year}—${lastYear}学年`;
  return `${year}年${month}月—${lastYear}年${lastMonth}月`;
}

function split(month: string): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
}
