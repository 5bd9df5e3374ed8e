import { expect, test } from "vitest";
import { ReportLexicon } from "../../src/pipeline/reports-file.ts";
import { lexicon } from "./lexicon.ts";

test("an unknown key is refused, wherever it stands", () => {
  expect(ReportLexicon.safeParse(lexicon).success).toBe(true);
  expect(ReportLexicon.safeParse({ ...lexicon, colour: [] }).success).toBe(false);
  expect(ReportLexicon.safeParse({ ...lexicon, titles: { ...lexicon.titles, nuons: [] } }).success).toBe(false);
});

test("an empty word or a missing list is refused", () => {
  expect(ReportLexicon.safeParse({ ...lexicon, contents: [""] }).success).toBe(false);
  expect(ReportLexicon.safeParse({ ...lexicon, kinds: undefined }).success).toBe(false);
});
