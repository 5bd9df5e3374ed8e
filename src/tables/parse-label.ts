import { foldLabel } from "./fold-label.ts";
import { labelPeriod, type LabelPeriod } from "./label-period.ts";
import type { ChangeWord, TableLexicon } from "./table-lexicon.ts";

/** What a header or a label of a row says, taken apart. */
export interface Label {
  /** As written. */
  readonly words: string;
  /** What is counted; empty where the label says only the rest. */
  readonly noun: string;
  readonly unit: string | null;
  readonly period: LabelPeriod | null;
  readonly status: "target" | "actual" | "estimate" | null;
  readonly change: ChangeWord | null;
  readonly total: "whole" | "sub" | null;
  /** Begins with 其中. */
  readonly part: boolean;
  /** About the figure beside it: a change, or a share or rate that names nothing itself. */
  readonly leans: boolean;
  /** Its unit makes no amounts (天, 岁). */
  readonly countsNothing: boolean;
}

const BRACKET = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu;
const NUMBERING =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}(?:、|\.(?!\d))|[①-⑳]|——?|--?|[·•●○◆■▪*])+/u;

/** Takes a label apart: 2021年培训(人次), 其中:女, 合 计, 比上年增长(%). */
export function parseLabel(words: string, lexicon: TableLexicon): Label {
  const state: Mutable = {
    unit: null,
    period: null,
    status: null,
    change: null,
    total: null,
    part: false,
    countsNothing: false,
  };
  const folded = foldLabel(words);
  let rest = takePart(folded === foldLabel("#") ? folded : folded.replace(NUMBERING, ""), state, lexicon);
  rest = rest.replace(BRACKET, (whole, inside: string) => (takeBracket(inside, state, lexicon) ? "" : whole));
  rest = takeUnitBehind(rest, state, lexicon);
  rest = takeChange(rest, state, lexicon);
  rest = takePeriods(rest, state, lexicon);
  rest = takeTotal(rest, state, lexicon);
  rest = takeStatus(rest, state, lexicon);
  const noun = lexicon.fillers.has(rest) ? "" : rest;
  const leans = state.change === null ? lexicon.ratios.has(rest) || rest.startsWith("占") : noun === "";
  return { words, noun, ...state, leans };
}

type Mutable = { -readonly [K in Exclude<keyof Label, "words" | "noun" | "leans">]: Label[K] };

function takePart(label: string, state: Mutable, { parts }: TableLexicon): string {
  const opening = parts.find((word) => label.startsWith(word) && (word.length > 1 || word === "#"));
  if (opening === undefined) return label;
  state.part = true;
  return label
    .slice(opening.length)
    .replace(/^[:,、]/u, "")
    .replace(NUMBERING, "");
}

/** What a bracket adds: a unit, a period, a status, a note mark. False where it belongs to the noun. */
function takeBracket(inside: string, state: Mutable, lexicon: TableLexicon): boolean {
  const words = inside.replace(/^(?:计量)?单位[:为]?/u, "");
  if (words === "" || lexicon.unitHeaders.has(inside)) return true;
  if (lexicon.isUnit(words)) {
    state.unit = words;
    return true;
  }
  if (lexicon.countsNothing(words)) {
    state.countsNothing = true;
    return true;
  }
  const status = lexicon.status.get(words);
  if (status !== undefined) {
    state.status = status;
    return true;
  }
  const found = labelPeriod(words);
  if (found !== null && found.rest === "") {
    state.period = found.period;
    return true;
  }
  return /^(?:注?\d{1,2}|[a-z])$/u.test(words);
}

/** 经费/万元, 经费:万元 */
function takeUnitBehind(label: string, state: Mutable, { isUnit }: TableLexicon): string {
  const match = /^(.+)[/:,](?:单位:?)?([^/:,]+)$/u.exec(label);
  const [, noun, unit] = match ?? [];
  if (noun === undefined || unit === undefined || state.unit !== null || !isUnit(unit)) return label;
  state.unit = unit;
  return noun;
}

/** 比上年增长, 培训人次增长率, 增减 */
function takeChange(label: string, state: Mutable, { changes, compares }: TableLexicon): string {
  const stripped = label.replace(/[%±+\-/]+$/u, "");
  if (state.unit === null && stripped.length < label.length && label.endsWith("%")) state.unit = "%";
  const comparing = compares.find((word) => stripped.startsWith(word));
  const year = /^[比较](?:19|20)\d{2}年/u.exec(stripped)?.[0];
  const bare = stripped.slice((comparing ?? year ?? "").length);
  const change =
    changes.find(({ word }) => stripped === word || bare === word) ??
    (bare === "" ? changes.find(({ measure, falls }) => measure === "growth" && !falls) : undefined) ??
    changes.find(({ word, measure }) => word.length > 2 && measure === "growth" && stripped.endsWith(word));
  if (change === undefined) return stripped === "" ? label : stripped;
  state.change = change;
  if (stripped === change.word || bare === change.word || bare === "") return "";
  const noun = stripped.slice(0, -change.word.length);
  const tail = compares.find((word) => noun.endsWith(word));
  return tail === undefined ? noun : noun.slice(0, -tail.length);
}

function takePeriods(label: string, state: Mutable, { thisPeriod, lastPeriod, fillers }: TableLexicon): string {
  const found = labelPeriod(label);
  if (found !== null) {
    state.period = found.period;
    return found.rest;
  }
  if (fillers.has(label)) return label;
  const year = thisPeriod.has(label) ? "this" : lastPeriod.has(label) ? "last" : null;
  if (year !== null) {
    state.period = { year, to: null, rest: null, at: false };
    return "";
  }
  const opening = /^(?:上年|去年)(?:同期)?|^(?:本年|今年)度?/u.exec(label)?.[0];
  if (opening === undefined || opening === label) return label;
  state.period = { year: /^[上去]/u.test(opening) ? "last" : "this", to: null, rest: null, at: false };
  return label.slice(opening.length);
}

function takeTotal(label: string, state: Mutable, { totals, subtotals }: TableLexicon): string {
  if (totals.has(label) || subtotals.has(label)) {
    state.total = subtotals.has(label) ? "sub" : "whole";
    return "";
  }
  const ending = /(?:合计|总计)$/u.exec(label)?.[0];
  if (ending === undefined) return label;
  state.total = "whole";
  return label.slice(0, -ending.length);
}

function takeStatus(label: string, state: Mutable, { status }: TableLexicon): string {
  const found = status.get(label);
  if (found === undefined) return label;
  state.status = found;
  return "";
}
