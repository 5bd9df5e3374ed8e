import type { Measure } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import type { Hit } from "./find-hits.ts";
import type { Frame } from "./frame.ts";

/** What a rate of completion is measured against. */
const TARGETS = /计划|任务|目标/u;

/**
 * Whether a word only names what a rate or a share is measured against: what follows 占 is the whole that is
 * shared (占全市总量的39%), and 计划 in 完成计划的39% is no plan that was counted.
 */
export function isReference(measure: Decision<Measure>, text: string, frame: Frame, hit: Hit): boolean {
  if (measure.cue === null || hit.end > frame.left.end) return false;
  if (measure.value === "rate" && TARGETS.test(measure.cue)) {
    const cue = text.lastIndexOf(measure.cue, frame.left.end);
    return hit.start < cue + measure.cue.length && hit.end > cue;
  }
  const word = ["占", "相当于"].find((each) => measure.cue?.startsWith(each));
  if (measure.value !== "share" || word === undefined) return false;
  const clause = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  return hit.start >= text.indexOf(word, clause.start);
}
