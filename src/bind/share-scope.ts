import type { Bound } from "./bind-sentence.ts";

/** Between two subjects of one verb: nothing but the noun of the first. */
const JOINS = /^\p{Script=Han}{1,12}(?:、|和|及|与|以及)$/u;

/** 2个|农技协、1名|带头人受到中国科协表彰: subjects that are joined share the level that stands behind the last. */
export function shareScope(text: string, bound: readonly Bound[]): Bound[] {
  const shared = [...bound];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [shared[i] as Bound, shared[i + 1] as Bound];
    const from = one.decided.frame.quantity.mention.span.end;
    const { left } = next.decided.frame;
    const cue = next.cues["scope"];
    const isBehind = cue !== undefined && !text.slice(left.start, left.end).includes(cue);
    if (one.scope !== null || next.scope === null || !isBehind) continue;
    if (one.decided.indicator !== next.decided.indicator || !JOINS.test(text.slice(from, left.end))) continue;
    shared[i] = { ...one, scope: next.scope, cues: { ...one.cues, scope: cue } };
  }
  return shared;
}
