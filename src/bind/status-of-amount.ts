import type { Status } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import { findCues } from "./find-cues.ts";
import type { StatusCase } from "./status-case.ts";

/** 从现在的|410名|扩大到600名: what a plan starts from is. */
export function startOfRise(status: StatusCase): Decision<Status> | null {
  return isStart(status, "target") ? { value: "actual", cue: null } : null;
}

/** 由|36家|增加到60家, in a plan: what it is to rise from. */
export function isStart({ text, frame: { left, right }, lexicon }: StatusCase, status: string): boolean {
  if (status !== "target" || !/[由从][^，,；;。到至\d]{0,8}$/u.test(text.slice(left.start, left.end))) return false;
  const rises = findCues(text, right, lexicon.measure, null)[0];
  const rest = text.slice(right.start, right.start + 6);
  return (
    (rises?.value === "not_delta" && rises.start - right.start <= 1) || /^的?\p{Script=Han}{0,3}[到至]/u.test(rest)
  );
}

/** A rate, a share or a growth is as done as the amount that it is about. */
export function amountAbout({ text, goal, about, base, before }: StatusCase): Decision<Status> | null {
  if (goal !== null || about === null || about === "applied") return null;
  // 占比由22%|提高到|三成, in a plan: what it started from tells nothing
  const risesFrom =
    base.value === "target" && about === "actual" && /[到至]$/u.test(text.slice(before.start, before.end));
  return risesFrom ? null : { value: about, cue: null };
}
