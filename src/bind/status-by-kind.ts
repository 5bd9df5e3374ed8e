import type { Status } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import { findCues, lastCue } from "./find-cues.ts";
import type { StatusCase } from "./status-case.ts";

/** A statute demands whatever it counts. */
export function statute({ report }: StatusCase): Decision<Status> | null {
  return report.kind === "statute" ? { value: "norm", cue: report.title } : null;
}

/** 年度目标任务|78亿元: the goal that the text names. */
export function goalItself({ goal }: StatusCase): Decision<Status> | null {
  return goal?.kind === "named" ? { value: "target", cue: goal.cue } : null;
}

/** 低于省定人均|2元|的标准, 按人均不低于|1元|的标准: what a level, or a rule, has set. */
export function standard({ text, frame: { left, right }, lexicon, own }: StatusCase): Decision<Status> | null {
  const nearby = { start: Math.max(own.start, left.end - SET_WITHIN), end: left.end };
  const set = findCues(text, nearby, lexicon.setBy, null).at(-1);
  if (set === undefined) return null;
  const behind = right.start + (/^(?:以上|左右)?的?/u.exec(text.slice(right.start))?.[0].length ?? 0);
  const named = lexicon.standards.longestAt(text, behind, behind + SET_WITHIN);
  if (named !== null) return { value: "norm", cue: text.slice(set.start, named.end) };
  const between = findCues(text, { start: set.end, end: left.end }, lexicon.standards, null).at(-1);
  return between === undefined ? null : { value: "norm", cue: text.slice(set.start, between.end) };
}

/** Characters before a number in which it is told who set it. */
const SET_WITHIN = 10;

/** 1家正在公示: what waits for its outcome. */
export function waiting({ text, frame, lexicon }: StatusCase): Decision<Status> | null {
  const cue =
    lastCue(text, frame.right, lexicon.pending, ["pending"], null) ??
    lastCue(text, frame.left, lexicon.pending, ["pending"], null);
  return cue === null ? null : { value: "applied", cue: cue.word };
}
