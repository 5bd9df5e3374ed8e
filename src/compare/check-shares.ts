import { divideDecimals, multiplyDecimals } from "../model/decimal.ts";
import type { Finding } from "../model/finding.ts";
import type { ClaimTree } from "./claim-tree.ts";
import type { ComparableClaim } from "./comparable-claim.ts";
import { quoted } from "./describe-claims.ts";
import { interval, marginOf, stepOf } from "./margin.ts";

/** Significant digits of the share that a message gives. */
const SHOWN_DIGITS = 4;

/**
 * Shares that contradict the figures beside them: `专利100件,其中发明专利80件,占39%` by the total that the
 * amount before is part of, `发明专利80件,占总数100件的39%` by the amount between the word and the share.
 * Shares in a row belong to as many amounts in a row (`6件、8件,分别占30%、40%`). Looks only at exact
 * figures, and lets pass what rounding explains.
 *
 * @param claims of a source, in the order of the text
 */
export function checkShares(claims: readonly ComparableClaim[], tree: ClaimTree): Finding[] {
  return claims.flatMap((share, i) => {
    if (share.measure !== "share" || share.unit !== "percent" || !exact(share)) return [];
    const { first, count } = sharesAround(claims, i);
    const before = claims[i - count];
    if (before === undefined || !inOneSentence(before, share) || !isAmount(before)) return [];
    const whole = tree.ancestors(before)[0];
    if (whole !== undefined && isAmount(whole)) {
      const parts = claims.slice(first - count, first);
      const belongs = count === 1 ? leadsTo(before, share) : parts.every((part) => tree.ancestors(part)[0] === whole);
      return belongs ? contradiction(share, before, whole) : [];
    }
    const further = claims[i - 2];
    if (count > 1 || further === undefined || !inOneSentence(further, share)) return [];
    return isAmount(further) && frames(further, before, share) ? contradiction(share, further, before) : [];
  });
}

/** The shares that follow one another in a sentence, with the one at the index among them. */
function sharesAround(claims: readonly ComparableClaim[], at: number): { first: number; count: number } {
  const isShare = (i: number) =>
    claims[i]?.measure === "share" &&
    claims[i].source === claims[at]?.source &&
    claims[i].sentence === claims[at].sentence;
  let first = at;
  let last = at;
  while (isShare(first - 1)) first--;
  while (isShare(last + 1)) last++;
  return { first, count: last - first + 1 };
}

/** `Y,占s`: nothing stands between an amount and the word that made the share; `,本科以上占s` is of something else. */
function leadsTo(part: ComparableClaim, share: ComparableClaim): boolean {
  const between = textBetween(part, share);
  const at = between?.lastIndexOf(share.cues["measure"] ?? "") ?? -1;
  return between !== null && at >= 0 && /^[,，、;；:：(（\s]*$/u.test(between.slice(0, at));
}

/** `Y,占总数X的s`: that word stands between part and whole, and nothing parts whole and share. */
function frames(part: ComparableClaim, whole: ComparableClaim, share: ComparableClaim): boolean {
  const before = textBetween(part, whole);
  const after = textBetween(whole, share);
  const cue = share.cues["measure"];
  if (before === null || after === null || cue === undefined) return false;
  return before.includes(cue) && !/[,，、;；。]/u.test(after) && part.unit === whole.unit;
}

/** What a sentence has between two of its figures; null where they cannot be placed in it. */
function textBetween(a: ComparableClaim, b: ComparableClaim): string | null {
  const { sentence } = a;
  for (let at = sentence.indexOf(a.quote); at >= 0; at = sentence.indexOf(a.quote, at + 1)) {
    const start = a.start - at;
    if (sentence.startsWith(b.quote, b.start - start)) return sentence.slice(a.end - start, b.start - start);
  }
  return null;
}

function isAmount(claim: { value: string | null } & Omit<ComparableClaim, "value">): claim is ComparableClaim {
  return claim.value !== null && claim.measure === "value" && exact(claim);
}

function exact(claim: Pick<ComparableClaim, "qualifier" | "value_max">): boolean {
  return claim.qualifier === "eq" && claim.value_max === null;
}

function inOneSentence(a: ComparableClaim, b: ComparableClaim): boolean {
  return a.source === b.source && a.sentence === b.sentence && a.status === b.status && a.period === b.period;
}

function contradiction(share: ComparableClaim, part: ComparableClaim, whole: ComparableClaim): Finding[] {
  const [partMargin, wholeMargin, step] = [marginOf(part), marginOf(whole), stepOf(share)];
  if (partMargin === null || wholeMargin === null || step === null || part.unit !== whole.unit) return [];
  const [low, high] = interval(part.value, partMargin);
  const [least, most] = interval(whole.value, wholeMargin);
  if (least <= 0) return [];
  const stated = Number(share.value);
  if (stated >= (100 * low) / most - step && stated <= (100 * high) / least + step) return [];
  const found = divideDecimals(multiplyDecimals(part.value, "100"), whole.value, SHOWN_DIGITS);
  return [
    {
      code: "COMPARE_SHARE_MISMATCH",
      severity: "warning",
      source: share.source,
      start: share.start,
      end: share.end,
      message:
        `原文说占${quoted(share)},而${quoted(part)}占${quoted(whole)}的${found}%;三个数应当相符。` +
        `各数均按原文取用,请核对原文。`,
    },
  ];
}
