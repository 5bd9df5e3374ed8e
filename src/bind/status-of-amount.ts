import type { Status } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import { isStartOfRise } from "./is-start-of-rise.ts";
import type { StatusCase } from "./status-case.ts";

/** 从现在的|410名|扩大到600名: what a plan starts from is. */
export function startOfRise({ text, frame, lexicon }: StatusCase): Decision<Status> | null {
  return isStartOfRise(text, frame, lexicon) ? { value: "actual", cue: null } : null;
}

/** A rate, a share or a growth is as done as the amount that it is about. */
export function amountAbout({ text, goal, about, base, before }: StatusCase): Decision<Status> | null {
  if (goal !== null || about === null || about === "applied") return null;
  // 占比由22%|提高到|三成, in a plan: what it started from tells nothing
  const risesFrom =
    base.value === "target" && about === "actual" && /[到至]$/u.test(text.slice(before.start, before.end));
  return risesFrom ? null : { value: about, cue: null };
}
