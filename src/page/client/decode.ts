import {
  CELL_WORDS,
  CHANGE_WORDS,
  type CLAIM_NUMBERS,
  type CLAIM_WORDS,
  type PageData,
  type PageOther,
  ROW_WORDS,
  TARGET_WORDS,
  TRAIT_WORDS,
} from "../page-data.ts";
import type { Cell, Change, PageClaim, PageModel, Report, Row, Source, Target } from "./page-model.ts";

/** Takes the columns of the page apart into records, and links them. */
export function decode(data: PageData): PageModel {
  const sources = data.sources.map<Source>((source, number) => ({ ...source, number, reports: [], claims: [] }));
  const reports = data.reports.map<Report>((report, number) => ({ ...report, number, claims: [] }));
  for (const { source, number } of reports) sources[source]?.reports.push(number);

  const traits = data.traits.kind.map((_, number) => traitAt(data, number));
  const claims = data.claims.id.map((_, number) => claimAt(data, traits, number));
  for (const claim of claims) {
    sources[claim.source]?.claims.push(claim.number);
    reports[claim.report]?.claims.push(claim.number);
  }
  const inText = (a: number, b: number) => (claims[a]?.start ?? 0) - (claims[b]?.start ?? 0);
  for (const report of reports) report.claims.sort(inText);

  const rows = data.rows.indicator.map<Row>((_, number) => ({
    ...(wordsAt(data, data.rows, ROW_WORDS, number) as Omit<Row, "number" | "cells" | "change">),
    number,
    cells: [],
    change: null,
  }));
  const cellsOfClaim = new Map<number, Cell[]>();
  for (const cell of cellsOf(data)) {
    rows[cell.row]?.cells.push(cell);
    for (const claim of cell.claims) {
      const cells = cellsOfClaim.get(claim);
      if (cells === undefined) cellsOfClaim.set(claim, [cell]);
      else cells.push(cell);
    }
  }
  for (const [at, number] of data.changes.row.entries()) {
    const row = rows[number];
    if (row === undefined) continue;
    const words = wordsAt(data, data.changes, CHANGE_WORDS, at);
    row.change = { ...words, cautions: listOf(words["cautions"]) } as unknown as Change;
  }
  return {
    data,
    sources,
    reports,
    claims,
    rows,
    targets: data.targets.indicator.map((_, number) => targetAt(data, number)),
    findings: data.findings,
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    sourceByPath: new Map(sources.map((source) => [source.path, source])),
    cellsOfClaim,
  };
}

/** What a claim has in common with many others. */
type Trait = Omit<PageClaim, "number" | "sentence" | (typeof CLAIM_WORDS)[number] | (typeof CLAIM_NUMBERS)[number]>;

function traitAt(data: PageData, number: number): Trait {
  const { before, ...words } = wordsAt(data, data.traits, TRAIT_WORDS, number);
  return {
    ...words,
    confidence: Number(words["confidence"]),
    cues: JSON.parse(words["cues"] ?? "{}") as Trait["cues"],
    was: JSON.parse(before ?? "null") as Trait["was"],
  } as unknown as Trait;
}

function claimAt(data: PageData, traits: readonly Trait[], number: number): PageClaim {
  const { claims, strings } = data;
  const word = (field: (typeof CLAIM_WORDS)[number]) => strings[claims[field][number] ?? -1] ?? null;
  const at = (field: (typeof CLAIM_NUMBERS)[number]) => claims[field][number] ?? -1;
  const start = at("start");
  const end = at("end");
  const before = at("before");
  return {
    ...(traits[at("trait")] as Trait),
    number,
    id: word("id") ?? "",
    quote: word("quote") ?? "",
    value: word("value"),
    value_max: word("value_max"),
    object: word("object") ?? "",
    section: word("section") ?? "",
    source: at("source"),
    report: at("report"),
    start,
    end,
    part_of: at("part_of"),
    sentence: before < 0 ? null : { start: start - before, end: end + at("after") },
  };
}

function cellsOf(data: PageData): Cell[] {
  return data.cells.row.map((row, number) => {
    const words = wordsAt(data, data.cells, CELL_WORDS, number);
    return {
      ...words,
      row,
      cautions: listOf(words["cautions"]),
      claims: numbersOf(words["claims"]),
      terms: numbersOf(words["terms"]),
      others: JSON.parse(words["others"] ?? "[]") as PageOther[],
    } as unknown as Cell;
  });
}

function targetAt(data: PageData, number: number): Target {
  const words = wordsAt(data, data.targets, TARGET_WORDS, number);
  return {
    ...words,
    cautions: listOf(words["cautions"]),
    planned_claims: numbersOf(words["planned_claims"]),
    done_claims: numbersOf(words["done_claims"]),
  } as unknown as Target;
}

function wordsAt<Field extends string>(
  { strings }: PageData,
  columns: Readonly<Record<Field, readonly number[]>>,
  fields: readonly Field[],
  number: number,
): Record<string, string | null> {
  return Object.fromEntries(fields.map((field) => [field, strings[columns[field][number] ?? -1] ?? null]));
}

function numbersOf(joined: string | null | undefined): number[] {
  return listOf(joined).map(Number);
}

function listOf(joined: string | null | undefined): string[] {
  return joined ? joined.split(" ") : [];
}
