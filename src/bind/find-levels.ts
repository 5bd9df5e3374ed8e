import type { Span } from "../model/span.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { type Cue, findCues } from "./find-cues.ts";
import { wordAhead } from "./word-ahead.ts";

/** How far behind a level the word may stand that tells what is named by it. */
const TO_CONTEST = 14;
const TO_HONOUR = 16;
const TO_BODY = 6;

/** The administrative levels that a stretch of text names, but for those of a place or of a body that acts. */
export function findLevels(text: string, within: Span, lexicon: BindLexicon): Cue[] {
  return findCues(text, within, lexicon.scope, null).flatMap((cue) => {
    const contest = contestOf(text, cue, lexicon);
    if (contest !== null) return [contest];
    const isBare = lexicon.bareScopes.has(cue.word);
    return cue.value === "none" || (isBare && (isOfBody(text, cue, lexicon) || isPlace(text, cue, lexicon)))
      ? []
      : [cue];
  });
}

/** 第二十届|全省|青少年科技创新大赛: the level of a contest, though 全省 alone tells where. */
function contestOf(text: string, cue: Cue, lexicon: BindLexicon): Cue | null {
  const level = cue.value === "none" ? lexicon.wholes.longestAt(text, cue.start, cue.end) : null;
  if (level === null || level.end !== cue.end) return null;
  return wordAhead(text, cue.end, TO_CONTEST, lexicon.contests) === null ? null : { ...cue, value: level.value };
}

/** 青溪|县|巡展, 科普示范|县: the name of a county is no level, but before what it honours or funds. */
function isPlace(text: string, { end, word }: Cue, lexicon: BindLexicon): boolean {
  return /^[县区]$/u.test(word) && wordAhead(text, end, TO_HONOUR, lexicon.honours) === null;
}

/** 市|医学会, 县|农业局, 省|科技馆: an office or a body of that level acts, unless a prize or a project of its follows. */
function isOfBody(text: string, { end, word }: Cue, lexicon: BindLexicon): boolean {
  if (word.length > 1) return false;
  for (let from = end; ;) {
    const body = wordAhead(text, from, end + TO_BODY - from, lexicon.bodies);
    if (body === null) return false;
    // 已获省|厅|认定: an office that bears no other name grants at its level
    const isBare = body.start === end && body.end - body.start === 1;
    if (body.value === "body" && !isBare && wordAhead(text, body.end, TO_BODY, lexicon.ofBodies) === null) return true;
    from = body.value === "body" ? body.start + 1 : body.end;
  }
}
