import { setImmediate } from "node:timers/promises";
import type { Column } from "../column.ts";
import type { Wording } from "../wording.ts";
import { numberCell, textCell } from "./cell-value.ts";
import { enlargeNotes, linkCell, type Sheet, type Workbook } from "./exceljs-internals.ts";
import type { SheetPlan, WorkbookLimits } from "./sheet-plan.ts";

const HEADER_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } } as const;
const CAUTION_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } as const;
/** A font that is given in part loses its name. */
const FONT = { name: "Calibri", size: 11 } as const;
const LINK_FONT = { ...FONT, color: { argb: "FF0563C1" } } as const;
const WIDTHS = { text: 16, list: 24, integer: 10, decimal: 14 } as const;
/** Columns of whole sentences, of names, and of one short word. */
const WIDE = 60;
const MIDDLE = 24;
const NARROW = 10;
const SENTENCES = new Set(["sentence", "message", "notes"]);
const NAMES = new Set(["organization", "report", "source"]);
/** The page beside the workbook shows a claim by this fragment. */
const PAGE = "index.html#claim=";
/** Rows after which the zip gets its turn, so that memory stays bounded. */
const PAUSE_EVERY = 200;
const MOST_LINKS = 65_000;

/** Writes a sheet: frozen header, filters, numbers as numbers, notes, links into the page. True where rows were left out. */
export async function writeSheet(
  workbook: Workbook,
  plan: SheetPlan,
  wording: Wording,
  limits: WorkbookLimits,
  signal?: AbortSignal,
): Promise<boolean> {
  const { columns } = plan;
  const sheet = workbook.addWorksheet(plan.name, {
    views: [{ state: "frozen", xSplit: plan.frozen, ySplit: 1 }],
  });
  enlargeNotes(sheet);
  sheet.columns = columns.map((column) => ({
    header: column.header[wording.header],
    width: widthOf(column),
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = sheet.getRow(1);
  header.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.fill = HEADER_FILL;
    cell.alignment = { wrapText: true, vertical: "middle" };
  });
  header.commit();

  const left = { notes: limits.notes, links: MOST_LINKS };
  let rows = 0;
  for (const row of plan.rows) {
    if (rows === limits.rows) return true;
    rows++;
    writeRow(sheet, rows + 1, row, plan, wording, left);
    if (rows % PAUSE_EVERY === 0) {
      signal?.throwIfAborted();
      await setImmediate();
    }
  }
  sheet.commit();
  return false;
}

function writeRow(
  sheet: Sheet,
  number: number,
  row: unknown,
  plan: SheetPlan,
  wording: Wording,
  left: { notes: number; links: number },
): void {
  const added = sheet.getRow(number);
  plan.columns.forEach((column, i) => {
    const text = column.cell(row, wording);
    if (text === null || text === "") return;
    const cell = added.getCell(i + 1);
    const { value, format } = isNumeric(column) ? numberCell(text) : textCell(text);
    cell.value = value;
    if (format !== undefined) cell.numFmt = format;
    const observation = column.observation?.(row);
    if (observation !== undefined && observation.cautions.length > 0) cell.fill = CAUTION_FILL;
    const claim = column.claim?.(row);
    if (claim !== undefined && left.links-- > 0) {
      cell.font = LINK_FONT;
      linkCell(sheet, cell.address, PAGE + encodeURIComponent(claim));
    }
    const note = left.notes > 0 ? plan.note(row, column) : null;
    if (note !== null) {
      left.notes--;
      cell.note = { texts: [{ text: note }] };
    }
  });
  added.commit();
}

function widthOf({ header, type, vocabulary }: Column): number {
  if (SENTENCES.has(header.en)) return WIDE;
  if (NAMES.has(header.en)) return MIDDLE;
  return vocabulary === undefined || vocabulary === "indicator" || vocabulary === "unit" ? WIDTHS[type] : NARROW;
}

function isNumeric({ type }: Column): boolean {
  return type === "integer" || type === "decimal";
}
