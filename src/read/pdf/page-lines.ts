import { withoutRadicals } from "./radicals.ts";

/** A piece of text as a page places it; lengths in points, from the top left corner. */
export interface Piece {
  readonly words: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of its font. */
  readonly size: number;
}

/** A line of a page. */
export interface PageLine {
  readonly words: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Parts of the height of a line. */
const SAME_LINE = 0.4;
const SPACE = 0.3;
const COLUMN = 1;

/** Word processors set Chinese and digits a quarter of a character apart, which comes as a space that nobody typed. */
const AUTO_SPACE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef”’]) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu;

/** Puts the pieces of a page together into lines, from top to bottom: a space for a gap, a tab for a wide one. */
export function pageLines(pieces: readonly Piece[]): PageLine[] {
  const sorted = pieces.filter(({ words }) => words.trim() !== "").toSorted((a, b) => a.y - b.y);
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  for (const piece of sorted) {
    const first = row[0];
    if (first !== undefined && piece.y - first.y > SAME_LINE * Math.max(first.size, piece.size)) {
      rows.push(row);
      row = [];
    }
    row.push(piece);
  }
  if (row.length > 0) rows.push(row);
  return rows.map(lineOf);
}

function lineOf(row: readonly Piece[]): PageLine {
  const pieces = row.toSorted((a, b) => a.x - b.x);
  const size = Math.max(...pieces.map((piece) => piece.size));
  const [first] = pieces;
  let words = "";
  let right = first?.x ?? 0;
  for (const piece of pieces) {
    const gap = piece.x - right;
    if (words !== "" && gap > SPACE * size) words += gap > COLUMN * size ? "\t" : " ";
    words += piece.words.replace(AUTO_SPACE, "");
    right = Math.max(right, piece.x + piece.width);
  }
  return { words: withoutRadicals(words.trim()), x: first?.x ?? 0, right, y: first?.y ?? 0, size };
}
