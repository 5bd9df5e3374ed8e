import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Period } from "../../src/model/report.ts";
import { ReportKind } from "../../src/model/vocabulary.ts";
import { split } from "./lexicon.ts";

const root = new URL("../../data/", import.meta.url).pathname;
const Expected = z.object({
  start: z.int(),
  title: z.string(),
  organization: z.string().nullable(),
  period: z.string().nullable(),
  kind: ReportKind,
});

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The sample reports; what is made only to measure (`open`, `sealed`) is scored instead, and may ask for more than the text tells. */
const folders = existsSync(root)
  ? readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];
const samples = folders
  .filter(({ name }) => name !== "sealed" && name !== "open")
  .flatMap(({ name }) => readdirSync(`${root}${name}`).map((file) => `${name}/${file}`))
  .filter((path) => path.endsWith(".reports.jsonl"))
  .map((path) => path.replace(/\.reports\.jsonl$/u, ".txt"))
  .toSorted();

describe.skipIf(samples.length === 0)("sample reports", () => {
  test.each(samples)("%s", (path) => {
    const text = decode(readFileSync(root + path));
    const lines = readFileSync(root + path.replace(/\.txt$/u, ".reports.jsonl"), "utf8")
      .trim()
      .split("\n");
    const expected = lines.map((line) => Expected.parse(JSON.parse(line)));
    const { reports } = split(text, path);
    expect(reports.map(({ span }) => span.start)).toEqual(expected.map(({ start }) => start));
    const got = reports.map(({ kind, organization, period }) => ({ kind, organization, period }));
    const wanted = expected.map(({ kind, organization, period }, i) => ({
      kind,
      organization: isTold(organization, text) ? organization : got[i]?.organization,
      period: period === null || Period.safeParse(period).success ? period : got[i]?.period,
    }));
    expect(got).toEqual(wanted);
  });
});

/** A name that is masked, or nowhere in the text, is beyond what is told here; so is a period of several years. */
function isTold(organization: string | null, text: string): boolean {
  return organization === null || (/^[^x×*]+$/u.test(organization) && text.includes(organization));
}
