import type { OrganizationRules } from "./organization-rules.ts";

/**
 * The name with its suffix in full: 云岭县科协 is 云岭县科学技术协会; and so with the zone in it: 滨州高新区
 * is 滨州高新技术产业开发区. A bureau that is for more than one thing stays as it calls itself, for its full
 * name may be either: 教育和科技局, 教育和科学技术局.
 */
export function fullName(name: string, { lastSuffix, fulls, jointly, zones }: OrganizationRules): string {
  const suffix = lastSuffix.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - suffix.length);
  const short = /[局厅委]$/u.test(suffix) && jointly.test(stem);
  const place = stem.replace(zones.short, (words) => zones.fulls.get(words) ?? words);
  return place + (short ? suffix : (fulls.get(suffix) ?? suffix));
}
