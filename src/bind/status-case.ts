import type { Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { Measure, Status } from "../model/vocabulary.ts";
import { baseStatus } from "./base-status.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import type { Cue } from "./find-cues.ts";
import { findGoal, type Goal } from "./find-goal.ts";
import type { Lead } from "./find-lead.ts";
import type { Frame } from "./frame.ts";
import { statusCues } from "./status-cues.ts";

/** What is known of a figure before its status is decided. */
export interface StatusInput {
  text: string;
  frame: Frame;
  lexicon: BindLexicon;
  report: Report;
  indicator: string;
  measure: Measure;
  /** The plan that an earlier sentence opened, and this one stands in. */
  lead: Lead | null;
  /** Where the headings begin that name what is lacking and what is planned. */
  halves: ReadonlySet<number>;
  /** The status of the amount that a rate, a share or a growth is about. */
  about: Status | null;
}

/** The same with what its surroundings tell, each found once. */
export interface StatusCase extends StatusInput {
  /** What report, headings and earlier sentences say. */
  base: Decision<Status>;
  /** The clause of the figure. */
  own: Span;
  /** The sentence up to the figure. */
  before: Span;
  /** The last cue before the figure in its clause. */
  nearest: Cue | null;
  /** The first cue behind the figure, in what belongs to it. */
  behind: Cue | null;
  /** The last cue of the sentence before the figure, in whatever clause, that governs those after it. */
  governing: Cue | null;
  goal: Goal | null;
}

/** Gathers what is told of the status of a figure. */
export function openCase(input: StatusInput): StatusCase {
  const { text, frame, lexicon, report, lead, halves } = input;
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const before = { start: frame.sentence.span.start, end: frame.left.end };
  const inClause = statusCues(text, { start: own.start, end: frame.right.end }, lexicon, frame);
  const inSentence = statusCues(text, before, lexicon, frame);
  return {
    ...input,
    base: baseStatus(text, lexicon, frame, report, lead, halves),
    own,
    before,
    nearest: inClause.findLast((c) => c.end <= frame.left.end) ?? null,
    behind: inClause.find((c) => c.start >= frame.right.start && c.value === "actual") ?? null,
    governing: inSentence.findLast((c) => governs(text, c)) ?? null,
    goal: findGoal(text, frame, lexicon),
  };
}

/** A plan governs the clauses after it, until something done is named. */
function governs(text: string, { value, end }: Cue): boolean {
  // 申报条件为:会员不少于100户,面积500亩以上
  if (value === "norm") return /^[：:]/u.test(text.slice(end, end + 1));
  return value === "target" || value === "estimate" || value === "actual";
}
