import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from "../model/decimal.ts";
import type { Finding } from "../model/finding.ts";
import type { ClaimTree } from "./claim-tree.ts";
import type { ComparableClaim } from "./comparable-claim.ts";
import { quoted } from "./describe-claims.ts";

/** A shortfall below one in so many of the total looks like a slip in a list that means to be complete. */
const SLIP_ONE_IN = "20";

/**
 * Compares the parts of a claim with it. Only what can be added is: exact figures of one unit and kind.
 * More than the total is always worth a look. Less mostly is not, since 其中 names what is notable and
 * not all there is; only where two parts or more come so near that a further one hardly fits. Where parts
 * that follow one another give the total, it is accounted for, and the others are parts in another way.
 */
export function checkParts(total: ComparableClaim, tree: ClaimTree): Finding[] {
  const parts = tree.parts(total);
  const terms = parts.flatMap((part) => (part.value === null || !addable(part, total) ? [] : [part.value]));
  if (terms.length === 0 || terms.length < parts.length || !exact(total)) return [];

  if (hasRun(terms, total.value)) return [];
  const sum = terms.reduce(addDecimals, "0");
  const short = subtractDecimals(total.value, sum);
  const order = compareDecimals(short, "0");
  if (order === 0 || (order > 0 && !isSlip(short, total.value, terms))) return [];

  const listed = parts.map(quoted).join("、");
  const found = `${quoted(total)}之下列出的${listed}合计${sum}`;
  return [
    {
      code: "COMPARE_PARTS_MISMATCH",
      severity: order < 0 ? "warning" : "info",
      source: total.source,
      start: total.start,
      end: total.end,
      message:
        order < 0
          ? `${found},大于总数${total.value};部分之和不应超过总数。比较表仍取总数,请核对原文,或各部分是否有重叠。`
          : `${found},比总数${total.value}少${short};若已列全,两数应当相等。比较表仍取总数,请核对原文。`,
    },
  ];
}

type Part = ReturnType<ClaimTree["parts"]>[number];

function addable(part: Part, total: ComparableClaim): boolean {
  return (
    exact(part) &&
    part.indicator === total.indicator &&
    part.unit === total.unit &&
    part.unit_detail === total.unit_detail &&
    part.measure === total.measure &&
    part.status === total.status &&
    part.basis === total.basis &&
    part.period === total.period
  );
}

function exact(claim: Part): boolean {
  return claim.qualifier === "eq" && claim.value_max === null;
}

/** Whether two terms or more, one after another, give the total. */
function hasRun(terms: readonly string[], total: string): boolean {
  return terms.some((first, i) => {
    let sum = first;
    return terms.slice(i + 1).some((term) => compareDecimals((sum = addDecimals(sum, term)), total) === 0);
  });
}

function isSlip(short: string, total: string, terms: readonly string[]): boolean {
  return (
    terms.length > 1 &&
    compareDecimals(multiplyDecimals(short, SLIP_ONE_IN), total) < 0 &&
    terms.every((term) => compareDecimals(short, term) < 0)
  );
}
