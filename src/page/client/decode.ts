import {
  CELL_WORDS,
  CHANGE_WORDS,
  CLAIM_WORDS,
  type PageData,
  type PageOther,
  ROW_WORDS,
  TARGET_WORDS,
} from "../page-data.ts";
import type { Cell, Change, PageClaim, PageModel, Report, Row, Source, Target } from "./page-model.ts";

/** Takes the columns of the page apart into records, and links them. */
export function decode(data: PageData): PageModel {
  const sources = data.sources.map<Source>((source, number) => ({ ...source, number, reports: [], claims: [] }));
  const reports = data.reports.map<Report>((report, number) => ({ ...report, number, claims: [] }));
  for (const { source, number } of reports) sources[source]?.reports.push(number);

  const claims = data.claims.id.map((_, number) => claimAt(data, number));
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

function claimAt(data: PageData, number: number): PageClaim {
  const { claims: columns, strings } = data;
  const at = (column: keyof typeof columns) => columns[column][number] ?? -1;
  const start = at("start");
  const end = at("end");
  const before = at("before");
  return {
    ...(wordsAt(data, columns, CLAIM_WORDS, number) as Record<(typeof CLAIM_WORDS)[number], string>),
    number,
    source: at("source"),
    report: at("report"),
    start,
    end,
    part_of: at("part_of"),
    sentence: before < 0 ? null : { start: start - before, end: end + at("after") },
    confidence: at("confidence") / 100,
    cues: JSON.parse(strings[at("cues")] ?? "{}") as Record<string, string>,
    was: JSON.parse(strings[at("was")] ?? "null") as Record<string, string | null> | null,
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
