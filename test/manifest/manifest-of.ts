import { readInstructions } from "../../src/manifest/read-instructions.ts";
import { readManifest } from "../../src/manifest/read-manifest.ts";
import { makeReport } from "../make-report.ts";

/** A manifest of these lines, under these columns, and what it says. */
export function manifestOf(header: string, ...lines: string[]) {
  const { manifest, findings } = readManifest("manifest.csv", [header, ...lines].join("\r\n"));
  if (manifest === null) throw new Error(findings[0]?.message);
  return { manifest, ...readInstructions(manifest) };
}

/** Reports of one file, by their titles. */
export const reportsOf = (source: string, ...titles: string[]) =>
  titles.map((title, i) =>
    makeReport({
      source,
      title,
      number: i + 1,
      span: { start: 100 * i, end: 100 * i + 90 },
      organization: "甲县科学技术协会",
      region: "甲县",
      period: "2018",
    }),
  );
