import type { Status } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import type { Cue } from "./find-cues.ts";
import { appliedOr } from "./put-forward.ts";
import type { StatusCase } from "./status-case.ts";
import { statusCues } from "./status-cues.ts";
import { isStartOfRise } from "./is-start-of-rise.ts";

/** The last cue before the figure in its clause. */
export function nearestCue(status: StatusCase): Decision<Status> | null {
  const { text, nearest, frame, lexicon, base } = status;
  if (nearest === null) return null;
  const { value, word } = nearest;
  if (value === "actual") return appliedOr({ value, cue: word }, status);
  if (value === "target" && isStartOfRise(text, frame, lexicon)) return null;
  // 年初确定的20家只完成|6家: the first figure alone
  if (value === "once_planned") return frame.previousEnd > nearest.end ? base : { value: "target", cue: word };
  return isPlanned(status, nearest) ? { value: "target", cue: word } : asIn(base, nearest);
}

/** 培训班12期|已办完, but not below a heading of plans. */
export function cueBehind(status: StatusCase): Decision<Status> | null {
  const { behind, base } = status;
  return behind === null || base.value === "target" ? null : appliedOr({ value: "actual", cue: behind.word }, status);
}

/** A plan of an earlier clause. */
export function governingCue({ text, governing, base, before }: StatusCase): Decision<Status> | null {
  if (governing === null || governing.value === "actual") return null;
  const isOver = governing.value === "estimate" && /[；;]/u.test(text.slice(governing.end, before.end));
  return isOver ? null : asIn(base, governing);
}

/** What a plan expects is planned. */
function asIn(base: Decision<Status>, { value, word }: Cue): Decision<Status> {
  return { value: value === "estimate" && base.value === "target" ? "target" : (value as Status), cue: word };
}

/** 拟投资1.2亿元,达产后年收入|可达|5亿元: what is expected of a plan is planned. */
function isPlanned({ text, before, lexicon, frame }: StatusCase, nearest: Cue): boolean {
  if (nearest.value !== "estimate") return false;
  const cues = statusCues(text, { start: before.start, end: nearest.start }, lexicon, frame);
  return cues.findLast((c) => c.value !== "estimate")?.value === "target";
}
