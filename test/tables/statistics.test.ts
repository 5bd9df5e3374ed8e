import { beforeAll, describe, expect, test } from "vitest";
import { findPipeline } from "../../src/find-pipeline.ts";
import type { Source } from "../../src/model/source.ts";
import { type Extractor, openExtractor } from "../../src/open-extractor.ts";
import { readSources } from "../../src/read/read-sources.ts";
import { useTemporaryFolders } from "../read/temporary-folder.ts";
import { layOutSource, type Piece } from "./lay-out-source.ts";
import { reportAround, seen, STATISTICS } from "./statistics.ts";
import { writeDocx, writeHtml, writeXlsx } from "./write-formats.ts";

const temporaryFolder = useTemporaryFolders();
let extractor: Extractor;
beforeAll(async () => {
  extractor = await openExtractor(findPipeline());
});

async function readAs(name: string, bytes: Uint8Array): Promise<Source> {
  const absolute = `${await temporaryFolder({ [name]: bytes })}/${name}`;
  const read = await readSources({ path: name, absolute, bytes: bytes.length }).next();
  const source = read.value?.source;
  if (source == null) throw new Error(JSON.stringify(read.value));
  return source;
}

const FORMATS: readonly (readonly [string, (pieces: readonly Piece[]) => Promise<Source> | Source])[] = [
  ["laid out", layOutSource],
  ["as HTML", (pieces) => readAs("统计.html", writeHtml(pieces))],
  ["as HTML with marked headers", (pieces) => readAs("统计.html", writeHtml(pieces, true))],
  ["as DOCX", async (pieces) => readAs("统计.docx", await writeDocx(pieces))],
  ["as XLSX", async (pieces) => readAs("统计.xlsx", await writeXlsx(pieces))],
];

describe.each(FORMATS)("ten indicators by four years, %s", (_, make) => {
  test.each(STATISTICS)("$name", async (statistics) => {
    const source = await make(reportAround(statistics));
    const { claims } = extractor.extract(source);
    expect(statistics.expected).toHaveLength(40);
    expect(seen(claims)).toEqual(statistics.expected);
    expect(claims.map(({ start, end }) => source.text.slice(start, end))).toEqual(claims.map(({ quote }) => quote));
  });
});
