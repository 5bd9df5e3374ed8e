import { isProse, type Line } from "./mark-lines.ts";
import { outlineSeries } from "./outline-series.ts";
import type { Heading } from "./parse-heading.ts";
import { ANY_YEAR, type Candidate, isOwnTitle, repeatedCores } from "./title-candidate.ts";

/** Where reports start, as indexes of lines, in order. */
export interface Starts {
  readonly starts: readonly number[];
  /** Lines that are titles of nothing (of a page, in a list of titles): a report before them ends there. */
  readonly breaks: ReadonlySet<number>;
  /** The title of the page, and how many texts it promises (0: it does not say). */
  readonly page: { readonly line: number; readonly count: number } | null;
}

/**
 * Finds the titles among the headings. One report has one title; what else reads like a title within it
 * is a section, unless there is evidence that the text is a compilation: numbered texts (篇一), titles
 * that repeat, a page title that counts its texts, titles that name an organization each, or that stand where one text
 * ends or another begins.
 */
export function findStarts(
  lines: readonly Line[],
  headings: readonly (Heading | null)[],
  gradeOf: (core: string) => Candidate["grade"],
  salutation: RegExp,
): Starts {
  const firstProse = indexOrEnd(lines, (line) => line.mark === "text" && isProse(line));
  const page = findPage(headings, firstProse);
  const candidates: Candidate[] = [];
  const broken = new Set<string>();
  for (const [at, heading] of headings.entries()) {
    if (heading === null || at === page?.line) continue;
    if (standsAlone(lines, headings, at)) candidates.push({ ...heading, at, grade: gradeOf(heading.core) });
    else broken.add(heading.core);
  }
  // A title that also stands in the middle of sentences is the running head of a printed page.
  const firsts = new Map<string, number>();
  for (const { core, at } of candidates) if (!firsts.has(core)) firsts.set(core, at);
  const usable = candidates.filter(
    ({ core, at, numbered }) => numbered === "part" || !broken.has(core) || firsts.get(core) === at,
  );

  const parts = usable.filter(({ numbered }) => numbered === "part");
  const chosen = isSeries(parts, page !== null, firstProse)
    ? parts
    : chooseTitles(usable, page, firstProse, headings, lines, (at) => opensAnew(lines, at, gradeOf, salutation));
  return { ...dropEmpty(chosen, lines), page };
}

/** The title of the page stands before any text or other title: it counts its texts, or calls itself a collection. */
function findPage(headings: readonly (Heading | null)[], firstProse: number): Starts["page"] {
  const line = headings.findIndex((heading) => heading !== null && (heading.strong || heading.collection !== null));
  const heading = headings[line];
  if (line > firstProse || heading?.collection == null || heading.numbered !== null) return null;
  return { line, count: heading.collection };
}

/** Not between two halves of a sentence: what a link in a web page, or a line break in print, leaves of one. */
function standsAlone(lines: readonly Line[], headings: readonly (Heading | null)[], at: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (after !== undefined && /^[,。、;:)!?”》]/u.test(after.folded)) return false;
  if (before === undefined || before.mark !== "text" || headings[at - 1] !== null) return true;
  if (isPageNumber(before)) return false;
  return before.folded.length <= 30 || /[。;:!?”"》).…]$/u.test(before.folded);
}

function isPageNumber(line: Line): boolean {
  return /^(?:[-—–─]*\d{1,3}[-—–─]*|第\d{1,3}页(?:共\d{1,3}页)?)$/u.test(line.folded);
}

/** 篇一, 篇二 …; one alone where it opens the text or the page says that there are several. */
function isSeries(parts: readonly Candidate[], page: boolean, firstProse: number): boolean {
  const numbers = new Set(parts.map(({ number }) => number));
  return numbers.size >= 2 || (parts.length > 0 && (page || (parts[0]?.at ?? 0) < firstProse));
}

function chooseTitles(
  usable: readonly Candidate[],
  page: Starts["page"],
  firstProse: number,
  headings: readonly (Heading | null)[],
  lines: readonly Line[],
  opensText: (at: number) => boolean,
): Candidate[] {
  const titles = usable.filter(({ numbered, strong }) => numbered === null && strong);
  const repeated = repeatedCores(titles);
  const named = new Set(titles.filter(({ grade }) => grade === "named").map(({ core }) => core));
  const compilation = page !== null || repeated.size > 0 || named.size >= 2;
  const kind = (page === null ? titles[0] : headings[page.line])?.kind ?? null;
  const untitled = page !== null || (usable[0]?.numbered === "outline" && usable[0].at < firstProse);
  const outlined = outlineSeries(usable, untitled, lines);

  const chosen: Candidate[] = [];
  for (const candidate of usable) {
    const first = chosen[0];
    if (outlined.has(candidate)) chosen.push(candidate);
    if (candidate.numbered !== null) continue;
    const { at, strong, grade, core } = candidate;
    const opens = first === undefined && at <= firstProse && (strong || at === 0);
    // Each half of a joined title (2019年工作总结和2020年工作计划) may head its section.
    const half = first?.joined === true && first.core !== core && first.core.includes(core);
    const section = half || (candidate.section && grade !== "named");
    const last = chosen.at(-1);
    const anew =
      strong &&
      last !== undefined &&
      (opensText(at) ||
        (candidate.kind === last.kind && tellsWhoOrWhen(candidate) && beginsOutlineAnew(lines, last.at, at)));
    const full = strong || grade === "named";
    const inCompilation =
      compilation &&
      full &&
      (grade !== null || repeated.has(core) || (candidate.kind === kind && isOwnTitle(candidate)));
    const byName = full && (grade === "named" || grade === "level") && first?.core.includes(core) !== true;
    if (opens || (!section && (inCompilation || byName || anew))) chosen.push(candidate);
  }
  return chosen;
}

/** A line of dashes or stars. */
const RULE = /^[-=*_~—─…·#]{3,}$/u;
const ANY_DIGIT = "[\\dx×*〇○零一二三四五六七八九十]";
/** A date alone, as under a signature, hidden or not. */
const DATE_LINE = new RegExp(`^\\(?${ANY_DIGIT}{2,5}年${ANY_DIGIT}{1,3}月(?:${ANY_DIGIT}{1,3}日)?\\)?$`, "u");
const FIRST_ARTICLE = /^(?:第[一1][章条节]|总则$)/u;
/** A line that names a body and is no longer than this is no sentence about it. */
const LONGEST_NAME = 20;
/** So many lines of a cover may stand between a title and the text. */
const COVER_LINES = 3;

/** What comes before it has ended (a date, a ruled line), or what comes after it begins a text (its body, a salutation, article 1). */
function opensAnew(
  lines: readonly Line[],
  at: number,
  gradeOf: (folded: string) => Candidate["grade"],
  salutation: RegExp,
): boolean {
  const before = lines.slice(0, at).findLast(({ mark }) => mark === "text");
  if (before !== undefined && (DATE_LINE.test(before.folded) || RULE.test(before.folded))) return true;
  const [below, next] = lines.slice(at + 1);
  if (below !== undefined && next !== undefined && below.folded.length <= LONGEST_NAME && isProse(next)) {
    if (gradeOf(below.folded) === "named" && !/[,、:]/u.test(below.folded)) return true;
  }
  for (const line of lines.slice(at + 1, at + 2 + COVER_LINES)) {
    if (salutation.test(line.folded) || FIRST_ARTICLE.test(line.folded)) return true;
    if (isProse(line)) return false;
  }
  return false;
}

/** 学会工作总结 or 2006年科技工作总结, and not 党建工作总结. */
function tellsWhoOrWhen({ core, grade }: Candidate): boolean {
  return grade !== null || core.search(ANY_YEAR) !== -1;
}

const SECTION_NUMBER = /^([一二三四五六七八九十]{1,3})、/u;

/**
 * The sections that are numbered 一、二、 before it since the last title begin with 一、 again behind it, and
 * sentences stand between: 2006年科技工作总结 opens a text, not the third section of the one before.
 */
function beginsOutlineAnew(lines: readonly Line[], last: number, at: number): boolean {
  const numbers = (part: readonly Line[]) =>
    part.flatMap(({ mark, folded }) => (mark === "text" ? (SECTION_NUMBER.exec(folded)?.[1] ?? []) : []));
  const below = lines[at + 1];
  if (below === undefined || !/[,。;:]/u.test(below.folded) || SECTION_NUMBER.test(below.folded)) return false;
  return numbers(lines.slice(last + 1, at)).includes("二") && numbers(lines.slice(at + 1))[0] === "一";
}

const BULLETIN = /(?:简报|通报|快报|专报)$/u;

/** Of titles with no text between them the last counts, unless it only repeats a part of the one before. */
function dropEmpty(chosen: readonly Candidate[], lines: readonly Line[]): Pick<Starts, "starts" | "breaks"> {
  const starts: number[] = [];
  const breaks = new Set<number>();
  const lastOf = new Map(chosen.map(({ core }, i) => [core, i]));
  let last: Candidate | undefined;
  for (const [i, candidate] of chosen.entries()) {
    const between =
      last === undefined ? [] : lines.slice(last.at + 1, candidate.at).filter(({ mark }) => mark === "text");
    const again = last !== undefined && (lastOf.get(last.core) ?? -1) >= i;
    const idle = last !== undefined && !between.some(isProse) && last.core !== "";
    // A bulletin's head, above its number and its editors.
    const head = idle && between.length <= COVER_LINES && BULLETIN.test(last?.core ?? "");
    const empty = last !== undefined && (between.length === 0 || (again && idle) || head);
    if (last !== undefined && empty) {
      const part = candidate.core !== "" && candidate.core !== last.core && last.core.includes(candidate.core);
      if (part && !again) continue;
      breaks.add(last.at);
      starts.pop();
    }
    starts.push(candidate.at);
    last = candidate;
  }
  return { starts, breaks };
}

function indexOrEnd(lines: readonly Line[], test: (line: Line) => boolean): number {
  const at = lines.findIndex(test);
  return at === -1 ? lines.length : at;
}
