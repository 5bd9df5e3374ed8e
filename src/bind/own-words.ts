import { findCues } from "./find-cues.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Frame } from "./frame.ts";
import type { Evidence } from "./nearness.ts";

/** What a quantity's own item says: a counted noun of the domain, one that the domain does not know, or none. */
export interface Own {
  head: "known" | "unknown" | "none";
  /** Nearness of the counted noun; what is farther off than this speaks of something else. */
  nearness: number;
  hasAction: boolean;
}

/** Words between a noun and its number that name nothing themselves. */
const FILLERS = /(?:达到|达|为|共有|共计|合计|共|总计|累计|已有|现有|有|约|近|超过|超|突破|各|仅|至|到|了|计|均|已|的|:|：|\s)+$/u;
const NOUN = /^\p{Script=Han}{2}/u;

/** Reads what the item of a quantity names by itself: between the last mark and the next. */
export function ownWords(text: string, frame: Frame, evidence: readonly Evidence[], lexicon: BindLexicon): Own {
  const { left, right } = frame;
  const local = evidence.filter(({ hit }) => (hit.start >= left.start && hit.end <= left.end) || (hit.start >= right.start && hit.end <= right.end));
  const hasAction = local.some(({ hit }) => hit.isAction);
  const objects = local.filter(({ hit }) => hit.isObject);
  const nearness = Math.max(0, ...objects.map((e) => e.object));
  if (objects.length > 0) return { head: "known", nearness, hasAction };
  return { head: namesUnknown(text, frame, local, lexicon) ? "unknown" : "none", nearness: 0.75, hasAction };
}

/** Whether a noun that the domain does not know stands next to the number: 检查商品|3.2万件. */
function namesUnknown(text: string, frame: Frame, local: readonly Evidence[], lexicon: BindLexicon): boolean {
  const { left, right } = frame;
  const behind = text.slice(right.start, right.end).replace(/^(?:以上|左右|以下|以内|上下|的|之多|\s)+/u, "");
  const from = right.end - behind.length;
  if (NOUN.test(behind) && !local.some(({ hit }) => hit.start < from + 2 && hit.end > from)) return true;
  const before = text.slice(left.start, left.end).replace(FILLERS, "");
  const end = left.start + before.length;
  const tail = before.slice(-2);
  if (!NOUN.test(tail)) return false;
  const covered = [...local.map(({ hit }) => hit), ...findCues(text, left, lexicon.scope), ...findCues(text, left, lexicon.status), ...findCues(text, left, lexicon.basis), ...findCues(text, left, lexicon.part)];
  return !covered.some((hit) => hit.start < end && hit.end >= end);
}
