import type { Caution } from "../model/caution.ts";
import type { Observation } from "../model/observation.ts";

/** Why two figures that are set against each other may not be of one thing. */
export function unlikeness(a: Observation, b: Observation): Caution[] {
  if ((a.made === "summed") !== (b.made === "summed")) {
    return unlikeObjects(a.objects, b.objects) ? ["MADE_UNLIKE", "OBJECTS_UNLIKE"] : ["MADE_UNLIKE"];
  }
  if (unlikeObjects(a.objects, b.objects)) return ["OBJECTS_UNLIKE"];
  return a.made === "summed" && !(covers(a.objects, b.objects) && covers(b.objects, a.objects)) ? ["TERMS_UNLIKE"] : [];
}

/** Whether each of the things is also among the others. */
function covers(others: readonly string[], things: readonly string[]): boolean {
  return things.every((thing) => others.some((other) => other === thing || alikeObjects(other, thing)));
}

/**
 * Whether the words for what is counted say nothing in common, so that it may not be one thing. Unknown is
 * not unlike.
 */
export function unlikeObjects(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => each !== "") && b.some((each) => each !== "") && !relatedObjects(a, b);
}

/** Whether two characters in a row, which is what a word of Chinese mostly is, stand on both sides. */
export function relatedObjects(a: readonly string[], b: readonly string[]): boolean {
  const pairs = new Set(a.flatMap(pairsOf));
  return b.flatMap(pairsOf).some((pair) => pairs.has(pair));
}

const ALIKE = 0.7;

/** Whether the words are the same but for some that one side adds: `新建企业科协` and `今年新建企业科协`. */
export function alikeObjects(a: string, b: string): boolean {
  const [one, other] = [new Set(pairsOf(a)), new Set(pairsOf(b))];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared > 0 && shared / Math.min(one.size, other.size) >= ALIKE;
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((second, i) => (characters[i] ?? "") + second);
}
