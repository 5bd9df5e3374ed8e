import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Source } from "../model/source.ts";
import type { Starts } from "./find-starts.ts";
import type { Line } from "./mark-lines.ts";

/** How much of a passage a message quotes (characters). */
const QUOTED = 30;

/** What of a source is in no report, a finding for each stretch; and where a page promises more or fewer texts than it has. */
export function outsideFindings(
  source: Source,
  lines: readonly Line[],
  reports: readonly Report[],
  page: Starts["page"],
): Finding[] {
  const findings: Finding[] = [];
  if (reports.length === 0) {
    const message = "文件中没有可以作为报告的正文(空白,或只有网页附加文字);请核对文件内容。";
    findings.push({ code: "REPORT_NONE", severity: "warning", source: source.path, start: null, end: null, message });
  }
  const title = page === null ? undefined : lines[page.line];
  if (title !== undefined && page !== null && page.count > 0 && page.count !== reports.length) {
    const message = `页面标题“${title.text}”称有${page.count}篇,实际分出${reports.length}篇;请核对是否有缺篇,或有标题未能识别。`;
    findings.push({
      code: "REPORT_COUNT_DIFFERS",
      severity: "warning",
      source: source.path,
      start: title.start,
      end: title.end,
      message,
    });
  }
  for (const stretch of outsideStretches(lines, reports)) {
    const start = stretch[0]?.start ?? 0;
    const end = stretch.at(-1)?.end ?? start;
    const words = source.text.slice(start, end).replace(/\s+/gu, " ");
    const quoted = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
    const message = `“${quoted}”等${stretch.length}行不属于任何报告(网页标题、简介、目录或推广文字),其中的数字不计入;如属正文,请核对标题的写法。`;
    findings.push({ code: "REPORT_OUTSIDE", severity: "info", source: source.path, start, end, message });
  }
  return findings;
}

/** Runs of lines between, before and after the reports. */
function outsideStretches(lines: readonly Line[], reports: readonly Report[]): Line[][] {
  const stretches: Line[][] = [];
  let at = 0;
  let open: Line[] | null = null;
  for (const line of lines) {
    while (at < reports.length && (reports[at]?.span.end ?? 0) <= line.start) {
      at++;
      open = null;
    }
    if (at < reports.length && (reports[at]?.span.start ?? 0) <= line.start) open = null;
    else if (open === null) stretches.push((open = [line]));
    else open.push(line);
  }
  return stretches;
}
