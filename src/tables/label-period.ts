/** When a label says that figures are for; the year may be left to a label above it, or to the report. */
export interface LabelPeriod {
  readonly year: number | "this" | "last" | null;
  /** Last year of a span. */
  readonly to: number | null;
  /** Half, quarter or month, as a period has it (`H1`, `Q2`, `05`), or the first and the last of several months (`01/10`). */
  readonly rest: string | null;
  /** A date at the end of it: 2021年末. */
  readonly at: boolean;
}

const YEAR = "((?:19|20)\\d{2})";
const MONTHS = "(1[0-2]|0?[1-9])月?(?:-|—|–|―|~|至|到)(1[0-2]|0?[1-9])月份?";
const HAN = "一二三四";

/** Each with what it makes of its groups. Tried at the start and at the end of a label, the first that fits. */
const PATTERNS: readonly (readonly [pattern: string, make: (groups: readonly string[]) => LabelPeriod])[] = [
  [`${YEAR}年?(?:-|—|–|―|~|至|到|/)${YEAR}(?:学?年度?)?`, ([from, to]) => period(from, { to: Number(to) })],
  [`${YEAR}年?上半年`, ([year]) => period(year, { rest: "H1" })],
  [`${YEAR}年?下半年`, ([year]) => period(year, { rest: "H2" })],
  [`${YEAR}年?${MONTHS}`, ([year, from, to]) => period(year, { rest: months(from, to) })],
  [`${YEAR}年?第?([1-4${HAN}])季度`, ([year, q]) => period(year, { rest: quarter(q) })],
  [`(?:截至|截止|至)?${YEAR}年(?:1?\\d月)?(?:年?底|年?末)(?:数)?`, ([year]) => period(year, { at: true })],
  [`${YEAR}[年.\\-/]0?(1[0-2]|[1-9])月?份?`, ([year, month]) => period(year, { rest: month?.padStart(2, "0") })],
  [`${YEAR}(?:年度?)`, ([year]) => period(year, {})],
  ['“?[“"]?(十[一二三四五])五[”"]?(?:期间|时期)?', ([plan]) => fiveYears(plan)],
  ["上半年", () => period(null, { rest: "H1" })],
  ["下半年", () => period(null, { rest: "H2" })],
  [MONTHS, ([from, to]) => period(null, { rest: months(from, to) })],
  [`第?([1-4${HAN}])季度`, ([q]) => period(null, { rest: quarter(q) })],
];
const WHOLE: typeof PATTERNS = [
  [YEAR, ([year]) => period(year, {})],
  ["(1[0-2]|[1-9])月份?", ([month]) => period(null, { rest: month?.padStart(2, "0") })],
];

function period(year: string | null | undefined, more: { to?: number; rest?: string | undefined; at?: boolean }) {
  return {
    year: year == null ? null : Number(year),
    to: more.to ?? null,
    rest: more.rest ?? null,
    at: more.at ?? false,
  };
}

function quarter(digit: string | undefined): string {
  const at = HAN.indexOf(digit ?? "");
  return `Q${at < 0 ? digit : at + 1}`;
}

/** A half or a quarter where the months are one; nothing for the whole year. */
function months(from = "", to = ""): string | undefined {
  const [first, last] = [Number(from), Number(to)];
  if (first === 1 && last === 12) return undefined;
  if (last - first === 5 && first % 6 === 1) return first === 1 ? "H1" : "H2";
  if (last - first === 2 && first % 3 === 1) return `Q${(first + 2) / 3}`;
  return `${from.padStart(2, "0")}/${to.padStart(2, "0")}`;
}

/** 十二五 is 2011 to 2015: the five-year plans of the People's Republic since 1953, without a gap since 1966. */
function fiveYears(plan = ""): LabelPeriod {
  const number = 10 + "一二三四五".indexOf(plan.slice(-1)) + 1;
  const from = 1956 + (number - 1) * 5;
  return { year: from, to: from + 4, rest: null, at: false };
}

const compiled = PATTERNS.flatMap(([pattern, make]) => [
  [new RegExp(`^(?:${pattern})`, "u"), make] as const,
  [new RegExp(`(?:${pattern})$`, "u"), make] as const,
]);
const whole = WHOLE.map(([pattern, make]) => [new RegExp(`^(?:${pattern})$`, "u"), make] as const);

/** Takes the period out of a folded label; null where it names none. */
export function labelPeriod(label: string): { period: LabelPeriod; rest: string } | null {
  for (const [pattern, make] of [...whole, ...compiled]) {
    const match = pattern.exec(label);
    if (match === null) continue;
    const rest = label.slice(0, match.index) + label.slice(match.index + match[0].length);
    return { period: make(match.slice(1)), rest: rest.replace(/^[的:,、]|[的:,、]$/gu, "") };
  }
  return null;
}

/** The inner label fills in what the outer one leaves open: 2021年 above 上半年. */
export function mergePeriods(outer: LabelPeriod | null, inner: LabelPeriod | null): LabelPeriod | null {
  if (outer === null || inner === null) return inner ?? outer;
  return {
    year: inner.year ?? outer.year,
    to: inner.year === null ? outer.to : inner.to,
    rest: inner.rest ?? (inner.year === null ? outer.rest : null),
    at: inner.at || outer.at,
  };
}

/**
 * As a claim has it: `2021`, `2021-H1`, `2016/2020`; null where the year is not known.
 *
 * @param base the period of the report, which 本年 and a bare 上半年 lean on
 */
export function resolvePeriod({ year: own, to, rest }: LabelPeriod, base: string | null): string | null {
  if ((own === "this" || own === "last") && rest === null) {
    return base === null || own === "this" ? base : base.replace(/\d{4}/gu, (year) => String(Number(year) - 1));
  }
  const baseYear = base === null ? null : Number(base.slice(0, 4)) - Number(own === "last");
  const year = typeof own === "number" ? own : baseYear;
  if (year === null) return null;
  if (to !== null) return `${year}/${to}`;
  if (rest === null) return String(year);
  const [from = "", last] = rest.split("/");
  return last === undefined ? `${year}-${from}` : `${year}-${from}/${year}-${last}`;
}
