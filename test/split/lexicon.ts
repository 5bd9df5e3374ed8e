import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Source } from "../../src/model/source.ts";
import { ReportLexicon } from "../../src/pipeline/reports-file.ts";
import { splitReports } from "../../src/split/split-reports.ts";

const file = new URL("../../pipelines/base/reports.yaml", import.meta.url);

/** The word lists that reports are split with, as they stand in `pipelines/base/`. */
export const lexicon = ReportLexicon.parse(parse(readFileSync(file, "utf8")));

/** A source with this text; its path tells nothing unless one is given. */
function sourceOf(text: string, path = "a/b.txt"): Source {
  return { path, sha256: "0".repeat(64), bytes: text.length, format: "text", encoding: "utf-8", text, tables: [] };
}

/** The reports in a text. */
export function split(text: string, path?: string) {
  return splitReports(sourceOf(text, path), lexicon);
}
