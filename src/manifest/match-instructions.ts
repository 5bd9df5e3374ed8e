import type { Report } from "../model/report.ts";
import { fold } from "../text/fold.ts";
import type { Instruction } from "./instruction.ts";

/** What a report is known by. */
export type ReportPlace = Pick<Report, "source" | "number" | "title">;

/**
 * The instructions that are about a report, the most general first: of folders and archives, outermost first, of its
 * file, of itself. `reports` are all of its source. A row with number and title is about the report that has both,
 * else the only one of that title, so that a number that has moved on does no harm.
 */
export function instructionsFor(
  report: ReportPlace,
  reports: readonly ReportPlace[],
  instructions: readonly Instruction[],
): Instruction[] {
  return instructions
    .filter((instruction) => isAbout(instruction, report, reports))
    .map((instruction, i) => ({ instruction, i }))
    .sort((a, b) => rank(a.instruction, report) - rank(b.instruction, report) || a.i - b.i)
    .map(({ instruction }) => instruction);
}

/** Whether an instruction is about this report of a source. */
export function isAbout(instruction: Instruction, report: ReportPlace, reports: readonly ReportPlace[]): boolean {
  const { file, number, title } = instruction;
  if (file !== report.source) return isBelow(report.source, file) && matchesTitle(report, title) && number === null;
  if (title === "") return number === null || number === report.number;
  const titled = reports.filter((each) => matchesTitle(each, title));
  if (number === null) return titled.includes(report);
  const exact = titled.find((each) => each.number === number);
  return exact === undefined ? titled.length === 1 && titled[0] === report : exact === report;
}

function matchesTitle(report: ReportPlace, title: string): boolean {
  return title === "" || fold(report.title) === fold(title);
}

/** Whether a source lies in a folder or an archive. */
export function isBelow(source: string, folder: string): boolean {
  return folder === "" || source.startsWith(`${folder}/`);
}

/** Folders by their depth, then files, then reports. */
function rank({ file, number, title }: Instruction, { source }: ReportPlace): number {
  if (file !== source) return file.length;
  return 1_000_000 + (number !== null || title !== "" ? 1 : 0);
}
