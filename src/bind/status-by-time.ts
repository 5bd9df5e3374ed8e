import type { Status } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import { lastCue } from "./find-cues.ts";
import { findPast } from "./find-past.ts";
import { lastYear } from "./last-year.ts";
import { appliedOr } from "./put-forward.ts";
import type { StatusCase } from "./status-case.ts";

/** 目前已成立协会73个,|会员9200人, below a heading of plans. */
export function now({ text, frame, lexicon, lead, own, before, base, governing }: StatusCase): Decision<Status> | null {
  if (base.value !== "target" || lead !== null || governing === null) return null;
  if (lastCue(text, before, lexicon.period, ["now"], null) === null) return null;
  const acts = frame.hits.some((h) => h.isAction && h.start >= own.start && h.end <= frame.right.end);
  return acts ? null : { value: "actual", cue: governing.word };
}

/** 力争超过上年的|19家: what was the year before is done, whatever it is compared with. */
export function ofLastYear({ text, frame: { left, words }, lexicon, measure }: StatusCase): Decision<Status> | null {
  if (measure !== "value") return null;
  const cue = lastCue(text, left, lexicon.period, ["last_year"], words);
  return cue !== null && /^(?:度|同期)?的?$/u.test(text.slice(cue.end, left.end))
    ? { value: "actual", cue: cue.word }
    : null;
}

/** In a report on the first half of a year, what the second half brings is to come. */
export function secondHalf({ text, frame, lexicon, report, before, governing }: StatusCase): Decision<Status> | null {
  if (report.period?.endsWith("-H1") !== true || governing?.value === "actual") return null;
  const cue = lastCue(text, before, lexicon.period, ["second_half"], frame.words);
  return cue === null ? null : { value: "target", cue: cue.word };
}

/** A plan is often named by its years. */
const TITLE = /《[^》]*》?/gu;

/** A year after the report's own; below a heading that speaks of what was done only where it is aimed at (到2025年). */
export function futureYear({ text, frame, report, base }: StatusCase): Decision<Status> | null {
  const year = Number(lastYear(report.period) ?? Number.NaN);
  const before = text
    .slice(frame.sentence.span.start, frame.left.end)
    .replace(TITLE, (title) => "　".repeat(title.length));
  const named = [...before.matchAll(/(?<!\d)((?:19|20)\d{2})年(?!以来|至今|起)/gu)].at(-1);
  if (named === undefined || !(Number(named[1]) > year)) return null;
  // 组织申报2018年度项目: the year that something is applied for
  const at = frame.sentence.span.start + named.index;
  if (frame.hits.some((h) => h.isAction && h.end <= at && at - h.end <= 1)) return null;
  const isAimedAt = /[到至]$/u.test(before.slice(0, named.index));
  return base.cue === null || base.value === "target" || isAimedAt ? { value: "target", cue: named[0] } : null;
}

/** 过去的一年,争取项目23项: what was, though a plan says it. */
export function past(status: StatusCase): Decision<Status> | null {
  const { text, frame, lexicon, report, base, governing } = status;
  const time = base.value === "target" ? findPast(text, frame, lexicon, report) : null;
  if (time === null || (governing !== null && governing.value !== "actual" && governing.end > time.start)) return null;
  return appliedOr({ value: "actual", cue: time.word }, status);
}
