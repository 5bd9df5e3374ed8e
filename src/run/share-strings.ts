/** Records of one file in which equal strings, such as the sentence that several claims stand in, are held once. */
export function shareStrings<T extends object>(records: readonly T[]): T[] {
  const known = new Map<unknown, unknown>();
  const one = (value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (!known.has(value)) known.set(value, value);
    return known.get(value);
  };
  return records.map(
    (record) => Object.fromEntries(Object.entries(record).map(([field, value]) => [field, one(value)])) as T,
  );
}
