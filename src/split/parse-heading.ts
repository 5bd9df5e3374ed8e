import type { ReportLexicon } from "../pipeline/reports-file.ts";
import type { ReportKind } from "../model/vocabulary.ts";
import { anyOf } from "./any-of.ts";
import { fold } from "../text/fold.ts";
import type { Line } from "./mark-lines.ts";

/** A line that could be the title of a report, and what in it says so. */
export interface Heading {
  /** Folded, without numbering and tails: equal for titles that repeat. */
  readonly core: string;
  /** What its noun promises; null where it has none. */
  readonly kind: ReportKind | null;
  /** It ends in a noun that makes a title by itself. */
  readonly strong: boolean;
  /** It joins two nouns: 2019年工作总结和2020年工作计划. */
  readonly joined: boolean;
  /** `part`: 篇一, 第2篇, and 工作总结(三). `outline`: (三), 一、. */
  readonly numbered: "part" | "outline" | null;
  readonly number: number | null;
  /** Style of an outline number: `(一`, `一、`, `1.`. */
  readonly style: string | null;
  /** How many texts the page says that it has (专业19篇), 0 where it does not count them; null: no title of a page. */
  readonly collection: number | null;
  /** It opens like a section of a report, or a reference. */
  readonly section: boolean;
}

/** What stands around a title for show; circles and squares may mask a name. */
const SHOW = "[★☆◆◇■●▲※•♦►▶✦]";
const SHOWN = new RegExp(`^(?:${SHOW} ?)+|(?: ?${SHOW})+$`, "gu");
/** The second line of a title: ——在第五次代表大会上的讲话. */
export const SUBTITLE = /^(?:[—―─–]|--)/u;

const NUMBER = "(?:[一二三四五六七八九十]{1,3}|\\d{1,3})";
const DIGITS = "零一二三四五六七八九";
const KINDS = ["summary", "plan", "statute", "speech"] as const;

export function compileHeadingRules({ titles, numbering, collections }: ReportLexicon) {
  const part = anyOf(numbering.parts);
  const counted = `(${NUMBER})${anyOf(collections.counters)}`;
  const nouns = KINDS.flatMap((kind) => titles.nouns[kind]);
  const joined = `${anyOf(nouns)}${anyOf([...titles.joiners, "、"])}.*${anyOf([...titles.weak_nouns, ...nouns])}$`;
  const weak = new Set(titles.weak_nouns);
  return {
    maxLength: titles.max_length,
    part: new RegExp(
      `^(?:【 ?(?:第? ?(${NUMBER}) ?${part}|${part} ?(${NUMBER})) ?】[:、. ]*|(?:第 ?(${NUMBER}) ?${part}|${part} ?(${NUMBER}))(?: ?[:、.] ?| )?|(${NUMBER}) ?${part} ?[:、.] ?)`,
      "u",
    ),
    /** 篇一, (一) or 1 at the end of a title; digits after a number or a date are none. */
    partTail: new RegExp(
      `(?:第?(${NUMBER})${part}|${part}(${NUMBER})|\\((${NUMBER})\\)|(?<=\\p{L})(\\d{1,2}|[一二三四五六七八九十]{1,2}))$`,
      "u",
    ),
    outline: new RegExp(`^(?:(\\() ?(${NUMBER}) ?\\)|(${NUMBER}) ?([、.])) ?`, "u"),
    collection: new RegExp(`(?:\\([^()第]{0,6}?${counted}\\)|(?<![第\\d一二三四五六七八九十])${counted})$`, "u"),
    collectionWord: new RegExp(`(?:${anyOf(collections.words)}|\\(${anyOf(collections.words)}\\))$`, "u"),
    tail: new RegExp(`(?:${anyOf(titles.tails)}|\\([^()]{0,12}\\))$`, "u"),
    nounAtEnd: KINDS.map((kind) => ({ kind, noun: new RegExp(`${anyOf(titles.nouns[kind])}$`, "u") })),
    firstNoun: KINDS.map((kind) => ({ kind, noun: new RegExp(anyOf(titles.nouns[kind]), "u") })),
    strong: new RegExp(`(?:${anyOf(nouns.filter((noun) => !weak.has(noun)))}$|${joined})`, "u"),
    weak: new RegExp(`${anyOf(titles.weak_nouns)}$`, "u"),
    joined: new RegExp(joined, "u"),
    section: new RegExp(`^${anyOf(titles.section_openings)}`, "u"),
  };
}

export type HeadingRules = ReturnType<typeof compileHeadingRules>;

/** Reads a line as a title; null where it cannot be one. */
export function parseHeading(line: Line, rules: HeadingRules): Heading | null {
  if (line.mark !== "text" || line.folded.length > rules.maxLength || SUBTITLE.test(line.folded)) return null;
  const marker = readMarker(line.text, rules);
  // 工作总结范文一: may end in a colon, as no other title does.
  const { core, collection, tailNumber } = readCore(marker.rest.replace(/:$/u, ""), rules);
  const numbered = tailNumber === null ? marker.numbered : "part";
  // Clauses make a sentence, and a sentence is a title only where a number says so.
  if (numbered !== "part" && (core === "" || /[,;。!?:]/u.test(core) || marker.rest.endsWith(":"))) return null;
  const strong = rules.strong.test(core);
  if (!strong && numbered !== "part" && collection === null && !rules.weak.test(core)) return null;
  return {
    core,
    kind: kindOfTitle(core, rules),
    strong,
    joined: rules.joined.test(core),
    numbered,
    number: tailNumber ?? marker.number,
    style: marker.style,
    collection,
    section: rules.section.test(core),
  };
}

/** What a title's noun promises; of joined nouns the first: 工作总结及下半年打算 is a summary. */
export function kindOfTitle(core: string, rules: HeadingRules): ReportKind | null {
  if (!rules.joined.test(core)) return rules.nounAtEnd.find(({ noun }) => noun.test(core))?.kind ?? null;
  const places = rules.firstNoun
    .map(({ kind, noun }) => ({ kind, at: core.search(noun) }))
    .filter(({ at }) => at !== -1);
  return places.reduce((a, b) => (b.at < a.at ? b : a)).kind;
}

/** Takes 篇一 or (三) off the front; `rest` is folded. */
export function readMarker(
  text: string,
  rules: HeadingRules,
): Pick<Heading, "numbered" | "number" | "style"> & { rest: string } {
  const loose = text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(SHOWN, "")
    .replace(/^#+ ?|^\*\*(?=.*\*\*$)|(?<=^\*\*.*)\*\*$/gu, "");
  const part = rules.part.exec(loose);
  if (
    part !== null &&
    (part[0].length === loose.length || !/[\p{L}\p{N}]$/u.test(part[0]) || isTitle(loose, part, rules))
  ) {
    return { numbered: "part", number: numberIn(part), style: null, rest: fold(loose.slice(part[0].length)) };
  }
  const outline = rules.outline.exec(loose);
  if (outline === null) return { numbered: null, number: null, style: null, rest: unwrap(fold(loose)) };
  const digits = /\d/u.test(outline[0]) ? "1" : "一";
  const style = outline[1] === undefined ? `${digits}${outline[4] ?? ""}` : `(${digits}`;
  const number = numberOf(outline[2] ?? outline[3] ?? "");
  return { numbered: "outline", number, style, rest: fold(loose.slice(outline[0].length)) };
}

/** Without a separator behind it a number is one of a title only: 篇一县科协工作总结, but not 第1篇论文发表. */
function isTitle(loose: string, part: RegExpExecArray, rules: HeadingRules): boolean {
  return rules.strong.test(dropTails(fold(loose.slice(part[0].length)), rules));
}

/** Takes (专业19篇), 参考, 篇一 and the like off the end, as long as a title is left. */
function readCore(
  rest: string,
  rules: HeadingRules,
): { core: string; collection: number | null; tailNumber: number | null } {
  let core = rest;
  let collection: number | null = null;
  let tailNumber: number | null = null;
  for (;;) {
    const counted = rules.collection.exec(core);
    const tail = rules.partTail.exec(core);
    let shorter = core;
    if (counted !== null) {
      collection = numberIn(counted);
      shorter = core.slice(0, counted.index);
    } else if (rules.collectionWord.test(core)) {
      collection ??= 0;
      shorter = core.replace(rules.collectionWord, "");
    } else if (tail !== null && rules.strong.test(dropTails(core.slice(0, tail.index), rules))) {
      tailNumber = numberIn(tail);
      shorter = core.slice(0, tail.index);
    } else shorter = core.replace(rules.tail, "");
    if (shorter === core || shorter === "") return { core, collection, tailNumber };
    core = shorter;
  }
}

function dropTails(core: string, rules: HeadingRules): string {
  const shorter = core.replace(rules.tail, "");
  return shorter === core || shorter === "" ? core : dropTails(shorter, rules);
}

/** 【工作总结】 is 工作总结; 《a》和《b》 stays. */
function unwrap(core: string): string {
  const inner = /^[【《“"](.*)[】》”"]$/u.exec(core)?.[1];
  return inner === undefined || /[【《“"】》”]/u.test(inner) ? core : inner;
}

function numberIn(match: RegExpExecArray): number {
  return numberOf(match.slice(1).find((group) => group !== undefined) ?? "");
}

/** 12, 十二 or 二十. */
function numberOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens, ones] = written.includes("十") ? written.split("十") : ["零", written];
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
