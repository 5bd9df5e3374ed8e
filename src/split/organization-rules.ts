import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { fold } from "../text/fold.ts";
import { anyOf } from "./any-of.ts";

const HAN = "\\p{Script=Han}";
const DIGITS = "一二三四五六七八九十〇零○";
/** A place's name without its level, behind a mark or a word that may stand before it. */
const STEM = `(?<![^、,。;:“”(\\n进在与和到及])(${HAN}{2,3}?)`;
const MASK = "[x×*_某○〇□△◇#?]";
const MASK_CHAR = new RegExp(MASK, "u");
/** Whether a text hides something with this character (or these). */
export const isMask = (text: string): boolean => MASK_CHAR.test(text);

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
    zones: {
      fulls: new Map(organizations.zone_names.map(({ full, short }) => [fold(short), fold(full)])),
      short: new RegExp(anyOf(organizations.zone_names.map(({ short }) => short)), "gu"),
    },
    /** In the title of a report before a council, its place: 在清河县第十四届人大常委会第二十五次会议上. */
    venuePlace: new RegExp(`在(${HAN}{2,12}?)第[^,。\\n]{2,30}上`, "u"),
    /** A place without its level before or behind what is called after it: 安州农商行, 白水一中, “科普白水”. */
    calledAfter: {
      city: new RegExp(`${STEM}${anyOf(organizations.called_after.cities)}`, "gmu"),
      /** 进安州, 安州籍 */
      beside: [
        ...organizations.called_after.before.map((word) => [word, ""] as const),
        ...organizations.called_after.behind.map((word) => ["", word] as const),
      ],
      county: new RegExp(`${STEM}${anyOf(organizations.called_after.counties)}`, "gmu"),
      any: [
        new RegExp(`[“"]${anyOf(organizations.called_after.signs)}(${HAN}{2,3})[”"]`, "gu"),
        new RegExp(`[“"](${HAN}{2,3})${anyOf(organizations.called_after.signs)}[”"]`, "gu"),
        new RegExp(
          `${anyOf(organizations.called_after.praises)}(${HAN}{2,3}?)(?=${anyOf(organizations.called_after.aims)}|[,。;\\n])`,
          "gu",
        ),
      ],
    },
    /** 县农业技术推广中心 in a title, and not 市场监督管理局. */
    leveledTitle: new RegExp(`(?:^|[年度\\n])(${levels})(?![场域村镇政属直级委])(${HAN}{0,12}?${all})`, "mu"),
    /** 清涧县被列为…, 在清涧县高杰村镇 */
    ofItself: new RegExp(
      `(?<=^|[,。;:、在到](?!${HAN}{0,3}全)|中共)(${HAN}{2,4}?${levels})(?=${anyOf(organizations.introductions)}|被|是|委|人大|政协|${HAN}{2,4}[镇乡])`,
      "gmu",
    ),
    /** 公司科协 */
    housedBody: new RegExp(
      `(?:^|[年度\\n,])${HAN}{0,2}?(${anyOf([...organizations.institutions, "校", "院"])})(${specific})`,
      "mu",
    ),
    /** 在恒岳重工集团党委的领导下 */
    houseLeads: new RegExp(
      `(?<=在|受|,|^)((?:(?![在受])${HAN}){3,20}${anyOf(organizations.institutions)})(?:党委|党组|党政|行政|领导班子|党总支)`,
      "gmu",
    ),
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
    /** 淮川理工学院科研处、校科协2010年度工作总结 */
    together: new RegExp(
      `^(${HAN}{2,16}${anyOf(organizations.joint_ends)}、${HAN}{1,14}${anyOf(organizations.joint_ends)})(?=\\d|二|关于|工作)`,
      "mu",
    ),
    /** 在中共云岭县委、县政府的坚强领导下 */
    led: new RegExp(
      `(?:^|[,。;:在])(?:中共)?((?:(?![在的委府])${HAN}){1,8}?${levels})(?:委|党委|政府|人民政府)[^,。;]{0,20}(?:领导|部署)下`,
      "mu",
    ),
    post: new RegExp(`^${anyOf(organizations.posts)}`, "u"),
    /** 市科技局局长周建平 */
    speaker: new RegExp(`^${HAN}{1,16}?(?:、${HAN}{1,6}?)*${anyOf(organizations.posts)}${HAN}{2,4}$`, "u"),
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
    zoneOffice: new RegExp(`(?:${anyOf([...organizations.zone_bodies, "园区"])}|(?<!${HAN})区)(${specific})`, "u"),
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
    maskedPlace: new RegExp(`[x×*_○〇□△◇#]+${levels}`, "u"),
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
