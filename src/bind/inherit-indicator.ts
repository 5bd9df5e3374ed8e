import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import type { Decided } from "./choose-indicator.ts";
import { mayCountAlike } from "./classifier-of.ts";
import { findGoal } from "./find-goal.ts";
import type { Whole } from "./find-whole.ts";
import type { Frame } from "./frame.ts";
import { isChange } from "./is-change.ts";
import type { Own } from "./own-words.ts";
import type { Candidate } from "./score-rules.ts";
import { WEIGHTS } from "./weights.ts";

/** The earlier quantity whose indicator a quantity may take, and how much speaks for it. */
export interface Inherited {
  from: Decided;
  score: number;
  rule: string;
}

/** The indicator of the total, or of the item before, for an item of a list. */
export function inheritAmount(
  text: string,
  lexicon: BindLexicon,
  frame: Frame,
  own: Own,
  best: Candidate | undefined,
  whole: Whole | null,
  sibling: Decided | null,
): Inherited | null {
  const headed = whole?.decided ?? sibling;
  if (
    headed !== null &&
    headed.unit === frame.quantity.unit &&
    mayCountAlike(headed.frame, frame) &&
    isHeadless(text, frame, headed.indicator !== lexicon.other) &&
    !isNextStage(best, own, headed, lexicon)
  ) {
    return { from: headed, score: Infinity, rule: whole === null ? "list" : "part_of" };
  }
  if (whole !== null && !namesOther(best, own, whole, lexicon) && !isNewTopic(best, frame, whole, sibling)) {
    const same = mayCountAlike(whole.decided.frame, frame);
    // 其中基金7项、新产品2项、火炬计划9项: items between parts are parts, whatever they are called
    const amongParts = sibling?.rule === "part_of" && sibling.frame.clause === frame.clause && !own.hasAction;
    const score = !same ? WEIGHTS.partOther : whole.spellsOut || amongParts ? WEIGHTS.partSpelledOut : WEIGHTS.partSame;
    return { from: whole.decided, score, rule: "part_of" };
  }
  if (sibling !== null && (isChange(text, frame, sibling, lexicon) || isItsGoal(text, frame, best, sibling, lexicon))) {
    return { from: sibling, score: Infinity, rule: "list" };
  }
  if (sibling !== null && sibling.unit !== frame.quantity.unit) {
    return { from: sibling, score: WEIGHTS.paired, rule: "paired" };
  }
  if (
    sibling === null ||
    (sibling.indicator === lexicon.other && (sibling.rule === "none" || own.head !== "none")) ||
    sibling.frame.quantity.unit_detail !== frame.quantity.unit_detail
  ) {
    return null;
  }
  if (isNextStage(best, own, sibling, lexicon)) return null;
  const same = mayCountAlike(sibling.frame, frame);
  if (own.head === "none") {
    // 汇编260项,印发2000本: another verb with another classifier counts another thing
    const withVerb = same && !isCurrency(frame.quantity.unit) ? WEIGHTS.listAction : WEIGHTS.listActionOther;
    return { from: sibling, score: own.hasAction ? withVerb : WEIGHTS.listNone, rule: "list" };
  }
  if (!same) return null;
  // a noun that no rule takes with this unit only tells the items of the list apart (企业4216件、个人2162件)
  const unused = own.head === "known" && (best === undefined || best.strength < WEIGHTS.unusedBelow);
  return {
    from: sibling,
    score: own.head === "unknown" || unused ? WEIGHTS.listUnknown : WEIGHTS.listKnown,
    rule: "list",
  };
}

/** Far from its total, or of a total that no indicator covers, a part is what its own words name. */
function namesOther(best: Candidate | undefined, own: Own, whole: Whole, lexicon: BindLexicon): boolean {
  if (isNextStage(best, own, whole.decided, lexicon)) return true;
  // 总投资260万元,其中|中央资金200万元
  if (best?.rule.rule.splits === true && isOwn(best, whole.decided)) return true;
  if (whole.spellsOut || best === undefined || !isOwn(best, whole.decided)) return false;
  if (whole.distant) return true;
  // 申报32个,其中已批复18个: what became of a part is no part, where its own verb tells
  const { indicator, unit } = whole.decided;
  const awaits = unit === "count" && lexicon.indicators.get(indicator)?.counts_applications === true;
  const becomes = own.hasAction && best.rule.rule.action !== undefined;
  if (becomes && best.score >= (awaits ? WEIGHTS.ownOutcome : WEIGHTS.sureOutcome)) return true;
  // 总收入218万元,其中会费46万元、政府资助|73万元: money is called by what it comes from
  const sure = isCurrency(unit) && own.head === "known" ? WEIGHTS.surePartOfMoney : WEIGHTS.surePart;
  return indicator === lexicon.other && best.score >= sure;
}

/** 申报7项,|获得支持的有3项: its own verb tells another stage of the same thing. */
function isNextStage(best: Candidate | undefined, own: Own, before: Decided, lexicon: BindLexicon): boolean {
  if (best === undefined || !own.hasAction || best.score < WEIGHTS.nextStage) return false;
  const { indicator, rule } = best.rule;
  const stage = lexicon.indicators.get(before.indicator)?.stage_of;
  const tells = rule.action !== undefined || rule.object !== undefined;
  return tells && indicator.id !== before.indicator && stage !== undefined && indicator.stage_of === stage;
}

/** 争取资金1268万元,超额完成了下达的|1000万元|的目标任务: a goal whose words name nothing else is that of the amount before it. */
function isItsGoal(
  text: string,
  frame: Frame,
  best: Candidate | undefined,
  before: Decided,
  lexicon: BindLexicon,
): boolean {
  if (before.unit !== frame.quantity.unit || before.indicator === lexicon.other) return false;
  if (findGoal(text, frame, lexicon)?.kind !== "named") return false;
  const { start } = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const own = best?.evidence.filter(({ hit }) => hit.start >= start) ?? [];
  return own.every(({ hit }) => lexicon.assigned.longestAt(text, hit.start)?.end === hit.end);
}

/** 专利申请360件,其中发明40件,专利授权|220件: what a later clause surely names is no part. */
function isNewTopic(best: Candidate | undefined, frame: Frame, whole: Whole, sibling: Decided | null): boolean {
  if (whole.spellsOut || best === undefined || sibling?.rule !== "part_of") return false;
  const isLater = sibling.frame.clause < frame.clause && best.rule.rule.object !== undefined;
  return isLater && best.score >= WEIGHTS.newTopic && isOwn(best, whole.decided);
}

/** Whether the words of the item itself name another indicator than the total's. */
function isOwn(best: Candidate | undefined, whole: Decided): boolean {
  return best !== undefined && best.strength >= WEIGHTS.ownPart && best.rule.indicator.id !== whole.indicator;
}

/**
 * 学会15个,其中坚持开展活动的有9个, 15个乡镇科协中只有3个配了专干: what is counted was left out, since it stands before.
 * 236个村中有198个建起了科普小组 counts another thing than villages where no indicator covers these.
 */
function isHeadless(text: string, { left, right, hits }: Frame, isCovered: boolean): boolean {
  const before = text.slice(left.start, left.end);
  const isNamed = hits.some((h) => h.isObject && h.start >= right.start && h.start <= right.start + 1);
  if (!isNamed && isCovered && AMONG.test(before)) return true;
  return HEADLESS.test(before) && !/^\s*\p{Script=Han}/u.test(text.slice(right.start, right.end));
}

const HEADLESS = /\p{Script=Han}{2}的(?:有|仅有|只有|仅|共有|就有|不足|达)+[约近]?$/u;
const AMONG = /(?:中|里|里面|里头)(?:(?:只|仅|仍|还|尚|已|就)有?|有)[约近]?$/u;

/** The indicator of the amount that a rate, a share or a growth is about. */
export function inheritMeasure(
  text: string,
  lexicon: BindLexicon,
  own: Own,
  frame: Frame,
  best: Candidate | undefined,
  sibling: Decided | null,
): Inherited | null {
  if (sibling === null) return null;
  const goal = findGoal(text, frame, lexicon);
  // 专利申请增长35%,授权|增长28%: behind another growth, what a verb of its own names
  const isPaired = !sibling.isAmount && own.hasAction && goal === null;
  const names = best !== undefined && best.rule.indicator.id !== lexicon.other && best.score >= WEIGHTS.threshold;
  if (isPaired && names) return null;
  // right behind its amount, what names nothing itself can be about nothing else
  const follows =
    frame.respective !== null ||
    isChange(text, frame, sibling, lexicon) ||
    // 录用信息39条,完成率达到下达任务的130%
    (frame.clause - sibling.frame.clause <= 1 && goal?.kind === "reached") ||
    (own.head !== "known" && frame.clause - sibling.frame.clause <= 1);
  const score = follows ? Infinity : own.head === "known" ? WEIGHTS.measureOfKnown : WEIGHTS.measureOf;
  return { from: sibling, score, rule: "measure_of" };
}
