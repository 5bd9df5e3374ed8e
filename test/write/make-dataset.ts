import { compareClaims } from "../../src/compare/compare-claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { RunRecord } from "../../src/model/run-record.ts";

const run: RunRecord = {
  tool: { name: "shuzhai", version: "0.1.0" },
  rules: { name: "science-association", version: "0".repeat(64) },
  segmenter: { name: "nodejieba", version: "3.5.8", fallback_reason: null },
  inputs: [
    { path: "a.txt", sha256: "1".repeat(64), bytes: 58, format: "text", encoding: "gb18030", text: "texts/a.txt.txt" },
  ],
  skipped: [{ path: "b.bin", reason: "binary", message: "“b.bin”不是文本。" }],
  manifests: [],
  corrections: [],
  counts: {
    sources: 1,
    reports: 1,
    claims: 1,
    masked: 0,
    reviewed: { right: 0, wrong: 0, corrected: 0, added: 0 },
    observations: 1,
    comparisons: 1,
    findings: { error: 0, warning: 0, info: 0 },
  },
  started_at: "2026-01-02T03:04:05.678Z",
  seconds: 1.5,
};

/** A dataset of the claims and of what comparing them gives. */
export function makeDataset(claims: readonly Claim[], findings: readonly Finding[] = []): Dataset {
  const compared = compareClaims(claims, { other: "other", reports: [] });
  return {
    ...compared,
    reports: [],
    claims,
    findings: [...findings, ...compared.findings],
    run,
    textOf: async () => null,
    passedOf: () => [],
  };
}
