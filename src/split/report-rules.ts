import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { anyOf } from "./any-of.ts";
import { compileHeadingRules } from "./parse-heading.ts";
import { compileLineRules } from "./mark-lines.ts";
import { compileOrganizationRules } from "./organization-rules.ts";
import { compilePeriodRules } from "./period-rules.ts";
import { compileKindRules } from "./kind-of.ts";

/** The word lists of `reports.yaml` as regular expressions over folded text. */
export type ReportRules = ReturnType<typeof compileReportRules>;

function compileReportRules(lexicon: ReportLexicon) {
  return {
    line: compileLineRules(lexicon),
    heading: compileHeadingRules(lexicon),
    organization: compileOrganizationRules(lexicon),
    period: compilePeriodRules(lexicon),
    kind: compileKindRules(lexicon),
    continuation: new RegExp(`^${anyOf(lexicon.titles.joiners)}`),
    longestIntroduction: lexicon.collections.longest_introduction,
  };
}

const compiled = new WeakMap<ReportLexicon, ReportRules>();

/** Compiles the word lists, once for each lexicon. */
export function reportRules(lexicon: ReportLexicon): ReportRules {
  let rules = compiled.get(lexicon);
  if (rules === undefined) compiled.set(lexicon, (rules = compileReportRules(lexicon)));
  return rules;
}
