import { findOrganizations } from "./find-organizations.ts";
import type { OrganizationRules } from "./organization-rules.ts";
import { isCommon, regionIn } from "./place-of.ts";
import { fullName } from "./full-name.ts";
import { bareBody, isSubject } from "./name-as-subject.ts";
import { LESS_SURE, type Organization, type OrganizationHints, SCARCELY } from "./told-organization.ts";

/** Places above a place are no longer than this: 江岭省江城市 (characters). */
const LONGEST_ABOVE = 16;
/** A zone is run by its committee (管委会). */
const ZONE_COMMITTEE = "管理委员会";

/** 县科协, under 中共云岭县委: the place that leads it, where that is of its level. */
export function ledBy(title: string, opening: string, rules: OrganizationRules): Organization | null {
  const { level, suffix } = bareBody(title, opening, rules);
  const led = rules.led.exec(opening);
  if (level === "" || led === null) return null;
  const region = regionIn(led[1] ?? "", rules);
  if (region?.endsWith(level) !== true) return null;
  const organization = fullName(region + suffix, rules);
  return { organization, region, evidence: { from: "text", quote: led[0], confidence: LESS_SURE } };
}

/** 公司科协, under the committee of a firm, a school or a hospital that is named: 在恒岳重工集团党委的领导下. */
export function ledByHouse(title: string, opening: string, rules: OrganizationRules): Organization | null {
  const [, kind = "", suffix = ""] = rules.housedBody.exec(title) ?? rules.housedBody.exec(opening) ?? [];
  if (kind === "") return null;
  for (const [quote, house = ""] of opening.matchAll(rules.houseLeads)) {
    const name = house.replace(rules.leadsIn, "");
    if (rules.common.test(name) || isCommon(name, rules) || !name.endsWith(kind.slice(-1))) continue;
    const organization = fullName(name + suffix, rules);
    return { organization, region: null, evidence: { from: "text", quote, confidence: LESS_SURE } };
  }
  return null;
}

/** 县科协 as the subject, in a text about a place of its level: 云岭县2019年科普工作总结, 云岭县地处…. */
export function ofPlace(
  title: string,
  { opening, body }: OrganizationHints,
  rules: OrganizationRules,
): Organization | null {
  const told = regionIn(title, rules) ?? rules.venuePlace.exec(title)?.[1] ?? rules.lies.exec(opening)?.[1] ?? null;
  const region = told === null ? null : regionIn(told, rules);
  if (region === null || rules.masked.test(title)) return null;
  for (const match of opening.matchAll(new RegExp(rules.leveled, "gu"))) {
    const [name, level = "", suffix = ""] = match;
    if (region.endsWith(level) && isSubject(opening, match.index, match.index + name.length, rules)) {
      return bareOf(region, suffix, name, LESS_SURE);
    }
  }
  // 我局, which the text elsewhere calls 县科技局.
  const self = /(?:我|本)([局会委馆])/u.exec(opening)?.[1];
  if (self === undefined) return null;
  const bare = [...body.matchAll(new RegExp(rules.leveled, "gu"))].filter(
    ([, level = "", suffix = ""]) => region.endsWith(level) && rules.fulls.get(suffix)?.endsWith(self) === true,
  );
  const kinds = new Set(bare.map(([, , suffix = ""]) => rules.fulls.get(suffix)));
  const [first] = bare;
  return kinds.size === 1 && first !== undefined ? bareOf(region, first[2] ?? "", first[0], SCARCELY) : null;

  function bareOf(place: string, suffix: string, name: string, confidence: number): Organization {
    const evidence = { from: "text" as const, quote: `${place}…${name}`, confidence };
    return { organization: fullName(place + suffix, rules), region: place, evidence };
  }
}

/** The name with the places above it, where the text has it so elsewhere: 江城市沙洲区科协 for 沙洲区科协. */
export function withPlacesAbove(
  told: Organization,
  { opening, closing, body }: OrganizationHints,
  rules: OrganizationRules,
): Organization {
  const { organization } = told;
  const known = told.evidence?.quote ?? null;
  if (organization === null || known === null) return told;
  for (const text of [opening, ...closing, body]) {
    for (let at = text.indexOf(known, 1); at !== -1; at = text.indexOf(known, at + 1)) {
      const around = text.slice(Math.max(0, at - LONGEST_ABOVE), at + organization.length);
      const fuller = findOrganizations(around, rules, true).find(
        ({ full, region: place }) => full !== organization && full.endsWith(organization) && place !== null,
      );
      if (fuller !== undefined) return { ...told, organization: fuller.full, region: fuller.region };
    }
  }
  return told;
}

/** A zone that the title begins with, or a village, school or firm that the text first tells about. */
export function placed(title: string, opening: string, rules: OrganizationRules): Organization | null {
  if (rules.leveled.test(title)) return null;
  const zone = rules.zoneBody.exec(title)?.[1];
  if (zone !== undefined && !rules.common.test(zone)) {
    const office = rules.zoneOffice.exec(opening)?.[1];
    return named(fullName(zone + (office ?? ZONE_COMMITTEE), rules), zone, "title");
  }
  for (const [from, match] of [
    ["title", rules.titleBody.exec(title)],
    ["title", rules.short.exec(title)],
    ["text", rules.placeBody.exec(opening)],
  ] as const) {
    const [, name = "", stem = ""] = match ?? [];
    const common = [stem, stem.slice(0, 1), stem.slice(0, 2)].some((words) => rules.notNames.has(words));
    if (match !== null && !common && !rules.common.test(stem) && !rules.notStarts.test(stem)) {
      return named(fullName(name, rules), name, from);
    }
  }
  return null;

  function named(organization: string, quote: string, from: "title" | "text"): Organization {
    return { organization, region: regionIn(title, rules), evidence: { from, quote, confidence: LESS_SURE } };
  }
}
