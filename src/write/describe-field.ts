import { z } from "zod";
import type { DomainLabels, Header } from "../model/dataset-writer.ts";
import type { Column } from "./column.ts";
import type { Table } from "./table.ts";
import { vocabularyOf } from "./wording.ts";

/** What may be in a column's cells, by the schema of the table's rows. */
export interface FieldConstraints {
  readonly required?: true;
  readonly unique?: true;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A column as a Frictionless table schema describes it, with more than one language has to say beside it. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  /** In Chinese; `title_en` is the English name, which Parquet has in every language. */
  readonly title: string;
  readonly title_en: string;
  readonly description: string;
  readonly description_en: string;
  readonly unit?: string;
  readonly constraints?: FieldConstraints;
}

/** A property of the JSON schema of a row. */
interface Property {
  readonly type?: string;
  readonly anyOf?: readonly Property[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Columns that show a word of a vocabulary where there is one, and another word where there is none. */
const OPEN: ReadonlySet<string> = new Set(["unit_detail"]);

/** Describes the columns of a table in words and constraints of one header's language. */
export function describeFields(
  table: Table,
  columns: readonly Column[],
  header: Header,
  labels: DomainLabels,
): Field[] {
  const properties = z.toJSONSchema(table.schema).properties as Readonly<Record<string, Property>>;
  const inRow = columns.find(({ header: names }) => names.en === "unit")?.header[header];
  return columns.map((column) => {
    const { header: names, about, unit } = column;
    const own = unit?.[header] ?? (isAmount(column) && inRow !== undefined ? SEE[header](inRow) : undefined);
    const constraints = constraintsOf(table, column, properties[names.en], header, labels);
    return {
      name: names[header],
      type: typeOf(column),
      title: names.zh,
      title_en: names.en,
      description: about.zh,
      description_en: about.en,
      ...(own !== undefined && { unit: own }),
      ...(Object.keys(constraints).length > 0 && { constraints }),
    };
  });
}

const SEE = { zh: (column: string) => `见“${column}”栏`, en: (column: string) => `see column ${column}` } as const;

function isAmount({ type, ranges = false }: Column): boolean {
  return type === "decimal" || ranges;
}

/** A range is not one number. */
function typeOf({ type, ranges = false }: Column): Field["type"] {
  if (type === "integer") return "integer";
  return type === "decimal" && !ranges ? "number" : "string";
}

function constraintsOf(
  table: Table,
  column: Column,
  property: Property | undefined,
  header: Header,
  labels: DomainLabels,
): FieldConstraints {
  const shown = property?.anyOf?.find(({ type }) => type !== "null") ?? property;
  const isNullable = property?.anyOf !== undefined;
  // An empty text and no text are one in a CSV file.
  const isFilled = shown?.enum !== undefined || shown?.pattern !== undefined || (shown?.minLength ?? 0) > 0;
  const isNumber = shown?.type === "integer" || shown?.type === "number";
  const isKey = table.key === column.header.en;
  const values = enumOf(column, header, labels);
  return {
    ...(!isNullable && (isFilled || isNumber || isKey) && { required: true }),
    ...(isKey && { unique: true }),
    ...(values.length > 0 && { enum: values }),
    ...(isNumber && shown.minimum !== undefined && { minimum: shown.minimum }),
    ...(isNumber && (shown.maximum ?? Infinity) < Number.MAX_SAFE_INTEGER && { maximum: shown.maximum }),
  };
}

function enumOf({ vocabulary, type, header: names }: Column, header: Header, labels: DomainLabels): string[] {
  if (vocabulary === undefined || type === "list" || OPEN.has(names.en)) return [];
  const words = vocabularyOf(vocabulary, labels);
  return [...new Set(header === "zh" ? words.values() : words.keys())];
}
