import type { Span } from "../model/span.ts";
import type { Cell, Table } from "../model/table.ts";

interface Row {
  readonly span: Span;
  /** Whether it only rules off a header, as Markdown does. */
  readonly isRule: boolean;
  readonly kind: "pipes" | "tabs" | "spaces";
  readonly cells: readonly Span[];
}

const LONGEST_CELL = 60;
const LONGEST_LINE = 1000;
/** So many of the cells below the first row must be figures, or hold none where one could be. */
const LEAST_FIGURES = 1 / 3;
/** A gap of two characters also parts words of prose; three columns of such gaps hardly do. */
const LEAST_BY_SPACES = 3;
const FIGURE = /^(?:[约近超±+\-−]?[\d,，.]+(?:[%％‰]|\p{Script=Han}{0,4})|[×xX*＊]{2,}|[-—–/…]{1,2}|)$/u;

/**
 * Tables that a plain text lays out: lines one below the other with equally many cells, between pipes (as
 * Markdown has it), tabs, or gaps of two blanks or more. Only what holds figures is one. A line with fewer cells than the
 * others, whose place nothing tells, ends a table.
 */
export function findLaidOutTables(text: string): Table[] {
  const tables: Table[] = [];
  let block: Row[] = [];
  const flush = (): void => {
    const table = tableOf(text, block);
    if (table !== null) tables.push(table);
    block = [];
  };
  for (const line of linesOf(text)) {
    const row = rowOf(text, line);
    const [first] = block;
    const own = row === null || first === undefined ? row : asLongAs(text, first, block, row);
    if (own === null || (first !== undefined && !goesOn(first, own))) flush();
    if (own !== null) block.push(own);
  }
  flush();
  return tables;
}

/**
 * A row that lacks its last cell where that column holds words, such as remarks. Which of several figures is
 * missing nothing tells.
 */
function asLongAs(text: string, first: Row, block: readonly Row[], row: Row): Row {
  if (row.kind !== first.kind || row.cells.length !== first.cells.length - 1) return row;
  const kinds = ({ cells }: Row) => cells.map(({ start, end }) => FIGURE.test(text.slice(start, end)));
  const full = block.slice(1).find(({ cells }) => cells.length === first.cells.length);
  const pattern = full === undefined ? [] : kinds(full);
  if (pattern.at(-1) !== false || !kinds(row).every((isFigure, i) => isFigure === pattern[i])) return row;
  return { ...row, cells: [...row.cells, { start: row.span.end, end: row.span.end }] };
}

function goesOn(first: Row, row: Row): boolean {
  return row.kind === first.kind && (row.isRule || row.cells.length === first.cells.length);
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

/** Null for a line of prose. */
function rowOf(text: string, line: Span): Row | null {
  const trimmed = trim(text, line);
  if (trimmed === null || trimmed.end - trimmed.start > LONGEST_LINE) return null;
  const words = text.slice(trimmed.start, trimmed.end);
  const kind = /^\|.*\|$|.\|.+\|./u.test(words) ? "pipes" : words.includes("\t") ? "tabs" : "spaces";
  if (kind === "pipes") {
    const inner = {
      start: trimmed.start + Number(words.startsWith("|")),
      end: trimmed.end - Number(words.endsWith("|")),
    };
    return { span: trimmed, isRule: /^[\s|:-]+$/u.test(words), kind, cells: split(text, inner, /\|/gu) };
  }
  const cells = joinSpread(text, split(text, trimmed, kind === "tabs" ? /\t/gu : /[ \u3000\u00a0]{2,}/gu));
  if (cells.length < (kind === "tabs" ? 2 : LEAST_BY_SPACES)) return null;
  return { span: trimmed, isRule: false, kind, cells };
}

/** 合 计, set wide at the head of a row, is one label. */
function joinSpread(text: string, cells: readonly Span[]): Span[] {
  const [first, second, ...rest] = cells;
  const isHan = (cell: Span | undefined) =>
    cell !== undefined && /^\p{Script=Han}$/u.test(text.slice(cell.start, cell.end));
  if (first === undefined || second === undefined || !isHan(first) || !isHan(second)) return [...cells];
  return [{ start: first.start, end: second.end }, ...rest];
}

function split(text: string, within: Span, between: RegExp): Span[] {
  const words = text.slice(within.start, within.end);
  const cells: Span[] = [];
  let start = within.start;
  for (const match of words.matchAll(between)) {
    cells.push(trim(text, { start, end: within.start + match.index }) ?? { start, end: start });
    start = within.start + match.index + match[0].length;
  }
  return [...cells, trim(text, { start, end: within.end }) ?? { start, end: start }];
}

function trim(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return left === words.length ? null : { start: start + left, end: start + words.trimEnd().length };
}

/**
 * Figures side by side in the first row: their headers stand in lines that the text does not lay out as
 * rows, so nothing tells which figure is of which year.
 */
function lacksHeader(first: readonly string[]): boolean {
  const figures = first.slice(1).filter((words) => FIGURE.test(words) && /\d/u.test(words));
  return figures.length > 1 && !figures.every((words) => /^(?:19|20)\d{2}年?$/u.test(words));
}

function tableOf(text: string, block: readonly Row[]): Table | null {
  const rows = block.filter(({ isRule }) => !isRule);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined || rows.length < 2 || first.cells.length < 2) return null;
  const words = rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)));
  if (words.flat().some((each) => each.length > LONGEST_CELL || /[。；]/u.test(each))) return null;
  if (lacksHeader(words[0] ?? [])) return null;
  const below = words.slice(1).flatMap((row) => row.slice(1));
  if (below.filter((each) => FIGURE.test(each)).length < LEAST_FIGURES * below.length) return null;
  if (!below.some((each) => /\d/u.test(each))) return null;
  const cells = rows.flatMap((row, r) =>
    row.cells.map((span, c): Cell => ({ span, row: r, column: c, rows: 1, columns: 1, header: false })),
  );
  return { span: { start: first.span.start, end: last.span.end }, cells };
}
