import ExcelJS from "exceljs";
import { type Extraction, isRefusal, type Note } from "../extraction.ts";
import type { Refusal } from "../refusal.ts";
import { type CellWords, TextBuilder } from "../text-builder.ts";
import { checkPackage } from "../zip/check-package.ts";
import { cellWords } from "./cell-words.ts";
import { layOutSheet } from "./lay-out-sheet.ts";

/** Names that a spreadsheet gives by itself. */
const DEFAULT_NAME = /^(?:sheet|工作表|表)\s*\d*$/iu;

/** The sheets of a workbook that are shown, one after another; cells read as they are displayed. */
export async function readXlsx(bytes: Uint8Array): Promise<Extraction | Refusal> {
  const notes = await checkPackage("xlsx", bytes);
  if (isRefusal(notes)) return notes;
  const workbook = new ExcelJS.Workbook();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  await workbook.xlsx.load(buffer as ArrayBuffer);
  const builder = new TextBuilder();
  const hidden: string[] = [];
  for (const sheet of workbook.worksheets) {
    const grid = gridOf(sheet);
    if (grid.length === 0) continue;
    if (sheet.state !== "visible") {
      hidden.push(sheet.name);
      continue;
    }
    if (!DEFAULT_NAME.test(sheet.name)) builder.line(sheet.name);
    layOutSheet(grid, builder);
  }
  const all = hidden.length === 0 ? notes : [...notes, hiddenNote(hidden)];
  return { text: builder.text, tables: builder.tables, encoding: null, notes: all };
}

function gridOf(sheet: ExcelJS.Worksheet): CellWords[] {
  const cells: CellWords[] = [];
  /** By the address of its first cell, the last row and column of a merged range. */
  const merged = new Map<string, { bottom: number; right: number }>();
  sheet.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: false }, (cell) => {
      if (!cell.isMerged) return;
      const { address } = cell.master;
      const known = merged.get(address) ?? { bottom: 0, right: 0 };
      const [bottom, right] = [Number(cell.row), Number(cell.col)];
      merged.set(address, { bottom: Math.max(known.bottom, bottom), right: Math.max(known.right, right) });
    });
  });
  sheet.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: false }, (cell) => {
      if (cell.isMerged && cell.master.address !== cell.address) return;
      const words = cellWords(cell);
      if (words === "") return;
      const [top, left] = [Number(cell.row), Number(cell.col)];
      const { bottom, right } = merged.get(cell.address) ?? { bottom: top, right: left };
      const size = { rows: bottom - top + 1, columns: right - left + 1 };
      cells.push({ row: top - 1, column: left - 1, ...size, header: false, words });
    });
  });
  return cells;
}

function hiddenNote(names: readonly string[]): Note {
  const message = `工作簿有 ${names.length} 个隐藏的工作表(“${names.slice(0, 5).join("”“")}”),未读取。如需读取,请取消隐藏后重新运行。`;
  return { code: "READ_HIDDEN_SHEET", severity: "info", start: null, end: null, message };
}
