import { describe, expect, test } from "vitest";
import { applyManifest } from "../../src/manifest/apply-manifest.ts";
import { findUnmatched } from "../../src/manifest/find-unmatched.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { manifestOf, reportsOf } from "./manifest-of.ts";

const read = (name: string) => ({
  name: name.replace(/科协$/u, "科学技术协会"),
  region: /^.县/u.exec(name)?.[0] ?? null,
});
const HEADER = "文件,序号,报告,机构,时期,排除";

function apply(reports: readonly Report[], lines: readonly string[], findings: readonly Finding[] = []) {
  return applyManifest({ reports, findings }, manifestOf(HEADER, ...lines).instructions, read);
}

const organizations = (reports: readonly Report[], ...lines: string[]) =>
  apply(reports, lines).reports.map(({ organization }) => organization);

const FOUND = "甲县科学技术协会";
const three = reportsOf("甲/a.txt", "工作总结", "工作计划", "工作总结");

describe("a row is about", () => {
  test.each([
    ["the report of that number", "甲/a.txt,2,,乙县科协,,", [FOUND, "乙县科学技术协会", FOUND]],
    ["the report of that number and title", "甲/a.txt,3,工作总结,乙县科协,,", [FOUND, FOUND, "乙县科学技术协会"]],
    [
      "the only report of that title, though its number is another",
      "甲/a.txt,9,工作计划,乙县科协,,",
      [FOUND, "乙县科学技术协会", FOUND],
    ],
    ["every report of that title", "甲/a.txt,,工作总结,乙县科协,,", ["乙县科学技术协会", FOUND, "乙县科学技术协会"]],
    ["all of its file", "甲/a.txt,,,乙县科协,,", ["乙县科学技术协会", "乙县科学技术协会", "乙县科学技术协会"]],
    ["all under its folder", "甲/,,,乙县科协,,", ["乙县科学技术协会", "乙县科学技术协会", "乙县科学技术协会"]],
    [
      "none, where the title has gone and the number is another's",
      "甲/a.txt,2,述职报告,乙县科协,,",
      [FOUND, FOUND, FOUND],
    ],
    ["none, where several have the title and none the number", "甲/a.txt,9,工作总结,乙县科协,,", [FOUND, FOUND, FOUND]],
    ["none of another file", "甲/b.txt,,,乙县科协,,", [FOUND, FOUND, FOUND]],
  ])("%s", (_, line, expected) => {
    expect(organizations(three, line)).toEqual(expected);
  });
});

test("what is about less comes before what is about more, whatever the order of the rows", () => {
  expect(organizations(three, "甲/a.txt,2,,丁县科协,,", "甲/a.txt,,,丙县科协,,", "甲/,,,乙县科协,,")).toEqual([
    "丙县科学技术协会",
    "丁县科学技术协会",
    "丙县科学技术协会",
  ]);
});

test("what it says wins over the text, with itself as the evidence", () => {
  const [report] = apply(three, ["甲/a.txt,1,,乙县科协,2019,是"]).reports;
  expect(report).toMatchObject({
    organization: "乙县科学技术协会",
    organization_evidence: { from: "manifest", quote: "乙县科协", confidence: 1 },
    region: "乙县",
    period: "2019",
    period_evidence: { from: "manifest", quote: "2019", confidence: 1 },
    excluded: true,
  });
});

test("无 takes away what was found", () => {
  const [report] = apply(three, ["甲/a.txt,1,,无,无,"]).reports;
  expect(report).toMatchObject({
    organization: null,
    organization_evidence: null,
    period: null,
    period_evidence: null,
  });
});

test("a finding that it answers is none any more", () => {
  const finding = (code: string, start: number): Finding => ({
    code,
    severity: "info",
    source: "甲/a.txt",
    start,
    end: start + 9,
    message: "x",
  });
  const findings = [
    finding("REPORT_PERIOD_UNKNOWN", 0),
    finding("REPORT_PERIOD_UNKNOWN", 100),
    finding("REPORT_TITLE_MISSING", 0),
  ];
  expect(apply(three, ["甲/a.txt,1,,,2019,"], findings).findings).toEqual([findings[1], findings[2]]);
});

test("two rows that say different things of one report: the later counts, with a finding", () => {
  const { reports, findings } = apply(three, [
    "甲/a.txt,1,,乙县科协,,",
    "甲/a.txt,1,,丙县科协,,",
    "甲/a.txt,1,,丙县科协,,",
  ]);
  expect(reports[0]?.organization).toBe("丙县科学技术协会");
  expect(findings.map(({ code }) => code)).toEqual(["MANIFEST_CONFLICT", "MANIFEST_CONFLICT"]);
  expect(findings[0]?.message).toContain("第2行和第3行");
});

describe("a row that is about nothing is a finding that says why", () => {
  test.each([
    ["甲/b.txt,,,乙县科协,,", "不在输入中"],
    ["甲/empty.txt,,,乙县科协,,", "没有报告"],
    ["甲/a.txt,7,,乙县科协,,", "找不到第7篇(其中有1“工作总结”"],
    ["甲/a.txt,,述职报告,乙县科协,,", "找不到“述职报告”"],
    ["丁/,,,乙县科协,,", "文件(或文件夹)“丁”不在输入中"],
  ])("%s", (line, words) => {
    const { instructions } = manifestOf(HEADER, "甲/a.txt,1,,乙县科协,,", line);
    const findings = findUnmatched(instructions, three, (path) => path === "甲/empty.txt");
    expect(findings).toMatchObject([{ code: "MANIFEST_ROW_UNMATCHED", severity: "warning", source: "manifest.csv" }]);
    expect(findings[0]?.message).toContain("第3行");
    expect(findings[0]?.message).toContain(words);
  });
});
