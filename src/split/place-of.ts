import type { OrganizationRules } from "./organization-rules.ts";

/** 江岭省云岭县, at the start; null where no place is named. */
export function placeOf(stem: string, least: number, rules: OrganizationRules): string | null {
  let end = 0;
  for (;;) {
    const place = rules.place.exec(stem.slice(end));
    const name = place?.[1] ?? place?.[2] ?? "";
    if (place === null || name.length < (end === 0 ? least : 2) || isCommon(name, rules)) break;
    end += place[0].length;
  }
  return end === 0 ? null : stem.slice(0, end);
}

/** 杭州道街道, which holds what would be a level by itself; null where the stem is no place as a whole. */
export function wholePlace(stem: string, rules: OrganizationRules): string | null {
  const name = rules.street.exec(stem)?.[1];
  return name === undefined || isCommon(name, rules) ? null : stem;
}

/** Whether what stands before a level names nothing: 我市, 示范县, 在县科协, 各乡镇. */
export function isCommon(name: string, rules: OrganizationRules): boolean {
  const { notNames, notInPlace, bare, onlyLeads, onlyLevels, notStarts, notEnds } = rules;
  if (notNames.has(name) || notInPlace.test(name.slice(1)) || bare.test(name)) return true;
  if (/^(?:[县省区]|乡镇|市(?![中北南东西]))/u.test(name)) return true;
  return [onlyLeads, onlyLevels, notStarts, notEnds].some((none) => none.test(name));
}

/** The place that a folded title begins with, behind a year, 关于 and the like; null where it names none. */
export function regionIn(title: string, rules: OrganizationRules): string | null {
  if (rules.toward.test(rules.leadsIn.exec(title)?.[0] ?? "")) return null;
  return placeOf(title.replace(rules.leadsIn, ""), 1, rules);
}
