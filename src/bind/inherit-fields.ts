import type { Basis, Scope, Status } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Bound } from "./bind-sentence.ts";
import type { Choice, Decided } from "./choose-indicator.ts";
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
  const ofLevel = levels && boundOf(sibling)?.whole === null ? sibling : null;
  const listed = whole ?? (choice.rule === "list" ? sibling : ofLevel);
  // 国家级4项、省级11项,执行率100%: how far it went is of all of them
  const named = new Set(earlier.flatMap((b) => (b.decided.frame.sentence === frame.sentence ? [b.scope] : [])));
  const isOfAll = choice.rule === "measure_of" && named.size > 1;
  return {
    basis: leader !== null ? (boundOf(leader)?.basis ?? null) : goesOn(frame) ? goingBasis(before) : null,
    scope: isOfAll ? null : ((isMoneyOf(text, frame, before) ? before?.scope : boundOf(listed)?.scope) ?? null),
    status: choice.rule === "measure_of" ? (boundOf(sibling)?.status ?? null) : null,
  };
}

/** Between a count and the money for it: 国家级1个|,奖补|20万元. */
const FOR_IT =
  /^[，,、（(]?(?:(?:获得?|得到|奖补|补助|资助|支持|争取|到位|项目|科研|经费|资金|计){0,3}|每\p{Script=Han}{1,3}补助)$/u;

/** 省级2个,奖补|10万元: money right behind what its own words give a level. */
function isMoneyOf(text: string, frame: Frame, before: Bound | undefined): boolean {
  if (before?.cues["scope"] === undefined || before.decided.frame.quantity.unit !== "count") return false;
  const { left, quantity } = before.decided.frame;
  const between = text.slice(quantity.mention.span.end, frame.left.end);
  return (
    /^[A-Z]{3}$/u.test(frame.quantity.unit) &&
    FOR_IT.test(between) &&
    // behind the last of several parts a comma ends the list
    (before.whole === null || between.startsWith("、")) &&
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
