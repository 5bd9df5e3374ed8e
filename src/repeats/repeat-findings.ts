import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Repeat } from "./find-repeats.ts";

/** A warning for each repeat, at the later report, that names the place of the earlier one. `reports` are by the keys that were compared. */
export function repeatFindings(pairs: readonly Repeat[], reports: ReadonlyMap<string, Report>): Finding[] {
  const findings: Finding[] = [];
  for (const { a, b, similarity } of pairs) {
    const first = reports.get(a);
    const again = reports.get(b);
    if (first === undefined || again === undefined) continue;
    // Rounded down: only a text that is there whole says 100%.
    const percent = Math.floor(similarity * 100);
    findings.push({
      code: "REPORT_REPEATED",
      severity: "warning",
      source: again.source,
      start: again.span.start,
      end: again.span.end,
      message:
        `报告“${again.title}”(${again.source},第${again.span.start}至${again.span.end}字)与“${first.title}”(${first.source},第${first.span.start}至${first.span.end}字)` +
        `内容重复,相同程度${percent}%;同一报告只应统计一次,请核对后删去其中一份。`,
    });
  }
  return findings;
}
