import type { Finding } from "../model/finding.ts";
import type { Evidence, Report } from "../model/report.ts";
import type { Instruction } from "./instruction.ts";
import { instructionsFor } from "./match-instructions.ts";

const CERTAIN = 1;

/** What a name says: itself in full, and the place in it. */
type ReadName = (name: string) => { readonly name: string; readonly region: string | null };

/**
 * The reports of one source as a manifest has them: what it says wins over the text. Findings that it
 * answers (an unknown organization or period) are left out; two rows that say different things of one
 * report are a `MANIFEST_CONFLICT`, and the later counts.
 *
 * @param readName gives a name that is cut short in full (云岭县科协), so that both are one body, and its place
 */
export function applyManifest(
  split: { readonly reports: readonly Report[]; readonly findings: readonly Finding[] },
  instructions: readonly Instruction[],
  readName: ReadName,
): { reports: Report[]; findings: Finding[] } {
  if (instructions.length === 0) return { reports: [...split.reports], findings: [...split.findings] };
  const told = split.reports.map((report) =>
    tell(report, instructionsFor(report, split.reports, instructions), readName),
  );
  const answered = told.flatMap((each) => each.answered);
  return {
    reports: told.map(({ report }) => report),
    findings: [
      ...split.findings.filter(
        ({ code, start }) => !answered.some((each) => each.code === code && each.start === start),
      ),
      ...told.flatMap(({ findings }) => findings),
    ],
  };
}

function tell(report: Report, rows: readonly Instruction[], readName: ReadName) {
  let said: Instruction["set"] = {};
  const findings: Finding[] = [];
  for (const [i, row] of rows.entries()) {
    for (const before of rows.slice(0, i).filter((each) => sameReach(each, row))) {
      const fields = Object.keys(row.set) as (keyof Instruction["set"])[];
      const differs = fields.some((field) => field in before.set && before.set[field] !== row.set[field]);
      if (differs) findings.push(conflict(report, before, row));
    }
    said = { ...said, ...row.set };
  }
  const { organization, region, period, kind, excluded } = said;
  const changed: Report = {
    ...report,
    ...(organization !== undefined && {
      organization: organization === null ? null : readName(organization).name,
      organization_evidence: evidence(organization),
      region: organization === null ? null : readName(organization).region,
    }),
    ...(region !== undefined && { region }),
    ...(period !== undefined && { period, period_evidence: evidence(period) }),
    ...(kind !== undefined && { kind }),
    ...(excluded !== undefined && { excluded }),
  };
  const answered = [
    ...(organization === undefined ? [] : ["REPORT_ORGANIZATION_UNKNOWN"]),
    ...(period === undefined ? [] : ["REPORT_PERIOD_UNKNOWN"]),
  ].map((code) => ({ code, start: report.span.start }));
  return { report: changed, answered, findings };
}

function evidence(value: string | null): Evidence | null {
  return value === null ? null : { from: "manifest", quote: value, confidence: CERTAIN };
}

function sameReach(a: Instruction, b: Instruction): boolean {
  return a.file === b.file && (a.number === null && a.title === "") === (b.number === null && b.title === "");
}

function conflict({ source, span, title }: Report, before: Instruction, row: Instruction): Finding {
  const message = `${row.manifest}第${before.line}行和第${row.line}行对报告“${title}”的填写不一致,按第${row.line}行处理;请删去其中一行。`;
  return { code: "MANIFEST_CONFLICT", severity: "warning", source, start: span.start, end: span.end, message };
}
