import { join } from "node:path";
import { expect, test } from "vitest";
import { HOSTILE } from "../../scripts/make-hostile.ts";
import { type ReadResult, readSources } from "../../src/read/read-sources.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const folder = useTemporaryFolders();

/** What is found, and whether the text is read all the same. The large ones are for scripts/bench-hostile.ts. */
test.each([
  ["zip-climbing-paths", "READ_ARCHIVE_PATH", true],
  ["zip-encrypted", "READ_ENCRYPTED", false],
  ["zip-truncated", "READ_DAMAGED", false],
  ["docx-entities", "READ_XML_ENTITIES", false],
  ["docx-encrypted", "READ_ENCRYPTED", false],
  ["docx-truncated", "READ_DAMAGED", false],
  ["docx-external", "READ_EXTERNAL", true],
  ["docx-is-doc", "READ_MISNAMED", true],
  ["docx-is-html", "READ_MISNAMED", true],
  ["docx-is-zip", "READ_MISNAMED", true],
  ["xlsx-entities", "READ_XML_ENTITIES", false],
  ["xlsx-truncated", "READ_DAMAGED", false],
  ["doc-encrypted", "READ_ENCRYPTED", false],
  ["doc-truncated", "READ_DAMAGED", false],
  ["pdf-encrypted", "READ_ENCRYPTED", false],
  ["pdf-truncated", "READ_DAMAGED", false],
  ["pdf-scanned", "READ_NEEDS_OCR", false],
  ["html-truncated", "READ_TRUNCATED", true],
  ["csv-truncated", "READ_DAMAGED", false],
  ["txt-truncated", "READ_ENCODING", false],
])("%s: %s", async (name, code, read) => {
  const made = Object.entries((await HOSTILE[name]?.()) ?? {});
  expect(made).toHaveLength(1);
  for (const [file, content] of made) {
    const root = await folder({ [file]: content });
    const results: ReadResult[] = [];
    for await (const result of readSources({ path: file, absolute: join(root, file), bytes: content.length })) {
      results.push(result);
    }
    expect(results.flatMap(({ findings }) => findings.map((finding) => finding.code))).toEqual([code]);
    expect(results.some(({ source }) => source !== null)).toBe(read);
  }
});
