import { z } from "zod";
import { Title } from "./title.ts";

const Unit = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, "expected letters, digits and _, such as person_time"),
  title: Title,
  /** As written after a number. */
  forms: z.array(z.string().min(1)).min(1),
  /** What may follow within one amount, with its power of ten of the unit: 2块3毛. */
  steps: z.record(z.string(), z.int().min(-3).max(-1)).optional(),
  /** As written before a number that has no unit behind it: ￥5000, 参训人数450. */
  before: z.array(z.string().min(1)).optional(),
  /** The canonical unit that this one converts into, and the exact factor. */
  to: z
    .strictObject({ unit: z.string(), factor: z.string().regex(/^\d+(\.\d+)?$/, "expected a plain decimal in quotes") })
    .optional(),
  /** A physical unit outside the canonical vocabulary: claims give it as a count, with this unit as detail. */
  measures: z.enum(["length", "weight", "volume", "energy", "power", "transport", "score"]).optional(),
  /** The form is a noun counted without a classifier (10乡镇). */
  noun: z.boolean().optional(),
});

/** A unit that the words around it decide: 期 of a bulletin is a copy, 期 of a course an occasion. */
const Refinement = z
  .strictObject({
    form: z.string().min(1),
    /** One of these stands before the number, in its clause. */
    near: z.array(z.string().min(1)).min(1).optional(),
    /** None of these stands nearer before the number than what `near` found. */
    unless: z.array(z.string().min(1)).min(1).optional(),
    /** One of these stands behind the unit, in its clause. */
    behind: z.array(z.string().min(1)).min(1).optional(),
    /** One of these stands right after the unit. */
    right_after: z.array(z.string().min(1)).min(1).optional(),
    /** What makes the word of `right_after` a part of another noun, right behind it: the 团 of 5个专家团. */
    not_before: z.array(z.string().min(1)).min(1).optional(),
    unit: z.string(),
  })
  .refine(
    (r) => r.near !== undefined || r.behind !== undefined || r.right_after !== undefined,
    "expected `near`, `behind` or `right_after`: without one the refinement would always apply",
  );

/** `units.yaml`: what a number counts or measures, and what it becomes. */
export const UnitsFile = z.strictObject({
  units: z.array(Unit).default([]),
  refine: z.array(Refinement).default([]),
  without_unit: z.array(z.strictObject({ unit: z.string(), near: z.array(z.string().min(1)).min(1) })).default([]),
});
export type UnitsFile = z.infer<typeof UnitsFile>;
