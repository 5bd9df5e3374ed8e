import { describe, expect, test } from "vitest";
import { describeTroubles, summarize } from "../../src/cli/summarize.ts";
import { EN } from "../../src/cli/texts-en.ts";
import { ZH } from "../../src/cli/texts-zh.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { RunRecord } from "../../src/model/run-record.ts";

function finding(code: string, severity: Finding["severity"], message = code): Finding {
  return { code, severity, source: "a.txt", start: null, end: null, message };
}

const record: RunRecord = {
  tool: { name: "shuzhai", version: "0.1.0" },
  rules: { name: "x", version: "0".repeat(64) },
  segmenter: { name: "jieba-rs", version: "2.0.3", fallback_reason: "nodejieba is not installed" },
  inputs: [],
  skipped: [
    { path: "a.pdf", reason: "unknown_kind", message: "" },
    { path: "b.pdf", reason: "unknown_kind", message: "" },
    { path: "c.txt", reason: "missing", message: "" },
  ],
  manifests: [],
  corrections: [],
  counts: {
    sources: 1200,
    reports: 1,
    claims: 12_187,
    masked: 3,
    reviewed: { right: 0, wrong: 0, corrected: 0, added: 0 },
    observations: 1,
    comparisons: 1,
    findings: { error: 1, warning: 2, info: 0 },
  },
  started_at: "2026-01-02T03:04:05.678Z",
  seconds: 1.56,
};
const findings = [
  finding("COMPARE_CONFLICT", "warning"),
  finding("READ_EMPTY", "warning"),
  finding("COMPARE_CONFLICT", "warning"),
];
const claimsByIndicator = new Map(Array.from({ length: 12 }, (_, i) => [`i${i}`, i === 3 ? 5000 : 12 - i] as const));
const result = { record, findings, claimsByIndicator };

describe("a summary", () => {
  test("in Chinese", () => {
    const lines = summarize(result, "/tmp/out", (id) => `指标${id}`, ZH);
    expect(lines.slice(0, 5)).toEqual([
      "读取文件 1,200 个,跳过 3 个(不支持的类型 2、找不到 1)",
      "报告 1 篇",
      "数据 12,187 条,另有 3 条数值已被原文隐去",
      "按指标(最多的 10 项):",
      "  指标i3 5,000",
    ]);
    expect(lines.filter((line) => line.startsWith("  指标"))).toHaveLength(10);
    expect(lines.slice(14)).toEqual([
      "待核对 3 条:",
      "  警告 COMPARE_CONFLICT 2",
      "  警告 READ_EMPTY 1",
      "分词 jieba-rs 2.0.3(不能使用 nodejieba:没有安装;可以试试 pnpm rebuild nodejieba)",
      "用时 1.6 秒",
      "结果在 /tmp/out",
    ]);
  });

  test("in English", () => {
    const lines = summarize(result, "/tmp/out", (id) => id, EN);
    expect(lines).toContain("1,200 files read, 3 skipped (unknown kind 2, missing 1)");
    expect(lines).toContain("12,187 claims, and 3 masked in the text");
    expect(lines).toContain(
      "words cut by jieba-rs 2.0.3 (nodejieba is not installed; pnpm rebuild nodejieba may help)",
    );
  });
});

test("files that were not read have a line each, of many of one kind the first ten", () => {
  const many = Array.from({ length: 13 }, (_, i) => finding("READ_EMPTY", "warning", `${i}.txt:空`));
  const lines = describeTroubles(
    [...many, finding("COMPARE_CONFLICT", "warning"), finding("READ_BINARY", "error", "b.txt:不是文本")],
    ZH,
  );
  expect(lines).toHaveLength(12);
  expect(lines[0]).toBe("警告:0.txt:空 [READ_EMPTY]");
  expect(lines.slice(10)).toEqual(["另有 3 条同类,见 findings.csv [READ_EMPTY]", "错误:b.txt:不是文本 [READ_BINARY]"]);
});
