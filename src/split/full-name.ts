import type { OrganizationRules } from "./organization-rules.ts";

/**
 * The name with its suffix in full: 云岭县科协 is 云岭县科学技术协会; and so with the zone in it: 滨州高新区
 * is 滨州高新技术产业开发区. A bureau that is for more than one thing stays as it calls itself, for its full
 * name may be either: 教育和科技局, 教育和科学技术局.
 */
export function fullName(name: string, rules: OrganizationRules): string {
  const { lastSuffix, fulls, jointly, zones } = rules;
  const suffix = lastSuffix.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - suffix.length);
  const short = /[局厅委]$/u.test(suffix) && jointly.test(stem);
  // 农技协联合会 is of one 农村专业技术协会 at least.
  const inner = lastSuffix.test(stem) && suffix !== "" ? fullName(stem, rules) : stem;
  const place = inner.replace(zones.short, (words) => zones.fulls.get(words) ?? words);
  return place + (short ? suffix : (fulls.get(suffix) ?? suffix));
}
