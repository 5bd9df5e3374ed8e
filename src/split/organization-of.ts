import type { Evidence } from "../model/report.ts";
import { fold } from "../text/fold.ts";
import { YEAR } from "../text/period-expressions.ts";
import type { OrganizationName, OrganizationRules } from "./find-organizations.ts";
import { fullName } from "./full-name.ts";
import { findOrganizations, isMask, regionIn } from "./find-organizations.ts";

/** A report's words, folded, as far as they can tell who reports. */
export interface OrganizationHints {
  /** With the line above and the subtitle, one a line. */
  readonly title: string;
  /** Lines above the title, as of an official document, and those that tell about the publication. */
  readonly around: readonly string[];
  /** First paragraphs, one a line. */
  readonly opening: string;
  /** Last lines, where a signature stands, the last one first. */
  readonly closing: readonly string[];
  /** Names of the file and its folders, innermost first: asked last. */
  readonly path: readonly string[];
}

export interface Organization {
  readonly organization: string | null;
  readonly region: string | null;
  readonly evidence: Evidence | null;
}

const UNKNOWN: Organization = { organization: null, region: null, evidence: null };
/** How often each kind of evidence is right. */
const CONFIDENCE = { title: 0.98, text: 0.9, signature: 0.95, path: 0.8 } as const;
/** Of a body that is only told by its place, or by a name that many bodies have. */
const LESS_SURE = 0.75;
/** A zone is run by its committee (管委会). */
const ZONE_COMMITTEE = "管理委员会";

/**
 * Who reports, with the suffix in full (科协 is 科学技术协会): named with its place in the title, else as
 * the subject of a clause in the opening, else as a signature, else in the path. A masked or bare name
 * (xx县科协, 市科协) is null; then the title may still tell the region.
 */
export function organizationOf(hints: OrganizationHints, rules: OrganizationRules): Organization {
  const title = hints.title.replace(rules.placeNote, "");
  // 学习中国科协九大精神 is of another's doing.
  const titled = namesOfTitle(title, rules).find(
    ({ stem, start }) => !rules.nation.test(stem) || /(?:^|\n|[—\d年度])$/u.test(title.slice(0, start)),
  );
  if (titled !== undefined) return settle(titled, "title");
  const apart = namedApart(title, rules);
  if (apart !== null) return apart;
  if (rules.maskedTitle.test(title) || hidesSubject(hints.opening, rules)) return UNKNOWN;
  const spoken = subjectOf(title, hints.opening, rules, false);
  if (spoken !== undefined) return settle(spoken, "text");
  const signed = signatureOf([...hints.closing, ...hints.around], rules);
  if (signed !== undefined) return settle(signed, "signature");
  const subject = subjectOf(title, hints.opening, rules, true);
  if (subject !== undefined) return settle(subject, "text", LESS_SURE);
  return (
    ledBy(title, hints.opening, rules) ??
    ofPlace(title, hints.opening, rules) ??
    placed(title, hints.opening, rules) ??
    filed(hints.path, rules) ?? { ...UNKNOWN, region: regionIn(title, rules) }
  );
}

/** A division of a body goes on with its name; a council before which a report is given does not give it. */
function namesOfTitle(title: string, rules: OrganizationRules): OrganizationName[] {
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

/** The place and, behind a year, what reports: 临县2014年科协工作总结. */
function namedApart(title: string, rules: OrganizationRules): Organization | null {
  const [, place = "", suffix = ""] = rules.apart.exec(title.replace(rules.leadsIn, "")) ?? [];
  if (regionIn(place, rules) !== place || place === "") return null;
  const organization = fullName(place + suffix, rules);
  return {
    organization,
    region: place,
    evidence: { from: "title", quote: `${place}…${suffix}`, confidence: LESS_SURE },
  };
}

/** 县科协 as the subject, in a text about a place of its level: 云岭县2019年科普工作总结, 云岭县地处…. */
function ofPlace(title: string, opening: string, rules: OrganizationRules): Organization | null {
  const told = regionIn(title, rules) ?? rules.lies.exec(opening)?.[1] ?? null;
  const region = told === null ? null : regionIn(told, rules);
  if (region === null || rules.masked.test(title)) return null;
  for (const match of opening.matchAll(new RegExp(rules.leveled, "gu"))) {
    const [name, level = "", suffix = ""] = match;
    if (!region.endsWith(level) || !isSubject(opening, match.index, match.index + name.length, rules)) continue;
    const quote = `${region}…${name}`;
    return {
      organization: fullName(region + suffix, rules),
      region,
      evidence: { from: "text", quote, confidence: LESS_SURE },
    };
  }
  return null;
}

const DATE_BEHIND = new RegExp(`\\(?${YEAR}年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月.{0,4}$`, "u");

/** Where the seal is put: (盖章). */
const SEAL = /\((?:盖|公|签)?章\)/gu;

/** At the end of the last paragraph: (云岭县科协供稿). */
const BRACKETS = /[([]([^()[\]]{3,30})[)\]]$/u;

/** The name alone on a line, or before its date: 云岭县科协2019年12月20日, 报送单位:云岭县科协. */
function signatureOf(closing: readonly string[], rules: OrganizationRules): OrganizationName | undefined {
  for (const line of closing) {
    const parts = line.replace(SEAL, "").split(rules.signedAs);
    for (const part of [...parts, BRACKETS.exec(line)?.[1]?.replace(rules.contributed, "") ?? ""]) {
      const name = part
        .replace(/(?:文件|办公室|党组|党支部|〔\d{4}〕\d+号|\d{4}-\d\d?-\d\d?.*)$/u, "")
        .replace(rules.labelBehind, "")
        .replace(DATE_BEHIND, "")
        .replace(/^[([](.*)[)\]]$/u, "$1");
      const signed = findOrganizations(name, rules, true).find((each) => each.name === name);
      if (signed !== undefined) return signed;
    }
  }
  return undefined;
}

/** 县科协, under 中共云岭县委: the place that leads it, where that is of its level. */
function ledBy(title: string, opening: string, rules: OrganizationRules): Organization | null {
  const [, level = "", suffix = ""] =
    rules.leveled.exec(title) ?? bareName(opening, findOrganizations(opening, rules), rules) ?? [];
  const led = rules.led.exec(opening);
  if (level === "" || led === null) return null;
  const region = regionIn(led[1] ?? "", rules);
  if (region?.endsWith(level) !== true) return null;
  const organization = fullName(region + suffix, rules);
  return { organization, region, evidence: { from: "text", quote: led[0], confidence: LESS_SURE } };
}

/** A zone that the title begins with, or a village, school or firm that the text first tells about. */
function placed(title: string, opening: string, rules: OrganizationRules): Organization | null {
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
    if (match !== null && !common && !rules.common.test(stem) && !rules.notStarts.test(stem))
      return named(fullName(name, rules), name, from);
  }
  return null;

  function named(organization: string, quote: string, from: "title" | "text"): Organization {
    return { organization, region: regionIn(title, rules), evidence: { from, quote, confidence: LESS_SURE } };
  }
}

function filed(path: readonly string[], rules: OrganizationRules): Organization | null {
  for (const part of path) {
    const found = findOrganizations(fold(part).replace(rules.placeNote, ""), rules, true)[0];
    if (found !== undefined) return settle(found, "path");
  }
  return null;
}

/** Named as the subject of a clause, and no other than the bare name (县科协) says; `general` takes any kind of body. */
function subjectOf(
  title: string,
  opening: string,
  rules: OrganizationRules,
  general: boolean,
): OrganizationName | undefined {
  const names = findOrganizations(opening, rules, general);
  const bare = rules.leveled.exec(title) ?? bareName(opening, names, rules);
  const kind = rules.bare.exec(title)?.[0];
  const firstSentence = opening.search(/[。;!?]/u);
  return names.find(({ start, end, region, suffix, stem }) => {
    // 中国科协 is whom all others follow.
    if (rules.nation.test(stem) || !isSubject(opening, start, end, rules)) return false;
    // Later sentences tell of others too, but where they say what the year was; and 农技协工作总结 is not of a 科协.
    if (firstSentence !== -1 && start > firstSentence && !opensReview(opening.slice(0, start), rules)) return false;
    if (kind !== undefined && suffix !== rules.fulls.get(kind)) return false;
    if (bare === null) return true;
    return region?.endsWith(bare[1] ?? "") === true && suffix === rules.fulls.get(bare[2] ?? "");
  });
}

/** Whether the sentence that goes on so tells of the year, or who leads: …是关键一年。一年来,在县委的领导下,云岭县科协…. */
function opensReview(before: string, rules: OrganizationRules): boolean {
  const [sentence = ""] = /[^。;!?\n]*$/u.exec(before) ?? [];
  return (
    sentence !== "" &&
    sentence.split(",").every((clause) => LED.test(clause) || rules.review.test(clause) || clause === "")
  );
}

/** 县科协 as a subject, where it is not the end of a name, masked or not; not the body above, or one that helps. */
function bareName(text: string, names: readonly OrganizationName[], rules: OrganizationRules): RegExpExecArray | null {
  const all = [...text.matchAll(new RegExp(rules.leveled, "gu"))];
  const isPart = (at: number) => names.some(({ start, end }) => start <= at && at < end) || isMask(text.charAt(at - 1));
  return all.find(({ index, 0: name }) => !isPart(index) && isSubject(text, index, index + name.length, rules)) ?? null;
}

function hidesSubject(opening: string, { masked, ...rules }: OrganizationRules): boolean {
  const all = [...opening.matchAll(new RegExp(masked, "gu"))];
  return all.some(({ index, 0: name }) => isSubject(opening, index, index + name.length, rules));
}

/** 市科协: alone on its line. */
const ADDRESSED = /^(?:、[^。;\n]*)?:(?:\n|$)/u;
/** 在县委的领导下 */
const LED = /(?:领导|指导|支持|关心|关怀|帮助|部署)下$/u;

/** It begins its clause, but for a year and the like, and is not one that only leads or helps. */
function isSubject(
  text: string,
  start: number,
  end: number,
  { subjectLead, superior }: Pick<OrganizationRules, "subjectLead" | "superior">,
): boolean {
  const clauseStart = Math.max(...[..."\n,。;:!?"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const lead = text.slice(clauseStart, start);
  const rest = text.slice(end);
  return (subjectLead.test(lead) || LED.test(lead)) && !superior.test(rest) && !ADDRESSED.test(rest);
}

function settle(
  { name, full, region }: OrganizationName,
  from: keyof typeof CONFIDENCE,
  confidence: number = CONFIDENCE[from],
): Organization {
  return { organization: full, region, evidence: { from, quote: name, confidence } };
}
