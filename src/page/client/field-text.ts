import { grouped } from "./format.ts";
import type { Words } from "./words.ts";

/** A field's value as the page calls it; `none` for null. */
export function fieldText(field: string, value: string | null, words: Words): string {
  if (value === null) return field === "period" ? words.period(null) : words.t.none;
  switch (field) {
    case "indicator":
      return words.indicator(value);
    case "unit":
      return words.unit(value);
    case "period":
      return words.period(value);
    case "value":
    case "value_max":
      return grouped(value);
    default:
      return words.term(field, value);
  }
}

/** What a field is called; one that the page does not know goes by its name. */
export function fieldTitle(field: string, { t }: Words): string {
  return t.fields[field as keyof typeof t.fields] ?? field;
}
