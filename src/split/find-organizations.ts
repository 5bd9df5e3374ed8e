import { fullName } from "./full-name.ts";
import { isMask, type OrganizationRules } from "./organization-rules.ts";
import { placeOf, wholePlace } from "./place-of.ts";

/** A body named in full in a folded text: what it is called there, and where. */
export interface OrganizationName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The place, with those above it as written; null for 中国科协 or a firm's. */
  readonly region: string | null;
  /** The name without its suffix, and the suffix in full: 云岭县, 科学技术协会. */
  readonly stem: string;
  readonly suffix: string;
  /** The name in full: 云岭县科学技术协会. */
  readonly full: string;
}

const HAN = "\\p{Script=Han}";
/** Between institution and suffix: 集团公司, 大学医学院. */
const LONGEST_DIVISION = 4;
const LEFT = new RegExp(`${HAN}*$`, "u");
/** What stands between place and suffix is no longer than this in a name. */
const LONGEST_FIELD = 16;

/**
 * The bodies that a folded text names with their place (云岭县科协), in order; 县科协 and xx县科协 name
 * none. `general` looks for 局 and 委员会 too, which only titles, signatures and paths are short enough for.
 */
export function findOrganizations(text: string, rules: OrganizationRules, general = false): OrganizationName[] {
  const found: OrganizationName[] = [];
  for (const match of text.matchAll(general ? rules.all : rules.specific)) {
    const left = LEFT.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? "";
    const before = text.charAt(match.index - left.length - 1);
    if (isMask(before)) continue;
    const words = withoutOffice(match[0], text.charAt(match.index + match[0].length), rules);
    const suffixes = [rules.lastSuffix.exec(words)?.[0] ?? words, rules.bureau.exec(words)?.[0] ?? ""];
    const read = suffixes.flatMap((suffix) => {
      const full = rules.fulls.get(suffix);
      const inner = words.slice(0, -suffix.length);
      const parsed =
        full === undefined ? null : parseStem(before, left + inner, (field) => isField(field, full, rules), rules);
      return full === undefined || parsed === null ? [] : [{ suffix, full, ...parsed }];
    })[0];
    if (read === undefined) continue;
    const { suffix, full, stem, region } = read;
    const end = match.index + words.length;
    found.push({
      name: stem + suffix,
      start: end - stem.length - suffix.length,
      end,
      region,
      stem,
      suffix: full,
      full: fullName(stem + suffix, rules),
    });
  }
  return found;
}

/** Without what is only an office or a post within: 教育局 of 教育局局长, 科协 of 科协学会部 and 科协办公室. */
function withoutOffice(words: string, next: string, rules: OrganizationRules): string {
  const shorter = words.replace(rules.lastSuffix, "");
  if (shorter === "") return words;
  const office = /[长部处室科]/u.test(next) || words.endsWith("办公室");
  // A 科协 has an office for 学会 and is none.
  const inside = rules.fulls.get(words.slice(shorter.length)) === "学会" && !rules.fielded.has(fullOf(shorter, rules));
  return office || inside ? shorter : words;
}

function fullOf(words: string, { fulls, lastSuffix }: OrganizationRules): string {
  return fulls.get(lastSuffix.exec(words)?.[0] ?? "") ?? "";
}

function isField(field: string, suffix: string, rules: OrganizationRules): boolean {
  if (rules.fielded.has(suffix)) return field.length <= LONGEST_FIELD && !rules.notInFields.test(field);
  const joint = rules.joint.exec(field);
  return (
    rules.zone.test(field) ||
    (joint !== null && !rules.ends.test(joint[1] ?? "")) ||
    (rules.housed.test(field) && !rules.notInFields.test(field))
  );
}

/** The longest cut of words before the name (关于, 年) that leaves a name; one of them may be its first character (和田市). */
function parseStem(
  before: string,
  left: string,
  fits: (field: string) => boolean,
  rules: OrganizationRules,
): { stem: string; region: string | null } | null {
  const cuts = [...(before + left).matchAll(rules.lead)].map(({ index, 0: lead }) => ({
    from: index - before.length,
    at: index + lead.length - before.length,
    // A single character may be the first of the name: 和田市.
    least: lead.length === 1 && !"年月日".includes(lead) ? 2 : 1,
  }));
  const leads = new Set(cuts.filter(({ least }) => least === 1).map(({ from }) => from));
  for (const { at, least } of [...cuts.reverse(), { at: 0, least: 1 }]) {
    const stem = left.slice(at);
    if (isMask(stem) || leads.has(at)) continue;
    const region = [placeOf(stem, least, rules), wholePlace(stem, rules)].find(
      (place) => place !== null && fits(stem.slice(place.length)),
    );
    if (region != null) return { stem, region };
    if (placeOf(stem, least, rules) !== null) continue;
    const province = rules.province.exec(stem)?.[0];
    const institution = rules.institution.exec(stem);
    const of = province === undefined ? "" : stem.slice(province.length);
    // 广西大学 is not of the province.
    if (province !== undefined && institution?.[0] !== stem && fits(of)) return { stem, region: province };
    const nation = rules.nation.exec(stem)?.[0];
    if (nation !== undefined && fits(stem.slice(nation.length))) return { stem, region: null };
    const known = province !== undefined || !startsWithAny(institution?.[1] ?? "", rules.notNames);
    const named = institution !== null && known && !rules.common.test(institution[0]);
    const division = stem.slice(institution?.[0].length);
    if (named && (division.length <= LONGEST_DIVISION || rules.housed.test(division))) return { stem, region: null };
  }
  return null;
}

function startsWithAny(name: string, words: ReadonlySet<string>): boolean {
  return words.has(name) || words.has(name.slice(0, 1)) || words.has(name.slice(0, 2));
}

/** How far a title names its organization: with its place, by its level alone (市科协), by its kind alone, not at all. */
export function gradeOrganization(folded: string, rules: OrganizationRules): "named" | "level" | "kind" | null {
  if (findOrganizations(folded, rules).length > 0) return "named";
  if (rules.leveled.test(folded) || rules.masked.test(folded)) return "level";
  return rules.bare.test(folded) ? "kind" : null;
}
