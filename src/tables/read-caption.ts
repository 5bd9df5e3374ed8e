import type { Span } from "../model/span.ts";
import { foldLabel } from "./fold-label.ts";
import type { GridCell } from "./grid.ts";
import { labelPeriod, type LabelPeriod, mergePeriods } from "./label-period.ts";
import type { TableLexicon } from "./table-lexicon.ts";

/** What stands above a table: its name, and what the name and the lines below it say of all figures. */
export interface Caption {
  /** As written; empty where there is none. */
  readonly words: string;
  /** What the name says is in the table, without 表1, 统计表 and the like. */
  readonly noun: string;
  readonly units: readonly string[];
  readonly period: LabelPeriod | null;
}

const LINES = 4;
const LONGEST = 60;
const NAME = /(?:表|一览|统计|汇总|情况|明细|清单|图)(?:$|[（(])|^(?:附?表|续表)/u;
const NUMBER = /^(?:附?表|续表|附件)[\s\d一二三四五六七八九十\-—.]*[:：、.]?/u;
const POINTER = /[,，]?(?:具体|详细|各项)?(?:情况|数据)?(?:见下表|详见下表|如下表?(?:所示)?|见表\d*)[:：]?$/u;
const KIND = /(?:基本)?(?:情况)?(?:统计|汇总|一览|明细|对比|完成情况|情况|分解|登记)*表?(?:\(续\))?$/u;

/** Reads the lines above a table, down from `from`, its title rows and what stands in its span before the first cell. */
export function readCaption(
  text: string,
  from: number,
  table: Span,
  firstCell: number,
  titles: readonly GridCell[],
  lexicon: TableLexicon,
): Caption {
  const lines = [
    ...linesAbove(text, { start: from, end: table.start }),
    ...text.slice(table.start, firstCell).split("\n"),
    ...titles.map(({ words }) => words),
  ];
  let words = "";
  const units: string[] = [];
  let period: LabelPeriod | null = null;
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== "")) {
    const named = unitsNamed(line, lexicon);
    units.push(...named);
    const rest = withoutUnits(line);
    // 填报单位:某某科协 names a body
    if (rest === "" || (/单位\s*[:：]/u.test(line) && (named.length === 0 || rest.length < 4))) continue;
    const found =
      labelPeriod(foldLabel(rest).replace(NUMBER, "")) ??
      labelPeriod(/(?:19|20)\d{2}年(?:上半年|下半年|[1一]季度)?/u.exec(rest)?.[0] ?? "");
    period = mergePeriods(period, found?.period ?? null);
    words = rest;
  }
  return { words, noun: titleNoun(words), units: [...new Set(units)], period };
}

/** The lines right above that are a name or a unit; prose ends the search. */
function linesAbove(text: string, { start, end: before }: Span): string[] {
  const lines: string[] = [];
  let end = before;
  for (let i = 0; i < LINES && end > start; i++) {
    while (end > start && /\s/u.test(text[end - 1] as string)) end--;
    const from = Math.max(start, text.lastIndexOf("\n", end - 1) + 1);
    const line = text.slice(from, end).trim();
    const isUnit = /单位[:：]/u.test(line) && withoutUnits(line).length < 4;
    const isName =
      !isUnit &&
      line.length <= LONGEST &&
      !/[。；;！\t]/u.test(line) &&
      (NAME.test(bare(line)) || !/[，,]/u.test(line));
    if (line === "" || (!isUnit && !isName)) break;
    lines.unshift(line);
    if (isName) break;
    end = from;
  }
  return lines;
}

function bare(line: string): string {
  return line.replace(/[（(][^（()）]*[)）]\s*$/u, "");
}

const UNITS = /(?:计量|数据|金额|货币)?单位\s*[:：]\s*([^)）\]】\s|]+)/gu;

/** 单位:万元、人次 */
function unitsNamed(line: string, { isUnit }: TableLexicon): string[] {
  return [...line.matchAll(UNITS)].flatMap(([, list = ""]) => {
    const whole = foldLabel(list);
    return isUnit(whole) ? [whole] : whole.split(/[、,;/]/u).filter(isUnit);
  });
}

function withoutUnits(line: string): string {
  return line
    .replace(/[（([【][^（()）]*单位[:：][^)）\]】]*[)）\]】]?/gu, "")
    .replace(UNITS, "")
    .trim();
}

/** 表1 2021年科普经费投入情况统计表 is about 科普经费投入. */
export function titleNoun(words: string): string {
  const folded = foldLabel(words)
    .replace(NUMBER, "")
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u, "")
    .replace(/\(.*\)$/u, "");
  const dated = labelPeriod(folded)?.rest ?? folded.replace(/(?:19|20)\d{2}年度?(?:[上下]半年)?/u, "");
  return dated
    .replace(POINTER, "")
    .replace(KIND, "")
    .replace(/^[的、]|[的、]$/gu, "");
}
