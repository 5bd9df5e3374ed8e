/** Adds what a domain says to what it extends: lists grow, maps merge, anything else is replaced. */
export function mergeLists(base: unknown, addition: unknown): unknown {
  if (addition === undefined) return base;
  if (Array.isArray(base) && Array.isArray(addition)) return [...base, ...addition];
  if (!isRecord(base) || !isRecord(addition)) return addition;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(addition)) merged[key] = mergeLists(base[key], value);
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
