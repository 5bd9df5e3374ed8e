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
 * Looks only at exact figures, and lets pass what rounding explains.
 *
 * @param claims of a source, in the order of the text
 */
export function checkShares(claims: readonly ComparableClaim[], tree: ClaimTree): Finding[] {
  return claims.flatMap((share, i) => {
    if (share.measure !== "share" || share.unit !== "percent" || !exact(share)) return [];
    const before = claims[i - 1];
    const further = claims[i - 2];
    if (before === undefined || !inOneSentence(before, share)) return [];
    const whole = tree.ancestors(before)[0];
    if (isAmount(before) && whole !== undefined && isAmount(whole)) return contradiction(share, before, whole);
    if (further === undefined || !inOneSentence(further, share)) return [];
    return isAmount(before) && isAmount(further) && frames(further, before, share)
      ? contradiction(share, further, before)
      : [];
  });
}

/** `Y,占总数X的s`: the word that made the share stands between part and whole, and nothing parts whole and share. */
function frames(part: ComparableClaim, whole: ComparableClaim, share: ComparableClaim): boolean {
  const cue = share.cues["measure"];
  const at = share.sentence.indexOf(part.quote);
  if (cue === undefined || at < 0) return false;
  const start = part.start - at;
  const between = share.sentence.slice(part.end - start, whole.start - start);
  const after = share.sentence.slice(whole.end - start, share.start - start);
  return between.includes(cue) && !/[,，、;；。]/u.test(after) && part.unit === whole.unit;
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
