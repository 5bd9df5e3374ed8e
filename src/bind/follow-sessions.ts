import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decided } from "./choose-indicator.ts";
import type { Frame } from "./frame.ts";
import type { Candidate } from "./score-rules.ts";

/** How many clauses back the sessions may stand. */
const REACH = 4;

/**
 * Which indicator counts the people who attended: 讲座52场,听众6000人 counts those trained, 展览52场,观众6000人
 * those reached. The last sessions before them in the sentence decide, unless the item names an occasion itself.
 *
 * @param best the rule that fits best: only one that says no more than that people were there lets the sessions decide
 * @returns the id of the indicator and the sessions that it follows, or null where the rule stands
 */
export function followSessions(
  frame: Frame,
  best: Candidate | undefined,
  inSentence: readonly Decided[],
  lexicon: BindLexicon,
): { indicator: string; sessions: Decided } | null {
  if (best?.rule.rule.attends !== true) return null;
  const sessions = inSentence.findLast((d) => d.isAmount && lexicon.followers.has(d.indicator));
  if (sessions === undefined || frame.clause - sessions.frame.clause > REACH) return null;
  const follower = lexicon.followers.get(sessions.indicator) as string;
  if (follower === best.rule.indicator.id || namesOccasion(frame)) return null;
  return { indicator: follower, sessions };
}

/**
 * 播放科教片80场1.3万人次: people right behind their sessions, with nothing between that names them.
 *
 * @returns the id of the indicator and the sessions, or null where what stands before is none
 */
export function besideSessions(
  frame: Frame,
  inSentence: readonly Decided[],
  lexicon: BindLexicon,
): { indicator: string; sessions: Decided } | null {
  const sessions = inSentence.at(-1);
  const indicator = sessions === undefined ? undefined : lexicon.followers.get(sessions.indicator);
  if (sessions === undefined || indicator === undefined || !sessions.isAmount) return null;
  const { start } = frame.quantity.mention.span;
  if (start - sessions.frame.quantity.mention.span.end > 1) return null;
  return lexicon.indicators.get(indicator)?.units.includes(frame.quantity.unit) === true
    ? { indicator, sessions }
    : null;
}

function namesOccasion({ hits, left, right }: Frame): boolean {
  return hits.some(
    (h) =>
      h.isOccasion && ((h.start >= left.start && h.end <= left.end) || (h.start >= right.start && h.end <= right.end)),
  );
}
