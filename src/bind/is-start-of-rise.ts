import type { BindLexicon } from "./bind-lexicon.ts";
import { findCues } from "./find-cues.ts";
import type { Frame } from "./frame.ts";

const FROM = /[由从](?:(?:19|20)\d{2}年)?[^，,；;。到至\d]{0,8}$/u;

/** 由|36家|增加到60家: what an amount has risen, or is to rise, from. */
export function isStartOfRise(text: string, { left, right }: Frame, lexicon: BindLexicon): boolean {
  if (!FROM.test(text.slice(left.start, left.end))) return false;
  const rises = findCues(text, right, lexicon.measure, null)[0];
  const rest = text.slice(right.start, right.start + 6);
  return (
    (rises?.value === "not_delta" && rises.start - right.start <= 1) || /^的?\p{Script=Han}{0,3}[到至]/u.test(rest)
  );
}
