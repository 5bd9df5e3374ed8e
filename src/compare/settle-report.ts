import type { Caution } from "../model/caution.ts";
import { addDecimals, canonicalDecimal, compareDecimals } from "../model/decimal.ts";
import type { Observation } from "../model/observation.ts";
import type { ClaimTree } from "./claim-tree.ts";
import { combineQualifiers } from "./combine-qualifiers.ts";
import { type ComparableClaim, inTextOrder } from "./comparable-claim.ts";
import { dropRepeats, type Said } from "./drop-repeats.ts";
import type { CompareOptions } from "./options.ts";
import { alikeObjects, relatedObjects } from "./compare-objects.ts";
import { classifierOf, isSummable } from "./summable.ts";

/** What a report says for one cell. */
export interface Figure extends Pick<Observation, "value" | "value_max" | "qualifier" | "made"> {
  readonly cautions: readonly Caution[];
  /** Never empty; in the order of the text. */
  readonly claims: readonly ComparableClaim[];
  /** The one that it is the value of, or those that it is the sum of. */
  readonly terms: readonly ComparableClaim[];
  /** Figures of the same report that do not agree with this one. */
  readonly rivals: readonly Figure[];
}

/**
 * One figure out of the claims that one report makes for one cell, given in the order of the text.
 * Parts of a claim in the same cell never count beside it. What is left is one figure, or amounts that
 * add up, or figures that contradict each other: of those `choose` takes one.
 *
 * @param rowObjects what the row counts in periods where nothing is in doubt
 */
export function settleReport(
  claims: readonly ComparableClaim[],
  tree: ClaimTree,
  options: Required<CompareOptions>,
  rowObjects: readonly string[] = [],
): Figure {
  const { tops, parts } = topLevel(claims, tree);
  const isWhole = (claim: ComparableClaim) => tree.parts(claim).length > 0;
  const summable = tops.every((claim) => isSummable(claim, options));
  const said = summable ? dropRepeats(tops, parts, isWhole) : sameValues(tops);

  const single = said.length === 1 ? said[0] : undefined;
  if (single !== undefined) return figureOf(single, isWhole, tree);
  if (!summable) {
    const taken = choose(said, isWhole, rowObjects);
    const rivals = said.filter((each) => each !== taken).map((each) => figureOf(each, isWhole, tree));
    return { ...figureOf(taken, isWhole, tree), rivals };
  }
  const total = unlinkedTotal(said);
  if (total === undefined) return sumOf(said, tree, options);
  const figure = figureOf(total, isWhole, tree);
  return { ...figure, made: "stated", cautions: [...figure.cautions, "TOTAL_UNLINKED"] };
}

/**
 * Of figures that do not add up: the one that has parts; else, of those that count what the row counts in
 * other periods where there are such, the largest amount, since what a report says of the members of a
 * branch, or of the new ones, is less than what it says of all; else the last.
 */
function choose(said: readonly Said[], isWhole: IsWhole, rowObjects: readonly string[]): Said {
  const wholes = said.filter((each) => each.some(isWhole));
  const alike = said.filter((each) => each.some(({ object }) => rowObjects.some((own) => alikeObjects(own, object))));
  const related = said.filter((each) => each.some(({ object }) => relatedObjects([object], rowObjects)));
  const best = [wholes.length === 1 ? wholes : [], alike, related].find((each) => each.length > 0) ?? said;
  return best.reduce((taken, each) =>
    each[0].measure === "value" && compareDecimals(each[0].value, taken[0].value) < 0 ? taken : each,
  );
}

function topLevel(claims: readonly ComparableClaim[], tree: ClaimTree) {
  const here = new Set<string>(claims.map((claim) => claim.id));
  const isPart = (claim: ComparableClaim) => tree.ancestors(claim).some((whole) => here.has(whole.id));
  const tops = claims.filter((claim) => !isPart(claim));
  // Only links that run in a circle leave no top; then all count, rather than none.
  return tops.length === 0 ? { tops: claims, parts: [] } : { tops, parts: claims.filter(isPart) };
}

function sameValues(claims: readonly ComparableClaim[]): Said[] {
  const said = new Map<string, [ComparableClaim, ...ComparableClaim[]]>();
  for (const claim of claims) {
    const key = `${canonicalDecimal(claim.value)}~${claim.value_max ?? ""}`;
    const before = said.get(key);
    if (before === undefined) said.set(key, [claim]);
    else before.push(claim);
  }
  return [...said.values()];
}

type IsWhole = (claim: ComparableClaim) => boolean;

function figureOf(said: Said, isWhole: IsWhole, tree: ClaimTree): Figure {
  const [first] = said;
  // Where it is said as 525 and as 525余, the exact one knows more.
  const exact = said.find((claim) => claim.qualifier === "eq") ?? first;
  return {
    value: canonicalDecimal(first.value),
    value_max: first.value_max === null ? null : canonicalDecimal(first.value_max),
    qualifier: exact.qualifier,
    made: said.some(isWhole) ? "stated" : "single",
    cautions: [...(first.value_max === null ? [] : ["RANGE" as const]), ...partsOnly(said, tree)],
    claims: said,
    terms: [first],
    rivals: [],
  };
}

function sumOf(said: readonly Said[], tree: ClaimTree, options: Required<CompareOptions>): Figure {
  const terms = said.map(([first]) => first);
  const isRange = terms.some((term) => term.value_max !== null);
  const mixed = terms.some((term) => options.mixedUnits.has(term.unit)) && new Set(terms.map(classifierOf)).size > 1;
  return {
    value: terms.map((term) => term.value).reduce(addDecimals, "0"),
    value_max: isRange ? terms.map((term) => term.value_max ?? term.value).reduce(addDecimals, "0") : null,
    qualifier: combineQualifiers(terms.map((term) => term.qualifier)),
    made: "summed",
    cautions: [
      ...(isRange ? ["RANGE" as const] : []),
      ...(mixed ? ["MIXED_CLASSIFIERS" as const] : []),
      ...partsOnly(terms, tree),
    ],
    claims: said.flat().sort(inTextOrder),
    terms,
    rivals: [],
  };
}

/** Below this, one figure is the sum of two others by chance too often (1, 1 and 2). */
const LEAST_UNLINKED_TOTAL = "10";

/** The total that stands before or after all that it adds up, where the text does not link them. */
function unlinkedTotal(said: readonly Said[]): Said | undefined {
  if (said.length < 3 || said.some(([first]) => first.value_max !== null)) return undefined;
  return [said[0], said.at(-1)].find((candidate): candidate is Said => {
    if (candidate === undefined || compareDecimals(candidate[0].value, LEAST_UNLINKED_TOTAL) < 0) return false;
    const others = said.filter((each) => each !== candidate).map(([first]) => first.value);
    return compareDecimals(candidate[0].value, others.reduce(addDecimals, "0")) === 0;
  });
}

/** Parts stand alone where their whole is masked or was not found: the figure may then be less than it. */
function partsOnly(claims: readonly ComparableClaim[], tree: ClaimTree): Caution[] {
  const alone = claims.some((claim) => {
    if (claim.part_of === null) return false;
    const whole = tree.ancestors(claim)[0];
    // 省级9家 of a masked whole is all that there is at that level, so nothing is missing.
    return whole === undefined || (whole.value === null && whole.scope === claim.scope);
  });
  return alone ? ["PARTS_ONLY"] : [];
}
