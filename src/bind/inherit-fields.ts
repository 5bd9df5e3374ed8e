import type { Span } from "../model/span.ts";
import type { Basis, Scope, Status } from "../model/vocabulary.ts";
import { type BindLexicon, isCurrency } from "./bind-lexicon.ts";
import type { Bound } from "./bind-sentence.ts";
import type { Choice, Decided } from "./choose-indicator.ts";
import { findGoal } from "./find-goal.ts";
import type { Frame } from "./frame.ts";

/** What an item takes from the one before it, it takes with its basis. */
const FOLLOWS: ReadonlySet<string> = new Set(["list", "paired", "measure_of"]);

/** What a quantity has from an earlier one unless its own words say otherwise; null where there is nothing to have. */
export interface Inherited {
  basis: Basis | null;
  scope: Scope | null;
  status: Status | null;
}

/**
 * What the total, the item before in the list, or the amount that a rate is about lends to a quantity.
 *
 * @param whole the total that the quantity is a part of
 * @param sibling the amount before it that it may be listed with
 * @param earlier all that was bound before, of this sentence and the one before it
 */
export function inheritFields(
  text: string,
  frame: Frame,
  choice: Choice,
  whole: Decided | null,
  sibling: Decided | null,
  earlier: readonly Bound[],
  lexicon: BindLexicon,
): Inherited {
  const boundOf = (decided: Decided | null) => earlier.find((b) => b.decided === decided) ?? null;
  const leader = whole ?? (FOLLOWS.has(choice.rule) ? sibling : null);
  const last = earlier.at(-1);
  const before = last?.decided.frame.sentence === frame.sentence ? last : undefined;
  // 立项国家级1个,奖补20万元: the money is for the level that the amount before it names
  const levels = lexicon.indicators.get(choice.indicator)?.inherits_scope === true;
  // 国家级5项、省级16项,共争取资金1865万元: and not for the level of a part
  const ofLevel =
    levels && boundOf(sibling)?.whole === null && !isBehindSemicolon(text, sibling, frame) ? sibling : null;
  const listed = whole ?? (choice.rule === "list" ? sibling : ofLevel);
  // 国家级4项、省级11项,执行率100%: how far it went is of all of them
  const named = new Set(earlier.flatMap((b) => (b.decided.frame.sentence === frame.sentence ? [b.scope] : [])));
  const isOfAll =
    named.size > 1 &&
    (choice.rule === "measure_of" || (isCurrency(frame.quantity.unit) && isOfList(text, frame, earlier)));
  const isOfBefore = isMoneyOf(text, frame, before, lexicon) || (levels && isJoined(text, frame, choice, before));
  return {
    basis: leader !== null ? (boundOf(leader)?.basis ?? null) : goesOn(frame) ? goingBasis(before) : null,
    scope: isOfAll ? null : ((isOfBefore ? before?.scope : boundOf(listed)?.scope) ?? null),
    // 比原计划13.5亿元增加了4亿元: what was reached above a goal is no goal
    status: choice.rule === "measure_of" && !isGoal(sibling, text, lexicon) ? (boundOf(sibling)?.status ?? null) : null,
  };
}

function isGoal(decided: Decided | null, text: string, lexicon: BindLexicon): boolean {
  return decided !== null && findGoal(text, decided.frame, lexicon)?.kind === "named";
}

/** 省级先进集体3个、先进个人|7名: right behind what its own words give a level. */
function isJoined(text: string, frame: Frame, choice: Choice, before: Bound | undefined): boolean {
  return (
    before?.cues["scope"] !== undefined &&
    before.decided.indicator === choice.indicator &&
    text[before.decided.frame.quantity.mention.span.end] === "、" &&
    frame.index === before.decided.frame.index + 1
  );
}

/** 市级科技计划项目88项;验收往年项目|46项: of another matter. */
function isBehindSemicolon(text: string, sibling: Decided | null, { left }: Frame): boolean {
  return sibling !== null && /[；;]/u.test(text.slice(sibling.frame.quantity.mention.span.end, left.end));
}

/** 国家级38项、省级114项,到位经费|1.27亿元: behind a list of several levels, with no sum between. */
function isOfList(text: string, frame: Frame, earlier: readonly Bound[]): boolean {
  const from = Math.max(text.lastIndexOf("；", frame.left.end), text.lastIndexOf(";", frame.left.end));
  const before = earlier.filter((b) => b.decided.frame.sentence === frame.sentence && b.decided.frame.left.end > from);
  const list = before.slice(before.findLastIndex((b) => isCurrency(b.decided.unit)) + 1);
  return new Set(list.flatMap((b) => b.scope ?? [])).size > 1;
}

const FOR_EACH = /^每\p{Script=Han}{1,3}补助$/u;
const MOST_WORDS = 3;

/** Whether a stretch between a count and a sum says that the sum is for it: 国家级1个|,奖补|20万元. */
function isForIt(text: string, { start, end }: Span, lexicon: BindLexicon): boolean {
  let at = start + (/[，,、（(]/u.test(text[start] ?? "") ? 1 : 0);
  if (FOR_EACH.test(text.slice(at, end))) return true;
  for (let words = 0; at < end && words < MOST_WORDS; words++) {
    at = lexicon.moneyFor.longestAt(text, at, end)?.end ?? Infinity;
  }
  return at === end;
}

/** 省级2个,奖补|10万元: money right behind what its own words give a level. */
function isMoneyOf(text: string, frame: Frame, before: Bound | undefined, lexicon: BindLexicon): boolean {
  if (before?.cues["scope"] === undefined || before.decided.frame.quantity.unit !== "count") return false;
  const { left, quantity } = before.decided.frame;
  const between = { start: quantity.mention.span.end, end: frame.left.end };
  return (
    isCurrency(frame.quantity.unit) &&
    isForIt(text, between, lexicon) &&
    // behind the last of several parts a comma ends the list
    (before.whole === null || text[between.start] === "、") &&
    !text.slice(left.start, left.end).includes("以上")
  );
}

/** 会员186人,专职教师34人、兼职近百人: an item without a verb goes on with what the one before it says. */
function goesOn(frame: Frame): boolean {
  return !frame.hits.some((h) => h.isAction && !h.isObject && h.start >= frame.left.start && h.end <= frame.right.end);
}

/** What is goes on; that something was made goes on only where the text says so (新发展合作社65个,成员1468人). */
function goingBasis(last: Bound | undefined): Basis | null {
  return last === undefined || (last.basis === "period" && last.cues["basis"] === undefined) ? null : last.basis;
}
