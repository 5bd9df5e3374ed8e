import type { Status } from "../model/vocabulary.ts";
import type { Decision } from "./decide-measure.ts";
import { amountAbout, startOfRise } from "./status-of-amount.ts";
import { openCase, type StatusCase, type StatusInput } from "./status-case.ts";
import { cueBehind, governingCue, nearestCue } from "./status-by-cue.ts";
import { goalItself, standard, statute, waiting } from "./status-by-kind.ts";
import { futureYear, now, ofLastYear, past, secondHalf } from "./status-by-time.ts";
import { appliedOr } from "./put-forward.ts";

/** Something in or around a sentence that may tell whether a figure is done; null where it is silent. */
type Witness = (status: StatusCase) => Decision<Status> | null;

/** In the order in which they are believed. */
const WITNESSES: readonly Witness[] = [
  statute,
  goalItself,
  standard,
  waiting,
  ofLastYear,
  nearestCue,
  cueBehind,
  startOfRise,
  amountAbout,
  governingCue,
  now,
  secondHalf,
  futureYear,
  past,
];

/** Whether a figure is done, put forward, expected, planned or demanded: the first witness that speaks decides. */
export function decideStatus(input: StatusInput): Decision<Status> {
  const status = openCase(input);
  for (const ask of WITNESSES) {
    const told = ask(status);
    if (told !== null) return told;
  }
  const { base, measure } = status;
  // 申报67家,通过率73%: how far it went is done
  return base.value === "target" || measure === "rate" ? base : appliedOr(base, status);
}
