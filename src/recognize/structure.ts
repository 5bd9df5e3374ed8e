import { isHan } from "./char-class.ts";
import type { NumberLexicon } from "./lexicon.ts";

/**
 * Whether what is counted at `at` only structures the prose: 三个方面, 四点意见, 五项重点任务.
 * With Arabic digits only the plainest of these nouns count, since 完成36项任务 states an amount.
 */
export function isStructure(lexicon: NumberLexicon, text: string, at: number, han: boolean): boolean {
  let start = at;
  for (let words = 0; words < 2; words++) {
    const any = lexicon.structureAny.longestAt(text, start);
    if (any !== null) return true;
    const noun = han ? lexicon.structureHan.longestAt(text, start) : null;
    if (noun !== null && endsPhrase(lexicon, text, noun.end)) return true;
    const modifier = lexicon.structureModifiers.longestAt(text, start);
    if (modifier === null) return false;
    start = modifier.end;
  }
  return false;
}

/** 三项任务。 ends its phrase, 三个工程技术研究中心 does not. */
function endsPhrase(lexicon: NumberLexicon, text: string, at: number): boolean {
  return !isHan(text, at) || lexicon.structureTail.has(text[at] as string);
}
