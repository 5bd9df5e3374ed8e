import type { Status } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import type { Hit } from "./find-hits.ts";
import type { Frame } from "./frame.ts";
import type { StatusCase } from "./status-case.ts";

/** 申报第二批高新技术企业4家: put forward, unless being put forward is what the indicator counts. */
export function appliedOr(
  otherwise: Decision<Status>,
  { text, frame, lexicon, indicator }: StatusCase,
): Decision<Status> {
  if (lexicon.indicators.get(indicator)?.counts_applications === true) return otherwise;
  const action = governingAction(text, frame);
  // 117所学校|申报作品|1408件: what is put forward has a number of its own
  if (action === null || (frame.runsOn && action.start >= frame.right.start)) return otherwise;
  const cue = lexicon.applied.longestAt(text, action.start, action.end);
  if (cue === null || text.slice(Math.max(0, action.start - 2), action.start) === "成功") return otherwise;
  return { value: "applied", cue: text.slice(cue.start, cue.end) };
}

/** The verb that governs the quantity: the last one before it in its clause, else in the clause before, else right behind it. */
function governingAction(text: string, frame: Frame): Hit | null {
  const verbs = frame.hits.filter((h) => h.isAction);
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const behind = verbs.find((h) => h.start >= frame.right.start && h.end <= frame.right.end);
  // 组织26家企业|申报高新技术企业: those who are counted do it, but not 9名专家对|申报成果打分
  if (
    behind !== undefined &&
    !/[对为向就]/u.test(text.slice(frame.right.start, behind.start)) &&
    frame.hits.some((h) => h.isObject && h.start >= frame.right.start && h.end <= behind.start)
  ) {
    return behind;
  }
  const inClause = verbs.findLast((h) => h.start >= own.start && h.end <= frame.left.end);
  if (inClause !== undefined) return inClause;
  if (behind !== undefined) return /[对为向就]/u.test(text.slice(frame.right.start, behind.start)) ? null : behind;
  const previous = frame.sentence.clauses[frame.clause - 1];
  return previous === undefined
    ? null
    : (verbs.findLast((h) => h.start >= previous.start && h.end <= previous.end) ?? null);
}
