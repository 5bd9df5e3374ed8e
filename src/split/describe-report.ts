import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Source } from "../model/source.ts";
import { fold } from "../text/fold.ts";
import { kindOf } from "./kind-of.ts";
import type { Layout } from "./lay-out.ts";
import type { Line } from "./mark-lines.ts";
import { organizationOf } from "./organization-of.ts";
import { kindOfTitle, parseHeading, readMarker } from "./parse-heading.ts";
import { periodOf } from "./period-of.ts";
import { isTold, type PeriodReading } from "./read-period.ts";
import type { ReportRules } from "./report-rules.ts";

/** A signature stands within so many lines of the end. */
const CLOSING_LINES = 4;
/** An opening is read for who and when up to its first section, or so far (characters). */
const OPENING_LENGTH = 500;
/** Above a title and below a text so many lines may name the body: 云岭县科协文件, 来源:云岭县科协. */
const LINES_ABOVE = 4;
const LINES_BELOW = 3;
const LONGEST_HEADING = 30;
const SECTION = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.])/u;

/** Reads off a report's lines what it is: the `number`th of its file; where it stands `alone` there, the file's name tells too. */
export function describeReport(
  source: Source,
  lines: readonly Line[],
  layout: Layout,
  { number, alone }: { readonly number: number; readonly alone: boolean },
  rules: ReportRules,
): { report: Report; findings: Finding[] } {
  const titleLines = lines.slice(...layout.title);
  const body = lines.slice(...layout.body);
  const texts = body.filter(({ mark }) => mark === "text");
  const path = source.path.split("/").reverse();
  const fileName = (path[0] ?? "").replace(/\.[^.]*$/u, "");
  const untitled = titleLines.length === 0;
  // A title over two lines reads as one: 云岭县科学技术协会 / 2019年工作总结.
  const title = untitled ? fileName : titleLines.map(({ text }) => text).join("");
  const coverLines = layout.cover.map((at) => lines[at] as Line);
  const cover = [...titleLines, ...coverLines].map(({ text }) => readMarker(text, rules.heading).rest);
  const opening = openingOf(texts);

  const start = titleLines[0]?.start ?? texts[0]?.start ?? 0;
  const titleEnd = titleLines.at(-1)?.end ?? start;
  const bodySpan = { start: body[0]?.start ?? titleEnd, end: body.at(-1)?.end ?? titleEnd };
  const titled = cover.join("\n") || (alone ? fold(fileName) : "");
  const closing = texts
    .slice(-CLOSING_LINES)
    .map(({ folded }) => folded)
    .reverse();
  const names = alone ? [fileName, ...path.slice(1)] : [];
  const bodyText = texts.map(({ folded }) => folded).join("\n");
  const kind = kindOf(promisedKind(titleLines, rules), titled, texts, rules.kind);
  const period = periodOf(
    {
      kind,
      headings: texts.filter(isHeadingLine).map(({ folded }) => folded),
      title: titled,
      opening,
      body: bodyText,
      closing,
      path: names.map(fold),
    },
    rules.period,
  );
  const around = [
    ...(number === 1 ? lines.slice(0, layout.title[0]).slice(-LINES_ABOVE) : []),
    ...lines.slice(layout.title[1], layout.body[1] + LINES_BELOW).filter(({ mark }) => mark === "matter"),
  ].map(({ folded }) => folded);
  const told = organizationOf(
    { title: titled, opening, body: bodyText, around, closing, path: names },
    rules.organization,
  );
  const report: Report = {
    source: source.path,
    number,
    span: { start, end: bodySpan.end },
    title,
    body: bodySpan,
    organization: told.organization,
    organization_evidence: told.evidence,
    region: told.region,
    period: isTold(period) ? period.period : null,
    period_evidence: isTold(period) ? period.evidence : null,
    kind,
    excluded: false,
    repeats: null,
  };
  return { report, findings: reportFindings(report, untitled, period) };
}

/** A line that may head a section: short, and no sentence. */
function isHeadingLine({ folded }: Line): boolean {
  return folded.length <= LONGEST_HEADING && !/[,。;]/u.test(folded);
}

/** The lines before the first section, or the first line of text where a section opens at once. */
function openingOf(texts: readonly Line[]): string {
  const section = texts.findIndex(({ folded }) => SECTION.test(folded));
  const lines = section === -1 ? texts : texts.slice(0, section === 0 ? 2 : section);
  return lines
    .map(({ folded }) => folded)
    .join("\n")
    .slice(0, OPENING_LENGTH);
}

function promisedKind(titleLines: readonly Line[], rules: ReportRules) {
  const joined = titleLines.map(({ folded }) => folded).join("");
  const heading = titleLines.map((line) => parseHeading(line, rules.heading)).find((parsed) => parsed?.kind != null);
  return kindOfTitle(joined, rules.heading) ?? heading?.kind ?? null;
}

function reportFindings(report: Report, untitled: boolean, period: PeriodReading): Finding[] {
  const { source, title, span, body } = report;
  const finding = (code: string, severity: Finding["severity"], message: string): Finding => ({
    code,
    severity,
    source,
    start: span.start,
    end: Math.max(body.start, span.start),
    message,
  });
  const findings: Finding[] = [];
  if (untitled) {
    findings.push(
      finding(
        "REPORT_TITLE_MISSING",
        "info",
        `正文前没有标题行,暂以文件名“${title}”作为标题;如有标题,请在正文前单独成行写上。`,
      ),
    );
  }
  if (body.start === body.end) {
    findings.push(
      finding("REPORT_EMPTY", "warning", `标题“${title}”之下没有正文;请核对原文是否缺页,或这一行并不是标题。`),
    );
  }
  if (report.organization === null) {
    findings.push(
      finding(
        "REPORT_ORGANIZATION_UNKNOWN",
        "info",
        `“${title}”没有写明带地名的单位全称(或已隐去),单位留空;如需与其他单位比较,请在标题或文件夹名中写明单位,或在 manifest.csv 的“机构”一栏填写。`,
      ),
    );
  }
  if (report.period === null) {
    const why = period === "masked" ? "的年份已隐去" : period === "several" ? "跨越多个时期" : "没有写明所属时期";
    findings.push(
      finding(
        "REPORT_PERIOD_UNKNOWN",
        "info",
        `“${title}”${why},时期留空;如需按年份比较,请在标题中写明,或在 manifest.csv 的“时期”一栏填写,如“2019年”“2019年上半年”。`,
      ),
    );
  }
  return findings;
}
