import { z } from "zod";
import { Title } from "./title.ts";

const Id = z.string().regex(/^[a-z][a-z0-9_]*$/, "expected lower-case letters, digits and _, such as people_trained");
const Words = z.array(z.string().min(1)).min(1);

/**
 * What a figure of an indicator looks like. All groups given must be met; each names concepts of the
 * same file. A rule never holds a pattern over whole sentences.
 */
export const Rule = z
  .strictObject({
    id: Id,
    /** What is counted. */
    object: Words.optional(),
    /** What is done with it. */
    action: Words.optional(),
    /** What else the clause, or the headings above, must speak of. */
    near: Words.optional(),
    /** Concepts of which one must stand behind the number, before the next one (14个乡镇成立科协). */
    behind: Words.optional(),
    /** Concepts of which one must stand before the action, in the clause of the number: who does it (市财政|拨款12万元). */
    by: Words.optional(),
    /** The action must stand before the number: 组织6个学会 rather than 6个学会组织活动. */
    action_before: z.literal(true).optional(),
    /** Concepts that rule it out when they stand in the clause. */
    not: Words.optional(),
    /** It only says that people were there: what for, the sessions before them in the sentence tell (`follows`). */
    attends: z.literal(true).optional(),
    /** It tells where a part comes from, and so what it is, whatever the total is (总投资260万元,其中中央资金200万元). */
    splits: z.literal(true).optional(),
    /** Canonical units; the indicator's own where it has none. */
    units: Words.optional(),
    /** Classifiers that its counts may have; the indicator's own where it has none. */
    classifiers: Words.optional(),
    /** The unit or classifier alone says it, where nothing nearer does: 亩 measures area, 篇 counts writings. */
    by_unit: z.literal(true).optional(),
    /** What its figures are, where they differ from the other rules of the indicator: `stock` or `flow`. */
    nature: z.enum(["stock", "flow"]).optional(),
    /** Added to the score: a rule that should win or lose against another that fits as well. */
    weight: z.number().min(-3).max(3).optional(),
    note: z.string().optional(),
  })
  .refine(
    (r) => r.object !== undefined || r.action !== undefined || r.near !== undefined || r.by_unit === true,
    "expected `object`, `action` or `near`: a unit alone never decides",
  )
  .refine((r) => r.by === undefined || r.action !== undefined, "expected `action` beside `by`: what they do");
export type Rule = z.infer<typeof Rule>;

const Indicator = z.strictObject({
  id: Id,
  title: Title,
  /** Canonical units that its amounts may have. */
  units: Words,
  /** Classifiers that its counts may have (件 for patents, 篇 for papers); any where it has none. A count without a classifier always may. */
  classifiers: Words.optional(),
  /** `stock`: what exists at a date, unless the text says new; `flow`: what was made in the period; `either`: a flow, unless the text says that it exists. */
  nature: z.enum(["stock", "flow", "either"]),
  /** A level named for what it belongs to (申报省级项目3个, 获资金10万元) is its level too. */
  inherits_scope: z.boolean().optional(),
  /** The indicator of the sessions whose people this one counts (讲座52场,听众6000人). */
  follows: Id.optional(),
  /** What it is a stage of: what was approved of what was applied for is no part of it, nor one more of it (申报7项,获得支持的有3项). */
  stage_of: Id.optional(),
  /** Being put forward is what it counts, so a figure that was only applied for is done. */
  counts_applications: z.boolean().optional(),
  /** Amounts that one report gives for one period add up, as leaflets at two activities do; where they do not, a second figure (a town's output value) restates the first or contradicts it. */
  additive: z.boolean().default(true),
  rules: z.array(Rule).min(1),
});
export type Indicator = z.infer<typeof Indicator>;

/** `indicators.yaml`: concepts (word lists) and the indicators whose rules name them. */
export const IndicatorsFile = z.strictObject({
  /** What can be counted: concept to nouns. */
  objects: z.record(Id, Words),
  /** What can be done: concept to verbs. */
  actions: z.record(Id, Words),
  /** Actions behind which, in their clause, a word that may name a thing names it and does nothing (获省科协资助3万元). */
  nominal_after: z.array(Id).default([]),
  /** Words that hold one of these and mean none of them: 开发 holds no 发. */
  passed_over: z.array(z.string().min(1)).default([]),
  /** Last characters of nouns that no list holds, by the concept that they tell. */
  heads: z.record(Id, Words).default({}),
  indicators: z.array(Indicator).min(1),
});
export type IndicatorsFile = z.infer<typeof IndicatorsFile>;
