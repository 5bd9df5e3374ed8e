import type { DuckDBAppender, DuckDBDecimalValue, DuckDBListType } from "@duckdb/node-api";
import type { Column } from "./column.ts";

/** 22 digits before the point and 16 after it, the widest that DuckDB and Parquet have. */
export const DECIMAL = { width: 38, scale: 16 } as const;

/** What DuckDB holds a column as. */
export function sqlType({ type, ranges = false }: Column): string {
  if (type === "list") return "VARCHAR[]";
  if (type === "integer") return "BIGINT";
  return type === "decimal" && !ranges ? `DECIMAL(${DECIMAL.width},${DECIMAL.scale})` : "VARCHAR";
}

/** An identifier of SQL. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A text of SQL. */
export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Digits of a plain decimal as a whole number of 10^-16; null where it has more of them than DuckDB can hold. */
function scaledDigits(text: string): bigint | null {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (whole === "" || fraction.length > DECIMAL.scale || whole.length > DECIMAL.width - DECIMAL.scale) return null;
  return BigInt(sign + whole + fraction.padEnd(DECIMAL.scale, "0"));
}

/** Puts a cell into DuckDB; false where it is a number that does not fit, and is left empty. */
export function appendCell(
  appender: DuckDBAppender,
  type: string,
  text: string | null,
  items: readonly string[] | undefined,
  kit: { readonly texts: DuckDBListType; decimal(digits: bigint): DuckDBDecimalValue },
): boolean {
  if (type === "VARCHAR[]") {
    appender.appendList(items ?? [], kit.texts);
    return true;
  }
  if (text === null) {
    appender.appendNull();
    return true;
  }
  if (type === "VARCHAR") appender.appendVarchar(text);
  else if (type === "BIGINT") appender.appendBigInt(BigInt(text));
  else {
    const digits = scaledDigits(text);
    if (digits === null) {
      appender.appendNull();
      return false;
    }
    appender.appendDecimal(kit.decimal(digits));
  }
  return true;
}
