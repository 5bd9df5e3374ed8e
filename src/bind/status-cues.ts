import type { Span } from "../model/span.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { type Cue, findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** Cues of status, but for what only looks like one: a percentage of a plan, or part of a noun (市级科技|计划|安排项目52项). */
export function statusCues(text: string, within: Span, lexicon: BindLexicon, frame: Frame): Cue[] {
  const { hits, words } = frame;
  return findCues(text, within, lexicon.status, words).filter(
    (c, i, all) =>
      c.value !== "none" &&
      !isQuoted(text, c, frame) &&
      !tellsWhy(text, frame, c.start) &&
      !OF_GOAL.test(text.slice(c.end, c.end + 3)) &&
      !isToComplete(c, all[i - 1]) &&
      !isComparedWith(text, c, lexicon) &&
      !hits.some((h) => h.isObject && !h.isAction && h.start < c.start && h.end > c.start),
  );
}

/** 为年计划|的121%: a percentage of a plan plans nothing. */
const OF_GOAL = /^数?的\d/u;

/** 为|确保活动顺利开展,拨出专款5万元: what something was done for is not planned by it. */
function tellsWhy(text: string, { sentence, left }: Frame, at: number): boolean {
  const clause = sentence.clauses.findLast((c) => c.start <= at) ?? sentence.span;
  const before = text.slice(clause.start, at);
  return (
    /^为了?(?:进一步|更好地?|切实|有效)?$/u.test(before) || (/^(?:为|围绕)/u.test(before) && clause.end <= left.end - 1)
  );
}

/** 比|上年增长10%, 比|预期热闹: what is compared with says nothing of what is. */
function isComparedWith(text: string, cue: Cue, lexicon: BindLexicon): boolean {
  if (
    cue.value !== "actual" &&
    /(?:[比较超]|超[过出]|[高好多]于|按照?)(?:原|原先)?$/u.test(text.slice(Math.max(0, cue.start - 4), cue.start))
  ) {
    return true;
  }
  const year = lexicon.period.longestAt(text, cue.start, cue.end);
  const before = lexicon.period.longestBefore(text, cue.start, Math.max(0, cue.start - 2));
  return year?.value === "last_year" && before?.value === "compared_with";
}

/** 围绕“三年|任务|两年完成”的要求: what a name in quotation marks holds says nothing of what stands outside. */
function isQuoted(text: string, cue: Cue, { sentence, left }: Frame): boolean {
  const before = text.slice(sentence.span.start, cue.start);
  const behind = text.slice(cue.end, left.end);
  return QUOTES.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close) && behind.includes(close));
}

/** Each by itself: 《“十三五”科普|规划》 holds one pair in another. */
const QUOTES = [
  ["“", "”"],
  ["《", "》"],
] as const;

/** 确保|完成全年…: what is to be completed is not done. */
function isToComplete(cue: Cue, before: Cue | undefined): boolean {
  return cue.value === "actual" && before?.value === "target" && cue.start === before.end;
}
