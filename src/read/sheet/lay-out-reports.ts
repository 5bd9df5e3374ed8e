import type { CellWords, TextBuilder } from "../text-builder.ts";
import { namesOf, type Role } from "./column-roles.ts";

/** In characters, half of the cells of a column have at least that many: where it is called so, and where it is not. */
const NAMED_LENGTH = 50;
const ANY_LENGTH = 150;
const SENTENCE = /[。；！？]/u;

/**
 * Where a column holds the texts of reports, lays out one after another, each under a heading made of what
 * its row says of it. False where there is no such column.
 */
export function layOutReports(rows: readonly (readonly CellWords[])[], builder: TextBuilder): boolean {
  const [head = []] = rows;
  const headed = head.every(({ words }) => words.length < NAMED_LENGTH);
  const roles = headed ? namesOf(head) : new Map<number, Role>();
  const body = headed ? rows.slice(1) : rows;
  const texts = textColumns(body, roles);
  if (texts.size === 0) return false;

  for (const [i, row] of body.entries()) {
    const paragraphs = row.filter(({ column }) => texts.has(column)).flatMap(({ words }) => words.split("\n"));
    if (paragraphs.every((line) => line.trim() === "")) continue;
    const of = (role: Role): string =>
      row.find(({ column }) => roles.get(column) === role && !texts.has(column))?.words.replace(/\s+/gu, "") ?? "";
    builder.line(heading(of, paragraphs.find((line) => line.trim() !== "") ?? "", i + 1));
    for (const line of paragraphs) builder.line(line);
  }
  return true;
}

function textColumns(rows: readonly (readonly CellWords[])[], roles: ReadonlyMap<number, Role>): Set<number> {
  const lengths = new Map<number, number[]>();
  const prose = new Set<number>();
  for (const { column, words } of rows.flat()) {
    if (SENTENCE.test(words)) prose.add(column);
    const known = lengths.get(column);
    if (known === undefined) lengths.set(column, [words.length]);
    else known.push(words.length);
  }
  const isText = ([column, all]: readonly [number, number[]]): boolean => {
    const median = all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    return prose.has(column) && median >= (roles.get(column) === "text" ? NAMED_LENGTH : ANY_LENGTH);
  };
  return new Set([...lengths].filter(isText).map(([column]) => column));
}

/**
 * `某某科协2019年工作总结`, from the row's title, organization and year; empty where the text opens with all
 * that is known, and a mere number where nothing is and the text has no title either.
 */
function heading(of: (role: Role) => string, first: string, number: number): string {
  const region = of("region");
  const named = of("organization");
  const organization = named === "" || region === "" || /[省市州县区旗]/u.test(named) ? named : region + named;
  const year = /^\d{4}$/u.test(of("year")) ? `${of("year")}年` : of("year");
  const title = of("title");
  const known = [organization, year, title].filter((each) => each !== "");
  const opening = first.replace(/\s+/gu, "");
  const titled = opening.length <= 60 && !SENTENCE.test(opening);
  if (titled && known.every((each) => opening.includes(each))) return "";
  if (known.length === 0) return `第${number}篇`;
  const kind = title === "" ? "工作总结" : title;
  const withYear = year === "" || /(?:\d{4}|[一二三四五六七八九〇零]{4})年?/u.test(kind) ? kind : year + kind;
  return organization === "" || withYear.includes(organization) ? withYear : organization + withYear;
}
