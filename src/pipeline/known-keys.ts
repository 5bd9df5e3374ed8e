import { z } from "zod";

/** The keys that a schema takes at a path; none where it takes any, or where there is no map. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return knownKeys(schema.unwrap() as z.ZodType, path);
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    if (key === undefined) return Object.keys(shape);
    const next = shape[String(key)];
    return next === undefined ? [] : knownKeys(next, rest);
  }
  if (key === undefined) return [];
  if (schema instanceof z.ZodArray) return knownKeys(schema.element as z.ZodType, rest);
  return schema instanceof z.ZodRecord ? knownKeys(schema.valueType as z.ZodType, rest) : [];
}
