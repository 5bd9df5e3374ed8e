import type { Frame } from "./frame.ts";

const LONGEST = 16;

/** What was counted, as written: the noun behind the number, else the one before it. */
export function describeObject(text: string, frame: Frame): string {
  const behind = text
    .slice(frame.right.start, frame.right.end)
    .replace(/^[以左上]?[上右下内]?的?/u, "")
    .trim();
  if (/^\p{Script=Han}/u.test(behind) && startsWithNoun(frame)) return behind.slice(0, LONGEST);
  const before = text
    .slice(frame.left.start, frame.left.end)
    .replace(/(?:达到|达|为|共|约|近|超过|超|突破|有|:|：)+$/u, "");
  return before.slice(-LONGEST).trim() || behind.slice(0, LONGEST);
}

function startsWithNoun(frame: Frame): boolean {
  const first = frame.hits.find((h) => h.start >= frame.right.start && h.end <= frame.right.end);
  return first === undefined || first.isObject;
}
