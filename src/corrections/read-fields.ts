import { CorrectedFields, CORRECTION_COLUMNS } from "../model/correction.ts";
import { canonicalDecimal, multiplyDecimals } from "../model/decimal.ts";
import { Period } from "../model/report.ts";
import type { Verdict } from "../model/verdict.ts";
import { fold } from "../text/fold.ts";
import { readPeriodCell } from "../text/read-period-cell.ts";

/** The words of a domain that cells may hold, folded, and what they stand for: titles as well as ids. */
export interface CorrectionTerms {
  readonly verdict: ReadonlyMap<string, Verdict>;
  /** What one of a unit as written is in canonical units (万元 is 10000 CNY); null for no unit. */
  readonly unitOf: (words: string) => { readonly unit: string; readonly factor: string } | null;
  readonly vocabulary: Readonly<
    Record<"unit" | "indicator" | "measure" | "status" | "basis" | "scope", ReadonlyMap<string, string>>
  >;
}

const NONE: ReadonlySet<string> = new Set(["无", "none", "null", "空"]);

type Name = keyof CorrectedFields;
type Read = (cell: string, terms: CorrectionTerms) => unknown;

/** How the cell of each field is read; undefined for what cannot be understood. */
const READ: Readonly<Record<Name, Read>> = {
  value: decimalOf,
  value_max: decimalOf,
  unit: (cell, terms) => terms.vocabulary.unit.get(fold(cell)) ?? terms.unitOf(cell)?.unit,
  indicator: (cell, terms) => terms.vocabulary.indicator.get(fold(cell)),
  measure: (cell, terms) => terms.vocabulary.measure.get(fold(cell)),
  status: (cell, terms) => terms.vocabulary.status.get(fold(cell)),
  basis: (cell, terms) => terms.vocabulary.basis.get(fold(cell)),
  scope: (cell, terms) => terms.vocabulary.scope.get(fold(cell)),
  period: (cell) => Period.safeParse(readPeriodCell(cell)).data,
};
const EXPECTED: Partial<Record<Name, string>> = {
  value: "不带单位的数(按“计量单位”一栏的单位),如 12187 或 585000",
  value_max: "不带单位的数,或 无",
  period: "2021、2021年上半年、2021-05 这样的时期,或 无",
};
const NULLABLE: ReadonlySet<string> = new Set(["value_max", "scope", "period"]);

/** The corrected fields of a row: an empty cell changes nothing, 无 takes away what is there. */
export function readFields(
  cells: Readonly<Record<Name, string>>,
  terms: CorrectionTerms,
): { fields: CorrectedFields; troubles: string[] } {
  const fields: Record<string, unknown> = {};
  const troubles: string[] = [];
  for (const [name, read] of Object.entries(READ) as [Name, Read][]) {
    const cell = cells[name];
    if (cell === "") continue;
    const value = NULLABLE.has(name) && NONE.has(fold(cell)) ? null : read(cell, terms);
    if (value === undefined) troubles.push(trouble(name, cell, terms));
    else fields[name] = value;
  }
  const written = terms.vocabulary.unit.has(fold(cells.unit)) ? null : terms.unitOf(cells.unit);
  return { fields: CorrectedFields.parse(scaled(fields, written?.factor ?? "1")), troubles };
}

/** 71 in a row whose unit is 万元 is 710000. */
function scaled(fields: Record<string, unknown>, factor: string): Record<string, unknown> {
  if (factor === "1") return fields;
  const numbers = ["value", "value_max"].filter((name) => typeof fields[name] === "string");
  return {
    ...fields,
    ...Object.fromEntries(numbers.map((name) => [name, multiplyDecimals(fields[name] as string, factor)])),
  };
}

function trouble(name: Name, cell: string, { vocabulary }: CorrectionTerms): string {
  const title = CORRECTION_COLUMNS.find(({ field }) => field === name)?.zh ?? name;
  const known = name in vocabulary ? [...vocabulary[name as keyof typeof vocabulary].keys()] : [];
  const some = known.slice(0, MOST_NAMED).join("、");
  const expected = EXPECTED[name] ?? `claims.csv 中“${title}”一栏的写法或代号,如 ${some}`;
  return `“${title}”是“${cell}”,应为${expected}`;
}

const MOST_NAMED = 8;

/** 1,200 and 585000.00, also in full-width digits. */
function decimalOf(cell: string): string | undefined {
  const plain = cell.normalize("NFKC").replace(/[,\s]/gu, "").replace(/^\+/u, "");
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? canonicalDecimal(plain) : undefined;
}
