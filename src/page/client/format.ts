/** Digits in groups of three: `1234567.5` is `1,234,567.5`. Text, so no digit is ever lost. */
export function grouped(decimal: string): string {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? [];
  if (whole === "") return decimal;
  return sign.replace("-", "−") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
}

/** Signs before a figure that is not exact. */
const SIGN: Readonly<Record<string, string>> = { approx: "≈", ge: "≥", le: "≤" };

interface Figure {
  readonly value: string | null;
  readonly value_max: string | null;
  readonly qualifier: string;
}

/** A figure with its range and the sign of its qualifier; an em dash where it is masked. */
export function figureText({ value, value_max, qualifier }: Figure): string {
  if (value === null) return "—";
  const sign = SIGN[qualifier] ?? "";
  return sign + grouped(value) + (value_max === null ? "" : `～${grouped(value_max)}`);
}

/** With a plus or minus before it. */
export function signed(decimal: string): string {
  const text = grouped(decimal);
  return text.startsWith("−") || /^[0.]+$/.test(decimal) ? text : `+${text}`;
}

/** To at most so many digits after the point, by its digits alone; for reading, where the exact one is a click away. */
export function rounded(decimal: string, digits: number): string {
  const number = Number(decimal);
  return Number.isFinite(number) ? String(Number(number.toFixed(digits))) : decimal;
}
