import { z } from "zod";

const Words = z.array(z.string().min(1));

/** `numbers.yaml`: what stands around numbers, and what it makes of them. */
export const NumbersFile = z.strictObject({
  qualifiers_before: z.strictObject({ approx: Words, ge: Words, le: Words, none: Words }),
  qualifiers_before_round: z.strictObject({ ge: Words }),
  qualifiers_after: z.strictObject({ approx: Words, ge: Words, le: Words }),
  followers: z.strictObject({
    date: Words,
    clock: Words,
    duration: Words,
    grade: Words,
    identifier: Words,
    specification: Words,
    word: Words,
  }),
  before: z.strictObject({
    ordinal: Words,
    rank: Words,
    rank_not: Words,
    rank_units: Words,
    indefinite: Words,
    divided: Words,
    divided_units: Words,
    weekday: Words,
    identifier: Words,
    how_often: Words,
    how_often_not: Words,
    frequency: Words,
    /** Right before a number they make it the sum of what recurs (每天演出,全年1152场). */
    frequency_sums: Words,
    yearly: Words,
  }),
  /** How far before a number, within its clause, a word of frequency or distribution may stand. */
  frequency_gap: z.int().min(1).max(40),
  structure: z.strictObject({ any: Words, han: Words, modifiers: Words, tail: Words }),
  set_markers: Words,
  article: z.strictObject({
    verbs: Words,
    counted_verbs: Words,
    counted_nouns: Words,
    counted_predicates: Words,
    ordinal_two: Words,
  }),
  threshold_nouns: Words,
  threshold_counts: Words,
  address: z.strictObject({ units: Words, tail: Words }),
  fraction: z.strictObject({ before: Words, behind: Words }),
  session: Words,
  phase: Words,
  names: Words,
  masked_not_before: Words,
  masked_words: Words,
  shared_unit: Words,
  reasons: z.record(z.string(), z.string().min(1)),
});
export type NumbersFile = z.infer<typeof NumbersFile>;
