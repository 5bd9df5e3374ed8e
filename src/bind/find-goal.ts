import type { Span } from "../model/span.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { type Cue, findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

/** How a figure stands to a goal that the text names. */
export interface Goal {
  /** `named`: it is the goal (年度目标任务78亿元, 下达的1800人招生任务); `reached`: a percentage of it (任务78亿元的46%). */
  kind: "named" | "reached";
  cue: string;
}

/** Between the name of a goal and its number: 目标(210家), 目标值为15%. */
const TO_NUMBER = /^(?:[（(：:]|为|是|的)?$/u;
/** Between the name of a goal and the percentage that was reached of it: 任务的46%, 任务(120家)的69%. */
const TO_SHARE = /^(?:[（(]?[\d.,]+\p{Script=Han}{0,4}[）)]?)?的$/u;
/** Between a number and the name of the goal behind it: 1800人招生任务, 45家的目标. */
const FROM_NUMBER = /^(?:以上|左右)?的?\p{Script=Han}{0,4}$/u;
/** Behind the name of a goal: nothing more, or how far off it is (10%的目标|还有差距). */
const ENDS = /^(?:[，,；;。]|还|仍|尚|有|差)/u;

/** The goal that a figure is, or is a percentage of; null where the text names none. */
export function findGoal(text: string, frame: Frame, lexicon: BindLexicon): Goal | null {
  const clause = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const end = frame.quantity.mention.span.start;
  const goal = findCues(text, { start: clause.start, end }, lexicon.goal, null).at(-1);
  if (goal !== undefined && isAssigned(text, clause, goal, lexicon)) {
    const between = text.slice(goal.end, end);
    const isPercent = frame.quantity.unit === "percent";
    if (isPercent && TO_SHARE.test(between)) return { kind: "reached", cue: goal.word };
    if (TO_NUMBER.test(between) && !(isPercent && between === "的")) return { kind: "named", cue: goal.word };
  }
  return goalBehind(text, clause, frame, lexicon);
}

function isAssigned(text: string, clause: Span, goal: Cue, lexicon: BindLexicon): boolean {
  // 院士工作站建站(任务|1家): alone it is the goal of what was named before it
  if (goal.word !== "计划" && (goal.start === clause.start || /[（(：:]/u.test(text[goal.start - 1] ?? ""))) {
    return true;
  }
  // 已下达计划3项 is done
  return findCues(text, { start: clause.start, end: goal.end }, lexicon.assigned, null).some(
    (c) => text[c.start - 1] !== "已" || c.start === clause.start,
  );
}

/** 完成市下达的|1800人|招生任务, 超额完成|45家|的目标. */
function goalBehind(text: string, clause: Span, { quantity, right }: Frame, lexicon: BindLexicon): Goal | null {
  const behind = findCues(text, right, lexicon.goal, null)[0];
  if (behind === undefined || !FROM_NUMBER.test(text.slice(right.start, behind.start))) return null;
  const rest = text.slice(behind.end, right.end);
  const ends = rest === "" || ENDS.test(rest);
  const before = { start: clause.start, end: quantity.mention.span.start };
  const hangs = text[right.start] === "的" || findCues(text, before, lexicon.assigned, null).length > 0;
  return ends && hangs ? { kind: "named", cue: behind.word } : null;
}
