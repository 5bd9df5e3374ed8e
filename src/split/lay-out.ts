import { findOrganizations, gradeOrganization } from "./find-organizations.ts";
import type { OrganizationRules } from "./organization-rules.ts";
import type { Starts } from "./find-starts.ts";
import { isProse, type Line } from "./mark-lines.ts";
import { SUBTITLE, type Heading } from "./parse-heading.ts";
import type { ReportRules } from "./report-rules.ts";

/** A report as indexes of lines, ends exclusive; a stretch that starts at its end is empty. */
export interface Layout {
  readonly title: readonly [start: number, end: number];
  /** Subtitle, date and the like between title and body. */
  readonly cover: readonly number[];
  readonly body: readonly [start: number, end: number];
}

const LONGEST_MASTHEAD = 30;
const LONGEST_LOOSE_TITLE = 50;
const BARE_NUMBER = /^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]?)$/u;

/** Finds for each start the lines of its title and of its body, and for a text that no title opens what it is. */
export function layOut(
  lines: readonly Line[],
  headings: readonly (Heading | null)[],
  { starts, breaks, page }: Starts,
  rules: ReportRules,
): Layout[] {
  const isText = (at: number) => lines[at]?.mark === "text";
  const laid: Layout[] = [];
  const first = starts[0] ?? lines.length;
  const firstText = lines.findIndex((_, at) => isText(at) && at > (page?.line ?? -1));
  // Before 第二篇 stands the first text, not an introduction.
  const mayIntroduce = (page !== null || starts.length > 1) && (headings[first]?.number ?? 1) <= 1;
  if (firstText !== -1 && firstText < first) {
    if (starts.length === 0 || isReport(lines.slice(firstText, first), mayIntroduce)) {
      if (page !== null) laid.push({ title: [page.line, page.line + 1], cover: [], body: trim(firstText, first) });
      else if (isLooseTitle(lines, headings, firstText, first)) laid.push(lay(firstText, firstText, first));
      else laid.push({ title: [firstText, firstText], cover: [], body: trim(firstText, first) });
    }
  } else if (starts.length === 0 && page !== null) laid.push(lay(page.line, page.line, lines.length));

  let breakAt = 0;
  const sortedBreaks = [...breaks].sort((a, b) => a - b);
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1] ?? lines.length;
    while ((sortedBreaks[breakAt] ?? Infinity) <= start) breakAt++;
    let end = Math.min(next, sortedBreaks[breakAt] ?? next);
    // (二) on a line of its own belongs to the title below it.
    while (i + 1 < starts.length && end > start + 1 && BARE_NUMBER.test(lines[end - 1]?.folded ?? "")) end--;
    const masthead = laid.length === 0 && isText(start - 1) && start - 1 !== page?.line && isMasthead(start);
    laid.push(lay(masthead ? start - 1 : start, start, end));
  }
  return laid;

  /** Text before the first title is a report of its own, unless titles follow that it may introduce. */
  function isReport(head: readonly Line[], introduces: boolean): boolean {
    const texts = head.filter(({ mark }) => mark === "text");
    const length = texts.reduce((sum, { folded }) => sum + folded.length, 0);
    return texts.some(isProse) && (!introduces || length > rules.longestIntroduction);
  }

  /** A title that starts at `from` and whose main line is `main`, and what is below it before `end`. */
  function lay(from: number, main: number, end: number): Layout {
    const below = headings[main + 1];
    // A bare 篇一 is followed by the title proper.
    const bare = headings[main]?.core === "" && main + 1 < end && below != null && below.numbered === null;
    const title = bare ? main + 1 : from;
    let titleEnd = (bare ? main + 1 : main) + 1;
    if (titleEnd < end && headings[titleEnd] != null && rules.continuation.test(lines[titleEnd]?.folded ?? "")) {
      titleEnd++;
    }
    const cover: number[] = [];
    let body = titleEnd;
    for (; body < end; body++) {
      if (!isText(body)) continue;
      if (!isCover(lines[body], rules.organization)) break;
      cover.push(body);
    }
    return { title: [title, titleEnd], cover, body: trim(body, end) };
  }

  /** Without the matter around it. */
  function trim(from: number, to: number): [number, number] {
    let start = from;
    let end = to;
    while (start < end && !isText(start)) start++;
    while (end > start && !isText(end - 1)) end--;
    return [start, end];
  }

  /** The line above a title that has no name names the organization, and nothing else. */
  function isMasthead(start: number): boolean {
    const above = lines[start - 1]?.folded ?? "";
    const named = gradeOrganization(lines[start]?.folded ?? "", rules.organization) !== null;
    return !named && above.length <= LONGEST_MASTHEAD && rules.organization.ends.test(above);
  }
}

/** A subtitle, a line in brackets such as a date, or the name of the body, with who speaks for it. */
function isCover(line: Line | undefined, rules: OrganizationRules): boolean {
  if (line === undefined) return false;
  const { folded } = line;
  if (SUBTITLE.test(folded) || /^\([^()]{1,30}\)$/u.test(folded)) return true;
  if (folded.length > LONGEST_MASTHEAD || isProse(line)) return false;
  if (rules.speaker.test(folded)) return true;
  const [first] = findOrganizations(folded, rules, true);
  if (first?.start !== 0) return false;
  const rest = folded.slice(first.end);
  return rest === "" || rules.post.test(rest);
}

/** A first line that reads like a title though no noun ends it: short, alone, no sentence, no section, no salutation. */
function isLooseTitle(lines: readonly Line[], headings: readonly (Heading | null)[], at: number, end: number): boolean {
  const line = lines[at];
  if (line === undefined || at + 1 >= end || line.folded.length > LONGEST_LOOSE_TITLE) return false;
  if (
    headings[at]?.numbered === "outline" ||
    /^(?:\(?[一二三四五六七八九十\d]+[、.)]|第[一二三四五六七八九十\d]+[条章])/u.test(line.folded)
  ) {
    return false;
  }
  return !/[。;!?,:]$|[,。;]/u.test(line.folded);
}
