import type { ReportKind } from "../model/vocabulary.ts";
import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { anyOf } from "./any-of.ts";
import type { Line } from "./mark-lines.ts";

/** Fewer articles are quoted from a statute. */
const FEWEST_ARTICLES = 3;
/** So many first lines open a text, and so many characters. */
const OPENING_LINES = 3;
const OPENING_LENGTH = 600;

export function compileKindRules({ kinds }: ReportLexicon) {
  return {
    meeting: new RegExp(`(?<!\\()在.{2,60}${anyOf(kinds.meetings)}上`, "u"),
    neverSpeech: new RegExp(anyOf(kinds.never_speeches), "u"),
    salutation: new RegExp(`^${anyOf(kinds.speech_openings)}`, "u"),
    plan: new RegExp(anyOf(kinds.plan_cues), "u"),
    reports: new RegExp(anyOf(kinds.report_cues), "u"),
    past: new RegExp(anyOf(kinds.past_cues), "u"),
  };
}

export type KindRules = ReturnType<typeof compileKindRules>;

/**
 * The kind of a text, its own words before its title's, for titles of compilations are often wrong:
 * articles (第一条) make a statute, a salutation a speech. Then the title's word for a plan, a statute or
 * a speech counts; and what calls itself a summary is a plan if its opening only says what will be done.
 */
export function kindOf(
  promised: ReportKind | null,
  title: string,
  lines: readonly Line[],
  rules: KindRules,
): ReportKind {
  const articles = lines.filter(({ folded }) => /^第[一二三四五六七八九十百\d]+条/u.test(folded)).length;
  if (articles >= FEWEST_ARTICLES && articles * 4 >= lines.length) return "statute";
  const opening = lines.slice(0, OPENING_LINES);
  const greets = opening.some(({ folded }) => rules.salutation.test(folded));
  // 我向大会报告工作,请予审议: a report that is read out, where its title says so too.
  const readOut =
    promised === "summary" &&
    !rules.meeting.test(title) &&
    (rules.neverSpeech.test(title) || opening.some(({ folded }) => rules.reports.test(folded)));
  if (greets && !readOut) return "speech";
  if (promised !== null && promised !== "summary") return promised;
  const words = opening
    .map(({ folded }) => folded)
    .join("\n")
    .slice(0, OPENING_LENGTH)
    .replace(/[《〈][^》〉]*[》〉]/gu, "");
  return rules.plan.test(words) && !rules.past.test(words) ? "plan" : "summary";
}
