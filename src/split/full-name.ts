import type { OrganizationRules } from "./find-organizations.ts";

/** The name with its suffix in full: 云岭县科协 is 云岭县科学技术协会. */
export function fullName(name: string, { lastSuffix, fulls }: OrganizationRules): string {
  const suffix = lastSuffix.exec(name)?.[0];
  return suffix === undefined ? name : name.slice(0, -suffix.length) + (fulls.get(suffix) ?? suffix);
}
