/** Excel keeps 15 significant digits of a number. */
const SIGNIFICANT = 15;
/** Most characters of a cell in Excel. */
const LONGEST = 32_767;

/** What is put into a cell, and how a number is shown. */
export interface CellValue {
  readonly value: number | string;
  readonly format?: string;
}

/** A number with thousands and as many decimals as it has; a text where Excel would drop digits. */
export function numberCell(text: string): CellValue {
  const digits = text.replace(/[-.]/gu, "").replace(/^0+/u, "");
  if (!/^-?\d+(\.\d+)?$/u.test(text) || digits.length > SIGNIFICANT) return { value: text };
  const decimals = text.split(".")[1]?.length ?? 0;
  return { value: Number(text), format: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}` };
}

/** A text, cut where it is longer than a cell can hold. It is never a formula, whatever it begins with. */
export function textCell(text: string): CellValue {
  return { value: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text };
}
