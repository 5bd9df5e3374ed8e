import { z } from "zod";

const Word = z.string().min(1);
const Words = z.array(Word);
const SomeWords = Words.min(1);
const Length = z.int().min(1);

/** Rows of words that all stand in one line, which is no longer than this. */
const Cues = z.strictObject({ max_length: Length, cues: z.array(SomeWords) });

const OrganizationSuffix = z.strictObject({
  /** As the name ends when written in full: 科学技术协会. */
  full: Word,
  /** The same, cut short: 科协. */
  short: Words,
  /** What the body is about may stand before the suffix: 云岭县计算机学会. */
  field: z.boolean().default(false),
});

/** `reports.yaml`: how a text falls into reports, and what tells who reports, about when, and of what kind. */
export const ReportLexicon = z.strictObject({
  titles: z.strictObject({
    max_length: Length,
    /** What a title ends in, by the kind of text that it promises. */
    nouns: z.strictObject({ summary: SomeWords, plan: SomeWords, statute: SomeWords, speech: SomeWords }),
    /** Nouns that end a title only where it names its organization in full. */
    weak_nouns: Words,
    tails: Words,
    joiners: SomeWords,
    section_openings: Words,
  }),
  numbering: z.strictObject({ parts: SomeWords }),
  collections: z.strictObject({ counters: SomeWords, words: Words, longest_introduction: Length }),
  boilerplate: z.strictObject({
    introductions: Cues,
    appeals: Cues,
    labels: SomeWords,
    label_max_length: Length,
    sites: Words,
    site_max_length: Length,
    feet: Words,
  }),
  /** Headings of a table of contents. */
  contents: Words,
  organizations: z.strictObject({
    suffixes: z.array(OrganizationSuffix).min(1),
    /** Looked for in titles, signatures and paths only. */
    general_suffixes: Words,
    levels: SomeWords,
    institutions: SomeWords,
    not_ends: SomeWords,
    /** Before 来, 后, 前, 中, 时, 上, 内, 里 or 间 these make a time of it. */
    not_ends_after: SomeWords,
    short_named: SomeWords,
    /** What makes no name without a place before it: 人民 in 人民医院. */
    common_fields: SomeWords,
    /** A name that begins so is what something is done to. */
    not_starts: SomeWords,
    nations: SomeWords,
    /** What ends the name of a zone, whose 管理委员会 reports. */
    zone_bodies: SomeWords,
    /** What ends the name of a place that is a body itself. */
    place_bodies: SomeWords,
    /** How a text goes on that first says who it is about. */
    introductions: SomeWords,
    posts: SomeWords,
    /** Places that are named without their level. */
    provinces: SomeWords,
    /** What a bureau is for besides, before 和. */
    joint_fields: SomeWords,
    signed_as: SomeWords,
    /** What ends the name of a part of a body that reports for itself. */
    divisions: SomeWords,
    /** Zones by their short names, which are completed in a name: 高新区. */
    zone_names: z.array(z.strictObject({ full: Word, short: Word })).min(1),
    /** What is called after its place, without the level: 农商行 in 安州农商行, 一中 in 白水一中, 科普 in “科普白水”. */
    called_after: z.strictObject({
      cities: SomeWords,
      before: SomeWords,
      behind: SomeWords,
      counties: SomeWords,
      signs: SomeWords,
      praises: SomeWords,
      aims: SomeWords,
    }),
    /** Behind the name of the body in brackets under a text. */
    contributed: SomeWords,
    /** Before the name of a body that a title only speaks of. */
    towards: SomeWords,
    /** Bodies before which others report. */
    venues: SomeWords,
    /** No name of a place holds these. */
    not_in_places: SomeWords,
    not_leads: Words,
    place_notes: SomeWords,
    not_names: Words,
    /** Ends of the names of bodies that may report together. */
    joint_ends: SomeWords,
    zones: SomeWords,
    not_in_fields: SomeWords,
    leads: SomeWords,
    subject_leads: SomeWords,
    superior: SomeWords,
  }),
  periods: z.strictObject({
    openings: SomeWords,
    other_years: SomeWords,
    /** What a body is, behind 被, in a year that it tells of in passing. */
    honours: SomeWords,
    not_after: SomeWords,
    subjects: SomeWords,
    annual: SomeWords,
    /** What a heading says of the year that the text reports. */
    headings: SomeWords,
    reporters: SomeWords,
    /** What the date of a signature makes a year of. */
    this_year: SomeWords,
    last_year: SomeWords,
    /** Events of a few days, whose report is of their month. */
    events: SomeWords,
  }),
  kinds: z.strictObject({
    never_speeches: SomeWords,
    /** At which a speech is given, as its title says. */
    meetings: SomeWords,
    speech_openings: SomeWords,
    report_cues: SomeWords,
    plan_cues: SomeWords,
    past_cues: SomeWords,
  }),
});
export type ReportLexicon = z.infer<typeof ReportLexicon>;
