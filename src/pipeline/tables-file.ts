import { z } from "zod";

const Words = z.array(z.string().min(1));
const Change = z.strictObject({
  words: Words,
  falls: Words,
  phrase: z.strictObject({ rises: z.string().min(1), falls: z.string().min(1) }),
});

/** `tables.yaml`: the words of headers and labels that say something else than what is counted. */
export const TablesFile = z.strictObject({
  blank: Words,
  totals: Words,
  subtotals: Words,
  parts: Words,
  period: z.strictObject({ this: Words, last: Words }),
  status: z.strictObject({ target: Words, actual: Words, estimate: Words }),
  growth: Change,
  delta: Change,
  ratios: Words,
  compares: Words,
  fillers: Words,
  ignored: Words,
  units: Words,
  entities: z.strictObject({ headers: Words, endings: Words }),
  noun_units: z.array(z.strictObject({ endings: Words, unit: z.string().min(1) })),
  guessed_units: Words,
});
export type TablesFile = z.infer<typeof TablesFile>;
