import type { Finding } from "../model/finding.ts";
import { Period } from "../model/report.ts";
import { REPORT_KIND_LABELS, ReportKind } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import { readPeriodCell } from "../text/read-period-cell.ts";
import type { Instruction, ReportReference } from "./instruction.ts";
import { columnTitle, type ManifestColumnId } from "./manifest-columns.ts";
import type { Manifest, ManifestRow } from "./read-manifest.ts";

const NONE = new Set(["无", "不详", "未知", "空", "none", "null", "-", "—", "/"]);
const YES = new Set(["是", "排除", "不计", "不计入", "yes", "y", "true", "1", "√"]);
const NO = new Set(["否", "不排除", "计入", "no", "n", "false", "0"]);
const KINDS: Readonly<Record<string, ReportKind>> = {
  ...Object.fromEntries(ReportKind.options.map((kind) => [kind, kind])),
  ...Object.fromEntries(ReportKind.options.map((kind) => [REPORT_KIND_LABELS[kind], kind])),
  工作总结: "summary",
  工作报告: "summary",
  工作计划: "plan",
  工作要点: "plan",
  制度: "statute",
  条例: "statute",
  讲话稿: "speech",
};

const PERIODS = "如 2019、2019年上半年、2019年1—10月、2016—2020年、2018—2019学年,或 无";

/**
 * What the rows of a manifest say. An empty cell says nothing, `无` takes away what was found. A cell that
 * cannot be understood is a `MANIFEST_VALUE` finding with row and column, and says nothing either.
 */
export function readInstructions({ path, rows }: Manifest): { instructions: Instruction[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const instructions = rows.flatMap((row) => {
    const report = (id: ManifestColumnId, expected: string) => void findings.push(badValue(path, row, id, expected));
    if (row.cells.file !== "") return readRow(path, row, report) ?? [];
    // Not all reports, as `*` would: a name that was lost must not change everything.
    if (!isBlank(row)) report("file", "文件或文件夹的路径(所有报告写 *);这一行");
    return [];
  });
  return { instructions, findings };
}

/** Nothing in it but what the program wrote. */
function isBlank({ cells }: ManifestRow): boolean {
  return [cells.report, cells.number, cells.organization, cells.period, cells.kind, cells.exclude].every(
    (cell) => cell === "",
  );
}

type Report = (column: ManifestColumnId, expected: string) => void;

function readRow(manifest: string, { line, cells }: ManifestRow, report: Report): Instruction | null {
  const place = placeOf(cells, report);
  if (place === null) return null;
  const set: { -readonly [K in keyof Instruction["set"]]: Instruction["set"][K] } = {};
  if (cells.organization !== "") set.organization = textOf(cells.organization);
  if (cells.region !== "") set.region = textOf(cells.region);
  const period = Period.safeParse(readPeriodCell(cells.period)).data;
  if (NONE.has(fold(cells.period))) set.period = null;
  else if (period !== undefined) set.period = period;
  else if (cells.period !== "") report("period", PERIODS);
  const kind = KINDS[fold(cells.kind)];
  if (kind !== undefined) set.kind = kind;
  else if (cells.kind !== "") report("kind", ReportKind.options.map((each) => REPORT_KIND_LABELS[each]).join("、"));
  const exclude = fold(cells.exclude);
  if (YES.has(exclude)) set.excluded = true;
  else if (NO.has(exclude)) set.excluded = false;
  else if (exclude !== "") report("exclude", "是 或 否");
  return { manifest, line, file: fileOf(cells.file), ...place, set, repeats: repeatsOf(cells.repeats, report) };
}

/** The number of a report, or its title; a bare number in the column for titles is one too. Null for what is no number. */
function placeOf(
  { number, report: title }: ManifestRow["cells"],
  report: Report,
): { number: number | null; title: string } | null {
  const written = number === "" && /^\d{1,4}$/u.test(title) ? title : number;
  if (written === "") return { number: null, title };
  const plain = /^([1-9]\d{0,5})(?:\.0+)?$/u.exec(fold(written).replace(/^第|篇$/gu, ""))?.[1];
  if (plain !== undefined) return { number: Number(plain), title: written === title ? "" : title };
  report("number", "1、2、3 这样的序号,或留空(即该文件的所有报告);这一行");
  return null;
}

function textOf(cell: string): string | null {
  return NONE.has(fold(cell)) ? null : cell;
}

function repeatsOf(cell: string, report: Report): ReportReference | "none" | null {
  if (cell === "") return null;
  const folded = fold(cell);
  if (NO.has(folded) || NONE.has(folded) || folded === "不重复") return "none";
  const [, file = "", number] = /^(.*?)(?:[#＃]\s*(\d{1,6}))?(?:\s*[((]\d+%[))])?$/u.exec(cell) ?? [];
  if (file.trim() === "" || YES.has(folded)) {
    report("repeats", "“文件#序号”(与哪一篇重复),或 否(不是重复)");
    return null;
  }
  return { file: fileOf(file), number: number === undefined ? null : Number(number) };
}

/** As paths are written in the run: `/` between names, without `./`; a folder may have `/` or `*` behind it, all is `*`. */
function fileOf(cell: string): string {
  return cell
    .normalize("NFC")
    .trim()
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/u, "")
    .replace(/(?:(?<=^|\/)\*+(?:\/\*+)*|\/+)$/u, "")
    .replace(/\/+$/u, "");
}

function badValue(source: string, { line, cells }: ManifestRow, id: ManifestColumnId, expected: string): Finding {
  const message = `${source}第${line}行“${columnTitle(id)}”一栏是“${cells[id]}”,应为${expected}${expected.endsWith("这一行") ? "" : ";该格"}未采用,请改正。`;
  return { code: "MANIFEST_VALUE", severity: "warning", source, start: null, end: null, message };
}
