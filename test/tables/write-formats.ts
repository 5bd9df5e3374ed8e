import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import ExcelJS from "exceljs";
import type { Piece, Written } from "./lay-out-source.ts";

interface Placed {
  readonly words: string;
  readonly rows: number;
  readonly columns: number;
}

const placed = (written: Written): Placed =>
  typeof written === "string" ? { words: written, rows: 1, columns: 1 } : { rows: 1, columns: 1, ...written };

/** The pieces as a page: paragraphs, and tables whose first row is of header cells where `th` is set. */
export function writeHtml(pieces: readonly Piece[], th = false): Buffer {
  const cell = (written: Written, row: number) => {
    const { words, rows, columns } = placed(written);
    const name = th && row === 0 ? "th" : "td";
    return `<${name} rowspan="${rows}" colspan="${columns}">${words}</${name}>`;
  };
  const body = pieces.map((piece, i) => {
    if (typeof piece === "string") return i === 0 ? `<h1>${piece}</h1>` : `<p>${piece}</p>`;
    return `<table>${piece.map((row, r) => `<tr>${row.map((each) => cell(each, r)).join("")}</tr>`).join("\n")}</table>`;
  });
  return Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join("\n")}</body></html>`);
}

/** The pieces as a document of Word. */
export function writeDocx(pieces: readonly Piece[]): Promise<Buffer> {
  const cell = (written: Written) => {
    const { words, rows, columns } = placed(written);
    return new TableCell({ rowSpan: rows, columnSpan: columns, children: [new Paragraph(words)] });
  };
  const children = pieces.map((piece) =>
    typeof piece === "string"
      ? new Paragraph(piece)
      : new Table({ rows: piece.map((row) => new TableRow({ children: row.map(cell) })) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The pieces as a sheet: a row for each line, merged cells for those that cover several; figures are numbers. */
export async function writeXlsx(pieces: readonly Piece[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  let next = 1;
  for (const piece of pieces) {
    if (typeof piece === "string") sheet.getCell(next++, 1).value = piece;
    else next += addTable(sheet, piece, next);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addTable(sheet: ExcelJS.Worksheet, rows: Exclude<Piece, string>, top: number): number {
  const taken = new Set<string>();
  rows.forEach((row, r) => {
    let column = 0;
    for (const { words, rows: height, columns: width } of row.map(placed)) {
      while (taken.has(`${r},${column}`)) column++;
      const isFigure = /^[\d,]+(?:\.\d+)?$/u.test(words);
      const cell = sheet.getCell(top + r, column + 1);
      cell.value = isFigure ? Number(words.replaceAll(",", "")) : words;
      if (words.includes(",") && isFigure) cell.numFmt = "#,##0";
      if (height * width > 1) sheet.mergeCells(top + r, column + 1, top + r + height - 1, column + width);
      for (let i = r; i < r + height; i++) for (let j = column; j < column + width; j++) taken.add(`${i},${j}`);
    }
  });
  return rows.length;
}
