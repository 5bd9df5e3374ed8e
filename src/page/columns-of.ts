/** Empty columns for these fields. */
export function columnsOf<Field extends string>(fields: readonly Field[]): Record<Field, number[]> {
  return Object.fromEntries(fields.map((field) => [field, [] as number[]])) as Record<Field, number[]>;
}
