import type { BindLexicon } from "./bind-lexicon.ts";
import type { Bound } from "./bind-sentence.ts";
import type { Decided } from "./choose-indicator.ts";
import { classifierOf } from "./classifier-of.ts";
import { findCues, lastCue } from "./find-cues.ts";
import { findGoal } from "./find-goal.ts";
import type { Frame } from "./frame.ts";

/** A stretch of parts: where it begins, and how surely a figure in it is a part. */
interface Zone {
  from: number;
  /** The text spells the total out (即, 分别为), so that each item is a part whatever it is called. */
  spellsOut: boolean;
  /** A semicolon lies between, or a clause. */
  distant: boolean;
  /** 其中 opens the sentence: what follows are parts of the sentence before, each of what is counted like it. */
  ofPrevious: boolean;
}

/** The total that a quantity stands behind. */
export interface Whole {
  decided: Decided;
  spellsOut: boolean;
  distant: boolean;
}

const SPELLS_OUT = /^(?:即|分别|具体)/u;

/**
 * The total that a quantity is a part of by its position: behind 其中, or in the bracket behind the total.
 * The nearest earlier amount in the same unit outside the zone of parts is the total.
 *
 * @param earlier what was decided so far, of this sentence and, where it opens with 其中, of the one before
 */
export function findWhole(text: string, frame: Frame, lexicon: BindLexicon, earlier: readonly Bound[]): Whole | null {
  // 其中国家级7项,在全省14个市州中…: what tells where is no part
  if (frame.isPlace) return null;
  if (findGoal(text, frame, lexicon)?.kind === "named" || isPerHead(text, frame, lexicon)) return null;
  const zone = zoneOf(text, frame, lexicon);
  if (zone === null) return subsetOf(text, frame, lexicon, earlier);
  const upTo = earlier.filter(({ decided }) => endOf(decided) <= zone.from);
  // where amounts stand before the parts in their own sentence, the one before it holds no total
  const inSentence = upTo.filter(({ decided }) => decided.frame.sentence === frame.sentence);
  const before = (inSentence.length > 0 ? inSentence : upTo).filter(({ decided }) => holds(decided, frame));
  // 新认定52家,超额完成45家的目标任务,其中首次认定37家: parts are of what was reached
  const reached = before.filter(({ decided }) => findGoal(text, decided.frame, lexicon)?.kind !== "named");
  const among = reached.length > 0 ? reached : before;
  const whole = zone.ofPrevious ? among.findLast(({ decided }) => sameClassifier(decided, frame)) : among.at(-1);
  if (whole === undefined || isExhausted(whole.decided, earlier) || isOver(zone, frame, earlier)) return null;
  const distant = zone.distant || isToldByShare(zone, frame, earlier);
  return { decided: whole.decided, spellsOut: zone.spellsOut, distant };
}

/** 营业收入76亿元,其中新产品占38%,缴纳税金|4亿元: a share right behind 其中 is all that was to be told of a part. */
function isToldByShare(zone: Zone, frame: Frame, earlier: readonly Bound[]): boolean {
  const first = earlier.find(
    ({ decided: { frame: f } }) => f.sentence === frame.sentence && f.quantity.mention.span.start > zone.from,
  )?.decided;
  return first !== undefined && !first.isAmount && first.frame.clause < frame.clause;
}

/** 每万人发明专利拥有量6.2件 is no part of the patents. */
function isPerHead(text: string, frame: Frame, lexicon: BindLexicon): boolean {
  return findCues(text, frame.left, lexicon.per, frame.words).length > 0;
}

/** Between a verb that takes some of an amount and their number (已整改到位|17条). */
const NEXT_TO = /^\p{Script=Han}{0,2}$/u;
/** 达到国际先进水平的|11项, 45岁以下的有|3人: what a clause before the number tells of some of them. */
const OF_THESE =
  /^[，,]?(?!.*(?:占|比|较|剩|去年|上年|年底|底|同期|平均|最|换届|分布|邻近|正在|通过|申报|立项|获批|批准|批复|获奖|授权))\p{Script=Han}.*的(?:有|仅|只有|仅有|达|为)?$/u;
/** 48份,有|14份|得到批示: some of them, and not others (另有3份). */
const SOME = /^[，,]?(?:有|已有|仅有|只有)?$/u;
const HOW_FAR = 3;

/**
 * 报送信息50篇,被采用|30篇: what was taken of the amount before it; 形成报告48份,17份|获批示: what something is
 * told of; 登记成果109项,达到国际先进水平的|11项. In the same classifier, unless the verb says that it was taken.
 */
function subsetOf(text: string, frame: Frame, lexicon: BindLexicon, earlier: readonly Bound[]): Whole | null {
  const own = text.slice(frame.left.start, frame.left.end);
  const taken = lastCue(text, frame.left, lexicon.part, ["subset"], frame.words);
  const isTaken = taken !== null && (NEXT_TO.test(text.slice(taken.end, frame.left.end)) || !isVerbOnly(taken.word));
  const isTold = SOME.test(own) && findCues(text, frame.right, lexicon.part, frame.words)[0]?.value === "told";
  if (!isTaken && !isTold && !OF_THESE.test(own)) return null;
  const last = earlier.findLast(
    ({ decided, status }) =>
      decided.frame.sentence === frame.sentence &&
      frame.clause - decided.frame.clause <= (isTaken ? HOW_FAR : 1) &&
      // what was approved is no part of what was applied for
      status !== "applied" &&
      holds(decided, frame) &&
      sameClassifier(decided, frame),
  );
  if (last === undefined || /[；;]/u.test(text.slice(endOf(last.decided), frame.left.end))) return null;
  return { decided: last.whole ?? last.decided, spellsOut: OF_THESE.test(own), distant: !isTaken };
}

/** 解决 may bring another object of its own behind it; 被采用 is about what went before. */
function isVerbOnly(word: string): boolean {
  return !/用|纳|刊|录/u.test(word);
}

function sameClassifier({ frame }: Decided, { quantity }: Frame): boolean {
  return classifierOf(frame.quantity) === classifierOf(quantity);
}

/** Whether an amount may have this one as a part: in the same unit, and no smaller. */
function holds({ isAmount, unit, frame: of }: Decided, { quantity }: Frame): boolean {
  return (
    isAmount &&
    isLike(unit, quantity.unit) &&
    (quantity.value === null || Number(of.quantity.value) >= Number(quantity.value))
  );
}

/** 培训2470人次,其中贫困户|1310人: people are among those who came. */
function isLike(whole: string, part: string): boolean {
  return whole === part || (whole === "person_time" && part === "person");
}

function endOf({ frame }: Decided): number {
  return frame.quantity.mention.span.end;
}

/** 8个,其中协会4个、基地2个、社区2个,目前已有5个…: parts that make up their total leave nothing to come. */
function isExhausted(whole: Decided, earlier: readonly Bound[]): boolean {
  const parts = earlier.filter((b) => b.whole === whole);
  const valueOf = ({ frame }: Decided) => Number(frame.quantity.value ?? Number.NaN);
  return parts.length > 1 && parts.reduce((sum, part) => sum + valueOf(part.decided), 0) >= valueOf(whole);
}

/**
 * 其中技改投资63.5亿元;税收38.9亿元,首次突破35亿元: where an amount behind a semicolon is no part, those after it are none.
 * 其中高级会员865人,下设专委会11个,指导市学会9个: nor are those in a clause behind one that is no part.
 */
function isOver(zone: Zone, frame: Frame, earlier: readonly Bound[]): boolean {
  return (
    !zone.ofPrevious &&
    earlier.some(
      ({ decided: d, whole }) =>
        whole === null &&
        d.isAmount &&
        d.unit === frame.quantity.unit &&
        d.frame.sentence === frame.sentence &&
        (zone.distant || (!zone.spellsOut && d.frame.clause < frame.clause)) &&
        d.frame.quantity.mention.span.start > zone.from,
    )
  );
}

function zoneOf(text: string, frame: Frame, lexicon: BindLexicon): Zone | null {
  const { start } = frame.quantity.mention.span;
  const bracket = openBracket(text, frame.sentence.span.start, start);
  if (bracket !== null) return { from: bracket, spellsOut: true, distant: false, ofPrevious: false };
  const cue = findCues(text, { start: frame.sentence.span.start, end: start }, lexicon.part, frame.words).findLast(
    (c) =>
      c.value === "opens" &&
      isMarker(text, c.start, c.word) &&
      text[c.start - 1] !== "从" &&
      !isShut(text, c.end, start),
  );
  if (cue === undefined) return null;
  const spellsOut = SPELLS_OUT.test(cue.word);
  if (endsBefore(text, cue.end, frame)) {
    const opensSentence = cue.start - frame.sentence.span.start <= 1 && !spellsOut;
    return opensSentence ? { from: cue.start, spellsOut, distant: true, ofPrevious: true } : null;
  }
  return { from: cue.start, spellsOut, distant: /[；;]/u.test(text.slice(cue.end, start)), ofPrevious: false };
}

/** The bracket that holds `at`, where it opens right behind an amount. */
function openBracket(text: string, from: number, at: number): number | null {
  let depth = 0;
  for (let i = at - 1; i >= from; i--) {
    const char = text[i] as string;
    if (char === ")" || char === "）") depth++;
    else if (char === "(" || char === "（") {
      if (depth === 0) return i;
      depth--;
    }
  }
  return null;
}

/** 326家(其中新客户74家),合同211份: the bracket that holds the cue shuts before the number. */
function isShut(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (const char of text.slice(from, to)) {
    if (char === "(" || char === "（") depth++;
    else if ((char === ")" || char === "）") && --depth < 0) return true;
  }
  return false;
}

/** 含 and 即 mark parts only at the head of a clause, and so does 内有 (馆内有展品326件). */
function isMarker(text: string, at: number, word: string): boolean {
  return (word.length > 1 && !word.startsWith("内")) || /[，,；;。：:（(\s]/u.test(text[at - 1] ?? " ");
}

/** Parts end where a later clause brings a verb that the first part did not have. */
function endsBefore(text: string, from: number, frame: Frame): boolean {
  const first = text.slice(from, frame.left.end).search(/[，,；;]/u);
  if (first < 0) return false;
  const clause = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  // behind a semicolon the verb may stand some clauses before
  const semicolon = Math.max(...["；", ";"].map((mark) => text.lastIndexOf(mark, frame.left.end - 1)));
  const own = { start: semicolon > from ? Math.min(semicolon, clause.start) : clause.start };
  const verbs = frame.hits.filter((h) => h.isAction && !h.isObject);
  const ofFirst = verbs.filter((h) => h.start >= from && h.end <= from + first).flatMap((h) => [...h.concepts.actions]);
  return verbs.some(
    (h) =>
      h.start >= Math.max(own.start, from + first) &&
      h.end <= frame.left.end &&
      ![...h.concepts.actions].some((c) => ofFirst.includes(c)),
  );
}
