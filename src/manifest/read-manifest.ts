import type { Finding } from "../model/finding.ts";
import { fold } from "../text/fold.ts";
import { parseTable } from "../text/parse-table.ts";
import { MANIFEST_COLUMNS, type ManifestColumn, type ManifestColumnId } from "./manifest-columns.ts";

/** A row of a manifest as it stands there, cells by column; what is empty is "". */
export interface ManifestRow {
  /** As a spreadsheet numbers it. */
  readonly line: number;
  readonly cells: Readonly<Record<ManifestColumnId, string>>;
  /** Of columns that the analyst added, by their names. */
  readonly more: Readonly<Record<string, string>>;
}

export interface Manifest {
  /** Where it is: what findings name as their source. */
  readonly path: string;
  readonly rows: readonly ManifestRow[];
  /** Names of the columns that the analyst added, in order. */
  readonly more: readonly string[];
}

/**
 * Reads the text of a manifest: columns in any order and under Chinese or English names, with others
 * between them. Null, with an error, where it is no table or lacks the column that says which file.
 */
export function readManifest(path: string, text: string): { manifest: Manifest | null; findings: Finding[] } {
  const table = parseTable(text);
  if ("error" in table) return refused(path, `不是完整的 CSV 表格(${table.error})。请用表格软件打开并另存为 CSV。`);
  const [header, ...rows] = table.rows;
  if (header === undefined) return { manifest: { path, rows: [], more: [] }, findings: [] };
  const columns = header.cells.map(columnOf);
  if (!columns.some((column) => column?.id === "file")) {
    return refused(
      path,
      `第${header.line}行应为表头,其中没有“文件”一栏。请保留原来的表头,或用 pnpm pipeline init 重新生成。`,
    );
  }
  const more = header.cells.filter((name, i) => columns[i] === undefined && name !== "");
  const read = rows.map(({ line, cells }): ManifestRow => {
    const known = Object.fromEntries(MANIFEST_COLUMNS.map(({ id }) => [id, ""])) as Record<ManifestColumnId, string>;
    const other: Record<string, string> = {};
    for (const [i, cell] of cells.entries()) {
      const column = columns[i];
      const name = header.cells[i] ?? "";
      if (column !== undefined) known[column.id as ManifestColumnId] ||= cell;
      else if (name !== "") other[name] = cell;
    }
    return { line, cells: known, more: other };
  });
  return { manifest: { path, rows: read, more: [...new Set(more)] }, findings: [] };
}

function columnOf(name: string): ManifestColumn | undefined {
  const folded = fold(name);
  const columns: readonly ManifestColumn[] = MANIFEST_COLUMNS;
  return columns.find(({ zh, en, also }) => [zh, en, ...also].some((each) => fold(each) === folded));
}

function refused(path: string, reason: string): { manifest: null; findings: Finding[] } {
  const message = `${path}:${reason}清单未能使用,所有报告按自动识别的结果处理。`;
  return {
    manifest: null,
    findings: [{ code: "MANIFEST_UNREADABLE", severity: "error", source: path, start: null, end: null, message }],
  };
}
