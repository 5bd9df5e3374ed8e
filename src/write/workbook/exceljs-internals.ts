import ExcelJS from "exceljs";

/**
 * What exceljs 4.4.0 can do and has no words for. All of its reaching into that library stands here.
 */
interface WorkbookInternals extends Workbook {
  readonly zip: { append(source: unknown, entry: Readonly<Record<string, unknown>>): unknown };
  /** The first of what the constructor puts into the file. */
  addThemes(): Promise<void>;
}

interface SheetInternals {
  readonly _sheetRelsWriter: {
    readonly hyperlinksProxy: { push(link: { address: string; target: string; tooltip?: string }): void };
  };
  readonly _sheetCommentsWriter: { addComments(comments: readonly Comment[]): void };
}

interface Comment {
  readonly ref: string;
}

export type Workbook = InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>;
export type Sheet = ReturnType<Workbook["addWorksheet"]>;

/** The earliest time that a zip file can tell: with the clock in it, no two files would be the same. */
const FIXED = new Date(Date.UTC(1980, 0, 1));

const WorkbookWriter = ExcelJS.stream.xlsx.WorkbookWriter as unknown as new (
  options: ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookWriter>[0],
) => WorkbookInternals;

class TimelessWriter extends WorkbookWriter {
  override addThemes(): Promise<void> {
    const { zip } = this;
    const append = zip.append.bind(zip);
    zip.append = (source, entry) => append(source, { ...entry, date: FIXED });
    return super.addThemes();
  }
}

/** A workbook that streams into a file, the same bytes for the same content. */
export function openWorkbook(filename: string): Workbook {
  const workbook = new TimelessWriter({ filename, useStyles: true, useSharedStrings: false });
  workbook.creator = "shuzhai";
  workbook.lastModifiedBy = "shuzhai";
  workbook.created = FIXED;
  workbook.modified = FIXED;
  return workbook;
}

/** Links a cell without making a text of it, so that a number stays one. */
export function linkCell(sheet: Sheet, address: string, target: string): void {
  const { _sheetRelsWriter: relations } = sheet as unknown as SheetInternals;
  relations.hyperlinksProxy.push({ address, target });
}

/** How many columns and rows the box of a note covers: by default it is too small for a sentence. */
const NOTE = { columns: 5, rows: 9 } as const;

/** Gives the notes of a sheet boxes in which a sentence can be read. */
export function enlargeNotes(sheet: Sheet): void {
  const { _sheetCommentsWriter: writer } = sheet as unknown as SheetInternals;
  const add = writer.addComments.bind(writer);
  writer.addComments = (comments) => add(comments.map((comment) => ({ ...comment, anchor: boxBeside(comment.ref) })));
}

function boxBeside(address: string) {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const left = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + 0.1;
  const top = Math.max(Number(digits) - 2, 0);
  return { left, top, right: left + NOTE.columns, bottom: top + NOTE.rows };
}
