import { Correction, CORRECTION_COLUMNS } from "../model/correction.ts";
import type { Finding } from "../model/finding.ts";
import { fold } from "../text/fold.ts";
import { parseTable, type TableRow } from "../text/parse-table.ts";
import { correctionFinding } from "./correction-finding.ts";
import { type CorrectionTerms, readFields } from "./read-fields.ts";

/** A correction and the row that it stands in, as a spreadsheet numbers it. */
export interface LocatedCorrection extends Correction {
  readonly file: string;
  readonly line: number;
}

type Field = (typeof CORRECTION_COLUMNS)[number]["field"];
const NEEDED: readonly Field[] = ["sha256", "start", "end", "verdict"];

/**
 * Reads the text of a `corrections.csv`, as the page or a spreadsheet saved it: columns in any order, under
 * Chinese or English headers, cells in the words of `claims.csv` or as ids. A row that cannot be used is a
 * `CORRECTION_ROW` finding with its line and what was expected; the others stand.
 */
export function readCorrections(
  file: string,
  text: string,
  terms: CorrectionTerms,
): { corrections: LocatedCorrection[]; findings: Finding[] } {
  const table = parseTable(text);
  if ("error" in table) {
    return refused(file, `不是完整的 CSV 表格(${table.error})。请用表格软件打开并另存为 CSV。`);
  }
  const [header, ...rows] = table.rows;
  if (header === undefined) return { corrections: [], findings: [] };
  const fields = header.cells.map(fieldOf);
  const missing = NEEDED.filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    return refused(
      file,
      `表头中没有${missing.map((field) => `“${titleOf(field)}”`).join("、")}。请保留原来的表头,或从数据集页面重新下载。`,
    );
  }
  const corrections: LocatedCorrection[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const read = readRow(cellsOf(row, fields), terms);
    if ("trouble" in read) findings.push(correctionFinding("CORRECTION_ROW", "error", file, row.line, read.trouble));
    else corrections.push({ ...read.correction, file, line: row.line });
  }
  return { corrections, findings };
}

function fieldOf(cell: string): Field | null {
  const name = fold(cell);
  return (
    CORRECTION_COLUMNS.find(({ field, zh, en }) => [field, zh, en].some((title) => fold(title) === name))?.field ?? null
  );
}

function titleOf(field: Field): string {
  return CORRECTION_COLUMNS.find((column) => column.field === field)?.zh ?? field;
}

function cellsOf(row: TableRow, fields: readonly (Field | null)[]): Record<Field, string> {
  const cells = Object.fromEntries(CORRECTION_COLUMNS.map(({ field }) => [field, ""])) as Record<Field, string>;
  fields.forEach((field, i) => {
    if (field !== null) cells[field] = row.cells[i] ?? "";
  });
  return cells;
}

function readRow(
  cells: Record<Field, string>,
  terms: CorrectionTerms,
): { correction: Correction } | { trouble: string } {
  const verdict = terms.verdict.get(fold(cells.verdict));
  if (verdict === undefined) {
    return { trouble: `“${titleOf("verdict")}”是“${cells.verdict}”,应为 正确、错误、更正 或 补充` };
  }
  const { fields, troubles } = readFields(cells, terms);
  if (troubles.length > 0) return { trouble: troubles.join(";") };
  const parsed = Correction.safeParse({
    source: cells.source,
    sha256: cells.sha256.toLowerCase(),
    start: wholeNumber(cells.start),
    end: wholeNumber(cells.end),
    quote: cells.quote,
    verdict,
    fields: verdict === "corrected" || verdict === "added" ? fields : {},
    note: cells.note,
  });
  if (parsed.success && parsed.data.end > parsed.data.start) return { correction: parsed.data };
  if (parsed.success) return { trouble: `“${titleOf("end")}”应大于“${titleOf("start")}”` };
  const wrong = new Set(parsed.error.issues.map(({ path }) => titleOf(String(path[0]) as Field)));
  return { trouble: `${[...wrong].map((title) => `“${title}”`).join("、")}不是页面下载时的内容,请恢复原样` };
}

/** A spreadsheet may save 12 as 12.0. */
function wholeNumber(cell: string): number {
  return cell === "" ? Number.NaN : Number(cell.replace(/,/gu, ""));
}

function refused(file: string, why: string): { corrections: LocatedCorrection[]; findings: Finding[] } {
  return { corrections: [], findings: [correctionFinding("CORRECTION_UNREADABLE", "error", file, null, why)] };
}
