import { multiplyDecimals } from "../model/decimal.ts";
import type { DecimalText, Mention } from "../model/mention.ts";
import type { Quantity } from "../model/quantity.ts";
import type { UnitsFile } from "../pipeline/units-file.ts";
import { type Conversion, type UnitSystem } from "./unit-system.ts";

type Beside = Pick<UnitsFile["refine"][number], "right_after" | "not_before">;

const COUNT: Conversion = { unit: "count", factor: "1", detail: null };
const BOUNDARY = /[，,。；;：:！!？?\n\r]/;
/** How far before a number the words that decide its unit may stand. */
const REACH = 40;

/**
 * Brings a mention into its canonical unit: 33082万元 → 330820000 CNY, 2公顷 → 30 mu. A unit that its
 * neighbours decide (期 of a bulletin, 3000万 of money) is settled here, from the words of its clause.
 * A mention without a unit is a count; a masked one has a unit and no value.
 *
 * @param text the text that the mention's span points into
 */
export function normalizeMention(mention: Mention, text: string, units: UnitSystem): Quantity {
  const conversion =
    refine(mention, text, units) ??
    (mention.unit_id === null ? bare(mention, text, units) : units.conversions.get(mention.unit_id)) ??
    COUNT;
  return {
    mention,
    value: mention.number === null ? null : convert(mention.number, conversion),
    value_max: mention.number_max === null ? null : convert(mention.number_max, conversion),
    unit: conversion.unit,
    unit_detail: conversion.detail,
  };
}

function refine(mention: Mention, text: string, units: UnitSystem): Conversion | null {
  if (mention.unit_id === null) return null;
  const { start, end } = mention.span;
  for (const { near, unless, behind, unit, ...beside } of units.refinements.get(formOf(mention)) ?? []) {
    const before = clauseBefore(text, start);
    const isNear = near === undefined || lastOf(near, before) > lastOf(unless ?? [], before);
    const isBehind = behind?.some((word) => clauseAfter(text, end).includes(word)) ?? true;
    if (isNear && isBehind && standsAt(text, end, beside)) return units.conversions.get(unit) ?? null;
  }
  return null;
}

/** Whether one of the words stands here, and is no part of another noun: 5个|专家, but not 5个|专家团. */
function standsAt(text: string, at: number, { right_after: words, not_before: tails }: Beside): boolean {
  if (words === undefined) return true;
  const isPart = (end: number) => tails?.some((tail) => text.startsWith(tail, end)) ?? false;
  return words.some((word) => text.startsWith(word, at) && !isPart(at + word.length));
}

/** The unit without its scale word and without a second unit: 期 of 万期(份). */
function formOf({ surface_unit: surface }: Mention): string {
  return surface.replace(/^[十百千万亿]+/, "").replace(/[(（/／].*$/, "");
}

/** 投入3000万 is money, 总人口58.3万 people; 重点新产品2 is a count. */
function bare(mention: Mention, text: string, units: UnitSystem): Conversion | undefined {
  if (mention.surface_unit === "" && !/[万亿]/.test(mention.quote)) return COUNT;
  const clause = clauseBefore(text, mention.span.start);
  const found = units.withoutUnit.find(({ near }) => near.some((word) => clause.includes(word)));
  return found === undefined ? COUNT : units.conversions.get(found.unit);
}

/** Where the last of these words begins; -1 where there is none. */
function lastOf(words: readonly string[], piece: string): number {
  return Math.max(-1, ...words.map((word) => piece.lastIndexOf(word)));
}

function clauseBefore(text: string, end: number): string {
  const floor = Math.max(0, end - REACH);
  let start = end;
  while (start > floor && !BOUNDARY.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}

function clauseAfter(text: string, start: number): string {
  const piece = text.slice(start, start + REACH);
  const end = piece.search(BOUNDARY);
  return end < 0 ? piece : piece.slice(0, end);
}

/** Exact: the digits as written times the factor. */
function convert(number: DecimalText, { factor }: Conversion): DecimalText {
  return factor === "1" ? number : multiplyDecimals(number, factor);
}
