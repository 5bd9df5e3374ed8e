import type { Finding } from "../model/finding.ts";
import { groupBy } from "../text/group-by.ts";
import type { Instruction } from "./instruction.ts";
import { isAbout, isBelow, type ReportPlace } from "./match-instructions.ts";

/** A `MANIFEST_ROW_UNMATCHED` warning for each instruction that is about none of the reports. */
export function findUnmatched(
  instructions: readonly Instruction[],
  reports: readonly ReportPlace[],
  isSource: (path: string) => boolean,
): Finding[] {
  const bySource = groupBy(reports, ({ source }) => source);
  return instructions.flatMap((instruction) => {
    const { file, manifest, line } = instruction;
    const own = bySource.get(file) ?? reports.filter(({ source }) => isBelow(source, file));
    if (own.some((report) => isAbout(instruction, report, own))) return [];
    const message = `${manifest}第${line}行${why(instruction, own, isSource(file))};该行未起作用,请核对或删去该行。`;
    return [{ code: "MANIFEST_ROW_UNMATCHED", severity: "warning", source: manifest, start: null, end: null, message }];
  });
}

function why(instruction: Instruction, own: readonly ReportPlace[], isSource: boolean): string {
  const { file, number, title } = instruction;
  if (own.length === 0) return isSource ? `的文件“${file}”中没有报告` : `的文件(或文件夹)“${file}”不在输入中`;
  const sought = [...(title === "" ? [] : [`“${title}”`]), ...(number === null ? [] : [`第${number}篇`])].join("、");
  const shown = own.slice(0, 5).map((report) => `${report.number}“${report.title}”`);
  return `在“${file}”中找不到${sought}(其中有${shown.join("、")}${own.length > 5 ? "等" : ""})`;
}
