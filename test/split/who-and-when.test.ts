import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fullName } from "../../src/split/full-name.ts";
import { reportRules } from "../../src/split/report-rules.ts";
import { lexicon, split } from "./lexicon.ts";

// Texts of all kinds of bodies, cut short: `=== path`, the text, and `--- organization | region | period | kind`
// for each report in it, where ? leaves open what two readers would tell differently.
const fixtures = readFileSync(new URL("../fixtures/who-and-when.txt", import.meta.url), "utf8");
const FIELDS = ["organization", "region", "period", "kind"] as const;
const rules = reportRules(lexicon).organization;

const cases = fixtures
  .split(/^===/mu)
  .slice(1)
  .map((part) => {
    const [path = "", ...lines] = part.split("\n");
    const isGold = (line: string) => line.startsWith("--- ");
    const text = lines.filter((line) => !isGold(line)).join("\n");
    const gold = lines.filter(isGold).map((line) => line.slice(4).split("|"));
    return { name: lines[0] ?? "", path: path.trim() || "a/b.txt", text, gold };
  });

test.each(cases)("$name", ({ path, text, gold }) => {
  const { reports } = split(text, path);
  expect(reports).toHaveLength(gold.length);
  for (const [i, fields] of gold.entries()) {
    for (const [j, field] of FIELDS.entries()) {
      const written = fields[j]?.trim() ?? (field === "kind" ? "summary" : "?");
      if (written === "?") continue;
      const expected = written === "null" ? null : field === "organization" ? fullName(written, rules) : written;
      expect([field, reports[i]?.[field]]).toEqual([field, expected]);
    }
  }
});
