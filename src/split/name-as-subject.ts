import { findOrganizations, type OrganizationName } from "./find-organizations.ts";
import { isMask, type OrganizationRules } from "./organization-rules.ts";

/** Named as the subject of a clause, and no other than the bare name (县科协) says; `general` takes any kind of body. */
export function subjectOf(
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

/** What the title, or else the opening's subject, calls the body by its level alone: 县, 科协. */
export function bareBody(title: string, opening: string, rules: OrganizationRules): { level: string; suffix: string } {
  const bare = rules.leveled.exec(title) ?? rules.leveledTitle.exec(title);
  const [, level = "", suffix = ""] = bare ?? bareName(opening, findOrganizations(opening, rules), rules) ?? [];
  return { level, suffix };
}

/** Whether the opening's subject is masked: 2019年,xx县科协…. */
export function hidesSubject(opening: string, { masked, ...rules }: OrganizationRules): boolean {
  const all = [...opening.matchAll(new RegExp(masked, "gu"))];
  return all.some(({ index, 0: name }) => isSubject(opening, index, index + name.length, rules));
}

/** 市科协: alone on its line. */
const ADDRESSED = /^(?:、[^。;\n]*)?:(?:\n|$)/u;
/** 在县委的领导下 */
const LED = /(?:领导|指导|支持|关心|关怀|帮助|部署)下$/u;

/** It begins its clause, but for a year and the like, and is not one that only leads or helps. */
export function isSubject(
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
