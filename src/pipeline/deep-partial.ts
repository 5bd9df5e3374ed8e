import { z } from "zod";

/**
 * The schema of a file that adds to another: any key may be missing, at any depth, and no other key is
 * taken. Lists and what stands in them keep their shape, since an addition to a list is whole.
 */
export function deepPartial(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return deepPartial(schema.unwrap() as z.ZodType);
  }
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape = Object.entries<z.ZodType>(schema.shape);
  return z.strictObject(Object.fromEntries(shape.map(([key, value]) => [key, deepPartial(value).optional()])));
}
