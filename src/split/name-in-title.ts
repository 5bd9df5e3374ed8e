import { findOrganizations, type OrganizationName } from "./find-organizations.ts";
import type { OrganizationRules } from "./organization-rules.ts";
import { regionIn } from "./place-of.ts";
import { fullName } from "./full-name.ts";
import { LESS_SURE, type Organization } from "./told-organization.ts";

/** A division of a body goes on with its name; a council before which a report is given does not give it. */
export function namesOfTitle(title: string, rules: OrganizationRules): OrganizationName[] {
  const names = findOrganizations(title, rules, true).filter(
    ({ name, start, end }) =>
      !(rules.venue.test(name) && /^[一二三四五六七八九十\d]*第/u.test(title.slice(end))) &&
      !rules.toward.test(title.slice(0, start)),
  );
  return names.map((name) => {
    const divisions = names.filter((each) => each.start === name.start && each.end > name.end);
    return divisions.findLast((each) => isDivision(title.slice(name.end, each.end), rules)) ?? name;
  });
}

/** 心血管病学分会, but not 围绕中心. */
function isDivision(words: string, rules: OrganizationRules): boolean {
  return rules.division.test(words) && !rules.notInFields.test(words) && !rules.notStarts.test(words);
}

/** Two bodies that report together, as the title names them: 清溪乡农函大分校、花椒协会. */
export function namedTogether(title: string, rules: OrganizationRules): Organization | null {
  const name = rules.together.exec(title)?.[1];
  if (name === undefined) return null;
  // 惠民县科协、惠民县财政局: two bodies in full, and the first reports
  if (regionIn(name.slice(name.indexOf("、") + 1), rules) !== null) return null;
  const region = regionIn(name, rules);
  if (region === null && !rules.institution.test(name.slice(0, name.indexOf("、")))) return null;
  const evidence = { from: "title", quote: name, confidence: LESS_SURE } as const;
  return { organization: fullName(name, rules), region, evidence };
}

/** The place and, behind a year, what reports: 临县2014年科协工作总结. */
export function namedApart(title: string, rules: OrganizationRules): Organization | null {
  const [, place = "", suffix = ""] = rules.apart.exec(title.replace(rules.leadsIn, "")) ?? [];
  if (regionIn(place, rules) !== place || place === "") return null;
  const organization = fullName(place + suffix, rules);
  return {
    organization,
    region: place,
    evidence: { from: "title", quote: `${place}…${suffix}`, confidence: LESS_SURE },
  };
}
