import { expect, test } from "vitest";
import { Finding } from "../../src/model/finding.ts";
import { repeatFindings } from "../../src/repeats/repeat-findings.ts";
import { makeReport } from "../make-report.ts";

const report = (source: string, start: number, end: number) =>
  makeReport({ source, span: { start, end }, title: "科协工作总结", body: { start: start + 6, end } });

test("a repeat is a warning at the later report that names both places", () => {
  const reports = new Map([
    ["x", report("a.txt", 0, 100)],
    ["y", report("b/c.txt", 40, 139)],
  ]);
  const findings = repeatFindings([{ key: "y", of: "x", similarity: 0.998 }], reports);
  expect(findings.map((finding) => Finding.parse(finding))).toMatchObject([
    { code: "REPORT_REPEATED", severity: "warning", source: "b/c.txt", start: 40, end: 139 },
  ]);
  for (const words of ["b/c.txt,第40至139字", "a.txt,第0至100字", "99%"]) expect(findings[0]?.message).toContain(words);
});
