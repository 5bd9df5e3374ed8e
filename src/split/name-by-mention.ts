import { findOrganizations } from "./find-organizations.ts";
import { fullName } from "./full-name.ts";
import { bareBody } from "./name-as-subject.ts";
import type { OrganizationRules } from "./organization-rules.ts";
import { isCommon, regionIn } from "./place-of.ts";
import { type Organization, type OrganizationHints, SCARCELY } from "./told-organization.ts";

/** Levels at which a text names its own place, and hardly another. */
const TELLING = new Set(["省", "自治区", "县", "市", "区", "旗", "州", "盟", "镇", "乡", "街道"]);
/** A place that is named once may be another's. */
const FEWEST = 2;

/**
 * 县科协, where the text names one county, and more than once: by its bodies, its towns, or what it is.
 * None where the text hides places.
 */
export function onlyNamed(title: string, hints: OrganizationHints, rules: OrganizationRules): Organization | null {
  const bare = bodyToName(title, hints, rules);
  if (bare === null) return null;
  const { level, suffix } = bare;
  const { body } = hints;
  const mentions = [
    ...findOrganizations(body, rules, true)
      .filter(({ start }) => !rules.toward.test(body.slice(0, start)))
      .map(({ region }) => region),
    ...[...body.matchAll(rules.ofItself)].map(([, place = ""]) => (regionIn(place, rules) === place ? place : null)),
  ].filter((region) => region !== null && region.endsWith(level));
  const [region, other] = new Set(mentions);
  if (region == null || other !== undefined || mentions.length < FEWEST) return null;
  return told(region, suffix, region, rules);
}

/**
 * 市科协, of the one place that the text calls by its name alone, in more than one way: 安州农商行 and
 * 百名专家进安州 of a city, 白水一中 of a county, “科普白水” or 建设美丽白水 of any.
 */
export function calledAfter(title: string, hints: OrganizationHints, rules: OrganizationRules): Organization | null {
  const bare = bodyToName(title, hints, rules);
  if (bare === null) return null;
  const { level, suffix } = bare;
  const { body } = hints;
  const text = `${title}\n${body}`;
  const { city, county, any } = rules.calledAfter;
  const forms = [...(level === "市" ? [city] : level === "县" ? [county] : []), ...any];
  const ways = new Map<string, Set<string>>();
  for (const { 0: words, 1: written = "" } of forms.flatMap((form) => [...text.matchAll(form)])) {
    const stem = written.replace(rules.leadsIn, "");
    if (stem.length < 2 || isOther(stem, rules)) continue;
    ways.set(stem, new Set([...(ways.get(stem) ?? []), words]));
  }
  const [[place, named] = ["", new Set()], other] = [...ways];
  const also = rules.calledAfter.beside.some(([before, after]) => text.includes(before + place + after));
  return other !== undefined || named.size + (also ? 1 : 0) < FEWEST ? null : told(place + level, suffix, place, rules);
}

/** The body that the title leaves bare of its place, if the text can tell the place. */
function bodyToName(title: string, { opening, body }: OrganizationHints, rules: OrganizationRules) {
  const bare = bareBody(title, opening, rules);
  return TELLING.has(bare.level) && !rules.maskedPlace.test(body) ? bare : null;
}

/** The end of what bears 科技 or 科普 in its own name: “科技洽谈会”. */
const THING = /[会节周月日展赛园馆站屋车行奖网报课堂队室]$/u;

/** Whether the words are no name of a place. */
function isOther(stem: string, rules: OrganizationRules): boolean {
  return (
    THING.test(stem) ||
    isCommon(stem, rules) ||
    [rules.common, rules.province, rules.nation].some((form) => form.test(stem))
  );
}

function told(region: string, suffix: string, quote: string, rules: OrganizationRules): Organization {
  return {
    organization: fullName(region + suffix, rules),
    region,
    evidence: { from: "text", quote, confidence: SCARCELY },
  };
}
