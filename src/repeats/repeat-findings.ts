import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Copy } from "./gather-copies.ts";

/** A warning for each copy that was found, at its place, that names the report that counts. `reports` are by their keys. */
export function repeatFindings(copies: readonly Copy[], reports: ReadonlyMap<string, Report>): Finding[] {
  const findings: Finding[] = [];
  for (const { key, of, similarity } of copies) {
    const kept = reports.get(of);
    const again = reports.get(key);
    if (kept === undefined || again === undefined || similarity === null) continue;
    // Rounded down: only a text that is there whole says 100%.
    const percent = Math.floor(similarity * 100);
    findings.push({
      code: "REPORT_REPEATED",
      severity: "warning",
      source: again.source,
      start: again.span.start,
      end: again.span.end,
      message:
        `报告“${again.title}”(${again.source},第${again.span.start}至${again.span.end}字)与“${kept.title}”(${kept.source},第${kept.span.start}至${kept.span.end}字)` +
        `内容重复,相同程度${percent}%;只计后一篇的数据。如不是重复,请在 manifest.csv 中这篇报告的“重复”一栏填“否”。`,
    });
  }
  return findings;
}
