import type { BindLexicon } from "./bind-lexicon.ts";
import { type Cue, findCues } from "./find-cues.ts";

const QUOTED = /[“《（(][^”》）)]*[”》）)]?/gu;
const DIGIT = /[\d十〇零一二三四五六七八九]/u;

/**
 * The words of a heading, or of a clause, that say what stands below it: plans, or what was done. What is quoted
 * names something (“三年任务两年完成”), 今年安排1126万元 names no plan as 2012年安排 and 年度指标 do, and behind 围绕 or 落实
 * it is what something was done for.
 */
export function sectionWords(words: string, lexicon: BindLexicon): Cue[] {
  const bare = words.replace(QUOTED, (quoted) => "　".repeat(quoted.length));
  const serves = findCues(bare, { start: 0, end: bare.length }, lexicon.serving, null)[0];
  return findCues(bare, { start: 0, end: bare.length }, lexicon.sections, null).filter(
    (c) =>
      c.value !== "target" ||
      !(
        (/^年(?!度)/u.test(c.word) && !DIGIT.test(bare[c.start - 1] ?? "")) ||
        (serves !== undefined && serves.end <= c.start) ||
        bare.trimStart().startsWith("为")
      ),
  );
}
