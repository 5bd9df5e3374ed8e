import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { anyOf } from "./any-of.ts";
import { fold } from "../text/fold.ts";
import { fullName } from "./full-name.ts";

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
const DIGITS = "一二三四五六七八九十〇零○";
const MASK = "[x×*_某○〇□△◇#?]";
/** Between institution and suffix: 集团公司, 大学医学院. */
const LONGEST_DIVISION = 4;
const LEFT = new RegExp(`${HAN}*$`, "u");
const MASK_CHAR = new RegExp(MASK, "u");
/** Whether a text hides something with this character (or these). */
export const isMask = (text: string): boolean => MASK_CHAR.test(text);
/** What stands between place and suffix is no longer than this in a name. */
const LONGEST_FIELD = 16;

export function compileOrganizationRules({ organizations, boilerplate }: ReportLexicon) {
  const fulls = new Map<string, string>();
  for (const { full, short } of organizations.suffixes) {
    for (const form of [full, ...short]) fulls.set(fold(form), full);
  }
  for (const suffix of organizations.general_suffixes) fulls.set(fold(suffix), suffix);
  const specific = anyOf(organizations.suffixes.flatMap(({ full, short }) => [full, ...short]));
  const all = anyOf([
    ...organizations.suffixes.flatMap(({ full, short }) => [full, ...short]),
    ...organizations.general_suffixes,
  ]);
  const levels = anyOf(organizations.levels);
  return {
    fulls,
    specific: new RegExp(`${specific}+`, "gu"),
    all: new RegExp(`${all}+`, "gu"),
    lastSuffix: new RegExp(`${all}$`, "u"),
    // 云州市 and 新乡市 are one place: their 州 and 乡 are no level.
    place: new RegExp(
      `^(?:(${HAN}{1,5}?)${levels}(?![省市县区乡镇]|街道)|(${HAN}{2,12}?)(?:自治(?:区|州|县|旗)|族[乡区]|[左右]翼[前中后]?旗|联合旗))`,
      "u",
    ),
    /** 第一人民医院, 有限责任公司, 高新技术产业开发区: many have such a name. */
    common: new RegExp(`^(?:${anyOf([...organizations.common_fields, ...organizations.institutions])})+$`, "u"),
    street: new RegExp(`^(${HAN}{3,6})(?:街道|镇|乡)$`, "u"),
    institution: new RegExp(
      `^(${HAN}{2,14}?)${anyOf([...organizations.institutions, ...organizations.zone_bodies])}`,
      "u",
    ),
    nation: new RegExp(`^${anyOf(organizations.nations)}`, "u"),
    zoneBody: new RegExp(`^[—―-]*(${HAN}{2,10}?${anyOf(organizations.zone_bodies)})(?=\\d|二|关于|$)`, "mu"),
    titleBody: new RegExp(
      `^[—―-]*((${HAN}{2,12}?)${anyOf(organizations.place_bodies)})(?=(?:19|20)\\d\\d|二[〇零○])`,
      "mu",
    ),
    placeBody: new RegExp(
      `^((${HAN}{2,12}?)${anyOf(organizations.place_bodies)})(?:\\([^()]*\\))?${anyOf(organizations.introductions)}`,
      "u",
    ),
    /** 在中共云岭县委、县政府的坚强领导下 */
    led: new RegExp(
      `(?:^|[,。;:在])(?:中共)?((?:(?![在的委府])${HAN}){1,8}?${levels})(?:委|党委|政府|人民政府)[^,。;]{0,20}(?:领导|部署)下`,
      "mu",
    ),
    post: new RegExp(`^${anyOf(organizations.posts)}`, "u"),
    placeNote: new RegExp(`\\(${anyOf(organizations.place_notes)}\\)`, "gu"),
    notNames: new Set(organizations.not_names.map(fold)),
    lead: new RegExp(
      `(?<=[\\d${DIGITS}])(?:年度?|月|日)|(?!${anyOf(organizations.not_leads)})${anyOf(organizations.leads)}`,
      "gu",
    ),
    notStarts: new RegExp(`^(?:${anyOf(organizations.not_starts)}|[各该我])`, "u"),
    notEnds: new RegExp(
      `(?:[一二三四五六七八九十两几○]年|${anyOf(organizations.not_ends)}|${anyOf(organizations.not_ends_after)}[来后前中时上内里间])$`,
      "u",
    ),
    /** 县市区 and 三县 */
    onlyLevels: new RegExp(`^(?:${anyOf(organizations.levels)}+|[一二三四五六七八九十两几])$`, "u"),
    /** Of a name that has its field before a suffix of its own: 教育文化科技局 is a 局. */
    bureau: new RegExp(`${anyOf(organizations.general_suffixes)}$`, "u"),
    /** A body of a place that is named without its level: 金榆科技馆2018年…. */
    short: new RegExp(`^((${HAN}{2,3})${anyOf(organizations.short_named)})(?=(?:19|20)\\d\\d年|二[〇零○])`, "u"),
    onlyLeads: new RegExp(`^${anyOf(organizations.leads)}+$`, "u"),
    leadsIn: new RegExp(
      `^(?:(?!${anyOf(organizations.not_leads)})${anyOf(organizations.leads)}|[\\d${DIGITS}]+(?:年度?|月|日)?)+`,
      "u",
    ),
    province: new RegExp(`^${anyOf(organizations.provinces)}`, "u"),
    /** What a bureau is for besides: 教育和, 工业信息化和商务. */
    joint: new RegExp(`^(?:(${HAN}{2,12})[和与])?(?:${anyOf(organizations.joint_fields)}|和)*$`, "u"),
    jointly: new RegExp(`(?:[和与]|${anyOf(organizations.joint_fields)})$`, "u"),
    /** 第一人民医院 between a place and 科协. */
    housed: new RegExp(
      `^${HAN}{1,14}${anyOf([...organizations.institutions, ..."局站院队所厂馆".split(""), "中心"])}$`,
      "u",
    ),
    /** The end of a division of a body: 医学会心血管病学分会. */
    division: new RegExp(`${anyOf(organizations.divisions)}$`, "u"),
    /** 开发区科技局, of the zone that the title names. */
    zoneOffice: new RegExp(`${anyOf([...organizations.zone_bodies, "园区"])}(${specific})`, "u"),
    /** 临县, 2014年, 科协工作总结 */
    apart: new RegExp(
      `^(${HAN}{1,12}?)(?:[\\d—–-]{4,9}|[二一][〇零○o九]${HAN}{2})年(?:度|上半年|下半年)?(${specific})(?:系统)?(?:工作|总结)`,
      "u",
    ),
    /** 云岭县地处… */
    lies: new RegExp(`^(${HAN}{2,12}?)${anyOf(organizations.introductions)}`, "mu"),
    contributed: new RegExp(`${anyOf(organizations.contributed)}$`, "u"),
    labelBehind: new RegExp(`${anyOf(boilerplate.labels)}:.*$`, "u"),
    venue: new RegExp(`${anyOf(organizations.venues)}$`, "u"),
    signedAs: new RegExp(`${anyOf(organizations.signed_as)}:`, "gu"),
    /** A field stands between place and suffix (云岭县计算机学会): not so for 科协 and 科技局. */
    fielded: new Set([
      ...organizations.suffixes.filter(({ field }) => field).map(({ full }) => full),
      ...organizations.general_suffixes,
    ]),
    notInFields: new RegExp(anyOf(organizations.not_in_fields), "u"),
    notInPlace: new RegExp(
      anyOf([...organizations.not_in_places, ...organizations.leads.filter((lead) => lead.length > 1)]),
      "u",
    ),
    zone: new RegExp(
      `^(?:${HAN}{1,6}${anyOf(organizations.zones)}|${HAN}{0,6}${anyOf(organizations.zone_bodies)})$`,
      "u",
    ),
    leveled: new RegExp(`(${levels})(${specific})`, "u"),
    masked: new RegExp(`${MASK}+${levels}?${HAN}{0,8}?${specific}`, "u"),
    maskedTitle: new RegExp(`${MASK}+(?:${levels}|${anyOf(organizations.institutions)})?${HAN}{0,12}?${all}`, "u"),
    /** Whom the report goes to, or what it is about: 关于赴杭州市科协学习考察的报告. */
    toward: new RegExp(`${anyOf(organizations.towards)}$`, "u"),
    subjectLead: new RegExp(`^(?:${anyOf(organizations.subject_leads)}|\\d)*$`, "u"),
    /** A clause before its subject that tells of the time, or how: 一年来, 2018年, 面对疫情, 按照市科协部署. */
    review: new RegExp(
      `^(?:${anyOf(organizations.subject_leads)}|\\d|的)+$|^(?:按照|根据|围绕|紧扣|面对|在|以).*$`,
      "u",
    ),
    superior: new RegExp(`^(?:${anyOf(organizations.superior)}|、)`, "u"),
    bare: new RegExp(specific, "u"),
    ends: new RegExp(`${all}$`, "u"),
  };
}

export type OrganizationRules = ReturnType<typeof compileOrganizationRules>;

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

/** 江岭省云岭县, at the start; null where no place is named. */
function placeOf(stem: string, least: number, rules: OrganizationRules): string | null {
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
function wholePlace(stem: string, rules: OrganizationRules): string | null {
  const name = rules.street.exec(stem)?.[1];
  return name === undefined || isCommon(name, rules) ? null : stem;
}

/** Whether what stands before a level names nothing: 我市, 示范县, 在县科协, 各乡镇. */
function isCommon(name: string, rules: OrganizationRules): boolean {
  const { notNames, notInPlace, bare, onlyLeads, onlyLevels, notStarts, notEnds } = rules;
  if (notNames.has(name) || notInPlace.test(name.slice(1)) || bare.test(name)) return true;
  if (/^(?:[县省区]|乡镇|市(?![中北南东西]))/u.test(name)) return true;
  return [onlyLeads, onlyLevels, notStarts, notEnds].some((none) => none.test(name));
}

/** The place that a folded title begins with, behind a year, 关于 and the like; null where it names none. */
export function regionIn(title: string, rules: OrganizationRules): string | null {
  return placeOf(title.replace(rules.leadsIn, ""), 1, rules);
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
