import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../src/model/claim.ts";
import type { Extractor } from "../src/open-extractor.ts";

const FOLDER = join(import.meta.dirname, "fixtures/passages");
const TITLE = "青溪县科学技术协会2014年工作总结\n\n";
const MARK = /\[\[(.*?)\]\]/gu;

/** A figure that is marked in a passage: where it stands, and what its mark says. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly fields: readonly string[];
}

/** A passage with what is marked in it and the claims that are made from it. */
export interface Passage {
  readonly line: string;
  readonly marked: readonly Marked[];
  readonly claims: readonly Claim[];
}

/** Reads a file of passages and makes the claims of each, as of a report of its own. */
export function readPassages(file: string, extractor: Extractor): Passage[] {
  const lines = readFileSync(join(FOLDER, file), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line, n) => readPassage(line, `${file}-${n}`, extractor));
}

function readPassage(line: string, path: string, extractor: Extractor): Passage {
  const [, heading, body = line] = /^H:\s*(.*?)\s*##\s*(.*)$/u.exec(line) ?? [];
  let text = TITLE + (heading === undefined ? "" : `一、${heading}\n`);
  const marked: Marked[] = [];
  let from = 0;
  for (const mark of body.matchAll(MARK)) {
    text += body.slice(from, mark.index);
    const [quote = "", ...fields] = (mark[1] ?? "").split("|");
    marked.push({ start: text.length, end: text.length + quote.length, fields });
    text += quote;
    from = mark.index + mark[0].length;
  }
  text += `${body.slice(from)}\n`;
  const source = { path: `${path}.txt`, sha256: "0".repeat(64), bytes: 0, format: "text", encoding: "utf-8" } as const;
  return { line, marked, claims: extractor.extract({ ...source, text, tables: [] }).claims };
}

/** The claim on a marked figure, if any. */
export function claimOn({ claims }: Passage, { start, end }: Marked): Claim | undefined {
  return claims.find((claim) => Math.min(claim.end, end) > Math.max(claim.start, start));
}
