import type { OrganizationRules } from "./organization-rules.ts";

/**
 * The name with its suffix in full: 云岭县科协 is 云岭县科学技术协会. A bureau that is for more than one
 * thing stays as it calls itself, for its full name may be either: 教育和科技局, 教育和科学技术局.
 */
export function fullName(name: string, { lastSuffix, fulls, jointly }: OrganizationRules): string {
  const suffix = lastSuffix.exec(name)?.[0];
  if (suffix === undefined) return name;
  const stem = name.slice(0, -suffix.length);
  return /[局厅委]$/u.test(suffix) && jointly.test(stem) ? name : stem + (fulls.get(suffix) ?? suffix);
}
