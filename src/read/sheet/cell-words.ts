import type { Cell, CellValue } from "exceljs";
import { dateToSerial, format } from "numfmt";

/** As many digits as a spreadsheet keeps (ECMA-376 stores IEEE 754 doubles, of which 15 are exact). */
const PLAIN = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });

/** What a cell displays. */
export function cellWords(cell: Cell): string {
  return wordsOf(cell.value, cell.numFmt).replace(/\r\n?/gu, "\n").trim();
}

function wordsOf(value: CellValue, pattern: string | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatted(value, pattern);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // The clock of a sheet has no time zone; the library gives it as UTC.
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "" : formatted(serial(value), pattern ?? "yyyy-m-d");
  }
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  // Its text is formatted text where parts of it look different.
  if ("hyperlink" in value) return wordsOf(value.text, pattern);
  if ("formula" in value || "sharedFormula" in value) return wordsOf(value.result, pattern);
  return ""; // An error such as #DIV/0!.
}

function serial(date: Date): number {
  return (
    dateToSerial([
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ]) ?? 0
  );
}

function formatted(value: number, pattern: string | undefined): string {
  if (pattern === undefined || /^general$/iu.test(pattern) || pattern === "@") return PLAIN.format(value);
  try {
    return format(pattern, value).trim();
  } catch {
    return PLAIN.format(value); // No such pattern.
  }
}
