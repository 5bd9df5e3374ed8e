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
  const listed = whole ?? (choice.rule === "list" || levels ? sibling : null);
  return {
    basis: leader !== null ? (boundOf(leader)?.basis ?? null) : goesOn(frame) ? goingBasis(before) : null,
    scope: boundOf(listed)?.scope ?? null,
    status: choice.rule === "measure_of" ? (boundOf(sibling)?.status ?? null) : null,
  };
}

/** 会员186人,专职教师34人、兼职近百人: an item without a verb goes on with what the one before it says. */
function goesOn(frame: Frame): boolean {
  return !frame.hits.some((h) => h.isAction && !h.isObject && h.start >= frame.left.start && h.end <= frame.right.end);
}

/** What is goes on; that something was made goes on only where the text says so (新发展合作社65个,成员1468人). */
function goingBasis(last: Bound | undefined): Basis | null {
  return last === undefined || (last.basis === "period" && last.cues["basis"] === undefined) ? null : last.basis;
}
